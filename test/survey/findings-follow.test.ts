import * as Aid from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import * as Household from '@puskesos/core/household';
import type { Criterion } from '@puskesos/core/program/criteria';
import { beforeAll, describe, expect, it } from 'vitest';
import { memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, today } from '../support/register/registered.ts';
import { occupation } from '../support/scenes/criteria.ts';
import { aidOf, aidTasks, householdId, memberId, programId } from '../support/scenes/facts.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { form, publishedForm } from '../support/scenes/surveyed.ts';
import { surveysOf } from '../support/scenes/surveys.ts';

/** What a visit tells of a home reaches what it receives, and whoever is to look. */

const from = numbers(9_000);
const office = useOffice(servedBy(officer.sub, VILLAGE));
const { upload, tasksOf } = surveysOf(office, from);
const reason = 'hasil kunjungan';
const basis = { from: '2020-01-01', source: 'uji' };
beforeAll(async () => {
  for (const version of [1, 2, 3]) await publishedForm(office, version);
});

let hours = 0;
/** Each visit an hour after the one before it. */
async function visit(household: string, answers: Record<string, string>, more: object = {}) {
  hours += 1;
  const startedAt = new Date(Date.now() - 86_400_000 + hours * 60_000).toISOString();
  const told = form(householdId(household), {}, { startedAt, ...more });
  const at = new Date(Date.parse(startedAt) + 30_000).toISOString();
  const { results } = await upload(officer, { ...told, answers: Object.entries(answers).map(([item, value]) => ({ item, value, at })) });
  expect(results).toMatchObject([{ refusal: null }]);
}
const criteria = (tree: Criterion) => [{ version: 1, tree, ...basis }];
const program = (tree: Criterion, more: object = {}) => ownProgram(office.core(), { criteria: criteria(tree), ...more });
const receives = (household: string, of: string, state: 'active' | 'proposed' = 'active') =>
  Aid.enroll(office.core(), { household, program: of, state, reason });
const causes = async (household: string) =>
  (await aidTasks(office, household)).map(({ cause, about }) => [cause, about.split('.')[1]]).toSorted();
const confirm = (household: string, of: string, more: object) =>
  office
    .as(officer)
    .mutate('confirmAid', { household: householdId(household), program: programId(of), reason, ...more }, 'enrollment { state }');
const home = () => Household.register(office.core(), family(from));

describe('an answer that turns a programme’s criteria for who receives it', () => {
  const without = { derived: ['no_toilet' as const] };

  it('is asked about since that day, and suspends nothing; confirmed, it is asked again only when it turns again', async () => {
    const [of, { id }] = [await program(without), await home()];
    await visit(id, { toilet: 'none' });
    await receives(id, of);
    await visit(id, { floor: 'earth' });
    expect(await causes(id)).toEqual([]);

    await visit(id, { toilet: 'own' });

    expect(await causes(id)).toEqual([['VISIT', of]]);
    const { data } = await office.as(officer).send('{ tasks(first: 50, kinds: [AID]) { edges { node { since household { id } } } } }');
    const own = data.tasks.edges.filter(({ node }: { node: { household: { id: string } } }) => node.household.id === householdId(id));
    expect(own).toMatchObject([{ node: { since: today } }]);
    expect((await aidOf(office, id)).enrollments).toMatchObject([{ state: 'ACTIVE' }]);
    expect(await confirm(id, of, { goesOn: true })).toMatchObject({ enrollment: { state: 'ACTIVE' } });
    await visit(id, { toilet: 'own' });
    expect(await causes(id)).toEqual([]);
    await visit(id, { toilet: 'none' });
    await visit(id, { toilet: 'own' });
    expect(await causes(id)).toEqual([['VISIT', of]]);
  });

  it('is settled by its end, and by a later visit that turns them back', async () => {
    const [of, ending, turning] = [await program(without), await home(), await home()];
    for (const { id } of [ending, turning]) {
      await visit(id, { toilet: 'none' });
      await receives(id, of);
      await visit(id, { toilet: 'own' });
    }

    await confirm(ending.id, of, { goesOn: false, ending: 'INELIGIBLE' });
    await visit(turning.id, { toilet: 'none' });

    expect([...(await causes(ending.id)), ...(await causes(turning.id))]).toEqual([]);
  });

  it('asks where it leaves them open as well, about the centre’s aid too, and not about what is only proposed', async () => {
    const tree = { derived: ['extreme_poor' as const] };
    const [own, centre, proposed] = [await program(tree), await program(tree, { fund: 'apbn' }), await program(tree)];
    const { id } = await home();
    await visit(id, { spending: '1200000' });
    for (const program of [own, centre]) await receives(id, program);
    await receives(id, proposed, 'proposed');

    // Between the two amounts that were published for the line nobody can tell.
    await visit(id, { spending: '1500000' });

    expect(await causes(id)).toEqual(
      [
        ['VISIT', own],
        ['VISIT', centre],
      ].toSorted(),
    );
    await visit(id, { spending: '1100000' });
    expect(await causes(id)).toEqual([]);
  });

  it('told of a day before the latest answer, it turns nothing', async () => {
    const [of, { id }] = [await program(without), await home()];
    await visit(id, { toilet: 'none' });
    await receives(id, of);

    const earlier = form(householdId(id), { toilet: 'own' }, { startedAt: '2026-01-05T02:00:00.000Z' });
    expect((await upload(officer, earlier)).results).toMatchObject([{ refusal: null }]);

    expect(await causes(id)).toEqual([]);
  });
});

describe('what was found at the house', () => {
  const needy = { finding: ['extreme_poor' as const, 'poor' as const] };
  const recordFinding = (id: string, finding: string) =>
    office.as(officer).mutate('recordFinding', { household: householdId(id), finding, date: today }, 'household { id }');

  it('turns criteria by either door, and is asked about once where it is not poor', async () => {
    const of = await program(needy);
    const [desk, visited, rich] = [await home(), await home(), await home()];
    for (const { id } of [desk, visited, rich]) {
      await recordFinding(id, 'POOR');
      await receives(id, of);
    }

    await recordFinding(desk.id, 'VULNERABLE');
    await visit(visited.id, { toilet: 'own' }, { finding: 'VULNERABLE', startedAt: new Date().toISOString() });
    await recordFinding(rich.id, 'NOT_POOR');

    expect(await causes(desk.id)).toEqual([['VISIT', of]]);
    expect(await causes(visited.id)).toEqual([['VISIT', of]]);
    expect(await causes(rich.id)).toEqual([['NOT_POOR', of]]);
    // In need, but not of whom the programme is for.
    await recordFinding(rich.id, 'VULNERABLE');
    expect(await causes(rich.id)).toEqual([['VISIT', of]]);
    for (const { id } of [desk, rich]) {
      await recordFinding(id, 'EXTREME_POOR');
      expect(await causes(id)).toEqual([]);
    }
  });
});

describe('answers that contradict the register', () => {
  const shown = async (id: string) => {
    const { data } = await office
      .as(officer)
      .send('query ($id: ID!) { household(id: $id) { answersReview { findings since settledOn } } }', { id: householdId(id) });
    return data.household.answersReview;
  };
  const waits = async (id: string) => (await tasksOf(officer, '[REVIEW]')).includes(householdId(id));
  const decile = (id: string) => receiveDecile(office.core(), { household: id, decile: 6, date: today, source: 'DTSEN' });

  it('of a home with aid are for its Puskesos to review, once; of one without they are in the village’s list alone', async () => {
    const of = await program({ size: { min: 1 } });
    const [recipient, other] = [await home(), await home()];
    await receives(recipient.id, of);
    for (const { id } of [recipient, other]) {
      await decile(id);
      await visit(id, { spending: '1200000' });
    }

    expect(await shown(recipient.id)).toEqual({ findings: ['EXTREME_POOR'], since: today, settledOn: null });
    expect([await waits(recipient.id), await waits(other.id), await shown(other.id)]).toEqual([true, false, null]);
    const input = { household: householdId(recipient.id), ruling: 'FINDING_STANDS', reason };
    expect((await office.as(officer).mutate('settleReview', input, 'household { id }')).__typename).toBe('SettleReviewPayload');
    expect(await office.as(officer).mutate('settleReview', input, 'household { id }')).toMatchObject({ __typename: 'InvalidInput' });
    await visit(recipient.id, { spending: '1100000' });
    expect(await shown(recipient.id)).toMatchObject({ settledOn: today });
    expect(await waits(recipient.id)).toBe(false);
  });

  it('are settled by a later visit that agrees, and by a correction of the register', async () => {
    const of = await program({ size: { min: 1 } });
    const [visited, corrected] = [await home(), await home()];
    for (const { id } of [visited, corrected]) await receives(id, of);
    await decile(visited.id);
    await visit(visited.id, { spending: '1200000' });
    const working = async (name: string, what: string) => {
      const member = memberId(corrected.id, memberNamed(corrected, name).id);
      const input = { household: householdId(corrected.id), member, correction: { occupation: what }, reason };
      expect((await office.as(officer).mutate('correctMember', input, 'household { id }')).__typename).toBe('CorrectMemberPayload');
    };
    await working('Siti', occupation.housekeeping);
    await working('Budi', occupation.fisher);
    await visit(corrected.id, { woman_earns: 'yes', enough_income: 'no' });
    expect([await waits(visited.id), await waits(corrected.id)]).toEqual([true, true]);

    await visit(visited.id, { spending: '3000000' });
    await working('Siti', occupation.fisher);
    await working('Budi', occupation.none);

    expect([await waits(visited.id), await waits(corrected.id)]).toEqual([false, false]);
    expect([await shown(visited.id), await shown(corrected.id)]).toEqual([null, null]);
  });
});

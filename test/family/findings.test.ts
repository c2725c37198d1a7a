import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { beforeAll, describe, expect, it } from 'vitest';
import { memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy, today } from '../support/register/registered.ts';
import { occupation } from '../support/scenes/criteria.ts';
import { aidOf, aidTasks, householdId, memberId, programId } from '../support/scenes/facts.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { form, publishedForm } from '../support/scenes/surveyed.ts';

const from = numbers();
const reason = 'hasil kunjungan';
const office = useOffice(servedBy(officer.sub, VILLAGE, NEIGHBOUR));
let regency: string;
let centre: string;
beforeAll(async () => {
  regency = await ownProgram(office.core());
  centre = await ownProgram(office.core(), { fund: 'apbn' });
  await publishedForm(office, 1);
});

async function recipient(...programs: string[]) {
  const household = await Household.register(office.core(), family(from));
  for (const program of programs) await Aid.enroll(office.core(), { household: household.id, program, state: 'active', reason });
  return household;
}
const find = (household: string, finding: string, date = today) =>
  office.as(officer).mutate('recordFinding', { household: householdId(household), finding, date });
const causes = async (household: string) =>
  (await aidTasks(office, household)).map(({ cause, about }) => [cause, about.split('.')[1]]).toSorted();

function visitNow(household: string, finding: string) {
  const at = new Date().toISOString();
  return form(householdId(household), {}, { version: 1, finding, startedAt: at, answers: [{ item: 'toilet', value: 'own', at }] });
}

describe('a visit that finds a household not poor', () => {
  it('asks about all that it receives, the centre’s too, and suspends nothing', async () => {
    const household = await recipient(regency, centre);

    await find(household.id, 'NOT_POOR');

    expect(await causes(household.id)).toEqual(
      [
        ['NOT_POOR', centre],
        ['NOT_POOR', regency],
      ].toSorted(),
    );
    for (const { state } of (await aidOf(office, household.id)).enrollments) expect(state).toBe('ACTIVE');
  });

  it('asks by the form of a visit as well', async () => {
    const household = await recipient(regency);

    const visit = visitNow(household.id, 'NOT_POOR');
    const { results } = await office.as(officer).mutate('uploadVisits', { forms: [visit] }, 'results { refusal { message } }');

    expect(results).toEqual([{ refusal: null }]);
    expect(await causes(household.id)).toEqual([['NOT_POOR', regency]]);
  });

  it('asks once about one finding: confirmed, it is asked again only when a later visit finds the same', async () => {
    const household = await recipient(regency);
    const confirmed = { household: householdId(household.id), program: programId(regency), goesOn: true, reason };

    await find(household.id, 'NOT_POOR', daysFromToday(-1));
    await office.as(officer).mutate('confirmAid', confirmed, 'enrollment { state }');
    await find(household.id, 'NOT_POOR', daysFromToday(-1));
    expect(await causes(household.id)).toEqual([]);

    await find(household.id, 'NOT_POOR');
    expect(await causes(household.id)).toEqual([['NOT_POOR', regency]]);
  });

  it('is settled by a later one that finds need, through each door, and leaves alone what is asked for another reason', async () => {
    const [desk, visited] = [await recipient(regency, centre), await recipient(regency)];
    for (const { id } of [desk, visited]) await find(id, 'NOT_POOR', daysFromToday(-1));
    const input = { household: householdId(desk.id), village: NEIGHBOUR, address: { street: 'Jl. Baru 2' }, reason };
    await office.as(dinsos).mutate('relocateHousehold', input, 'household { id }');
    const moved = await causes(desk.id);

    await office.as(dinsos).mutate('recordFinding', { household: householdId(desk.id), finding: 'VULNERABLE', date: today });
    const visit = visitNow(visited.id, 'POOR');
    const { results } = await office.as(officer).mutate('uploadVisits', { forms: [visit] }, 'results { refusal { message } }');

    // The move is asked beside what was asked before it.
    expect(moved).toEqual(
      [
        ['NOT_POOR', regency],
        ['NOT_POOR', centre],
      ].toSorted(),
    );
    expect(await causes(desk.id)).toEqual([['MOVED_VILLAGE', regency]]);
    expect(results).toEqual([{ refusal: null }]);
    expect(await causes(visited.id)).toEqual([]);
  });

  it('asks about nothing that is only proposed, and not where it finds need', async () => {
    const household = await recipient();
    await Aid.enroll(office.core(), { household: household.id, program: regency, state: 'verified', reason });
    const needy = await recipient(regency);

    await find(household.id, 'NOT_POOR');
    await find(needy.id, 'POOR');

    expect([...(await causes(household.id)), ...(await causes(needy.id))]).toEqual([]);
  });
});

describe('what is learnt of people', () => {
  const basis = { from: '2020-01-01', source: 'uji' };
  const change = (household: Household.Household, name: string, correction: object) =>
    office.as(officer).mutate('correctMember', {
      household: householdId(household.id),
      member: memberId(household.id, memberNamed(household, name).id),
      correction,
      reason,
    });

  it('asks where an occupation turned the criteria against what they receive, and suspends nothing by itself', async () => {
    const tree = { not: { member: { test: { working: true }, atLeast: 2 } } };
    const program = await ownProgram(office.core(), { criteria: [{ version: 1, tree, ...basis }] });
    const household = await recipient();
    await change(household, 'Siti', { occupation: occupation.housekeeping });
    await change(household, 'Budi', { occupation: occupation.fisher });
    await Aid.enroll(office.core(), { household: household.id, program, state: 'active', exception: 'data anak belum lengkap', reason });

    await change(household, 'Siti', { occupation: occupation.fisher });

    expect(await causes(household.id)).toEqual([['OCCUPATION', program]]);
    expect((await aidOf(office, household.id)).enrollments).toMatchObject([{ state: 'ACTIVE' }]);
    // What is no news asks nobody again.
    await office
      .as(officer)
      .mutate(
        'confirmAid',
        { household: householdId(household.id), program: programId(program), goesOn: true, reason },
        'enrollment { state }',
      );
    await change(household, 'Siti', { education: 'PRIMARY' });
    expect(await causes(household.id)).toEqual([]);
  });

  it('asks where somebody’s leaving did, and not about what the centre gives', async () => {
    const tree = { size: { min: 4 } };
    const program = await ownProgram(office.core(), { criteria: [{ version: 1, tree, ...basis }] });
    const centres = await ownProgram(office.core(), { fund: 'apbn', criteria: [{ version: 1, tree, ...basis }] });
    const household = await recipient(program, centres);

    const member = memberId(household.id, memberNamed(household, 'Rina').id);
    await office.as(officer).mutate('recordLife', { household: householdId(household.id), member, life: 'MOVED', since: today, reason });

    expect(await causes(household.id)).toEqual([['CRITERIA', program]]);
    await office.as(officer).mutate('recordLife', { household: householdId(household.id), member, life: 'ALIVE', since: today, reason });
    expect(await causes(household.id)).toEqual([]);
  });
});

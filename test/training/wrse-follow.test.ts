import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { openNumber, type SealedNumber } from '@puskesos/core/household/numbers';
import { findIn, history, ofHousehold } from '@puskesos/core/training/wrse';
import { describe, expect, it } from 'vitest';
import { globalId, memberId, memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers, officer, officerOf, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy, today, withPrograms } from '../support/register/registered.ts';

/** What happens to a woman on the path happens to her path. */

const from = numbers();
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
const reason = 'laporan ketua RT';

/** A widow who earns the living, on a path. */
async function onPath(withNumber = true) {
  const whole = family(from);
  const members = whole.members.map(({ nik, ...member }) => (withNumber || member.relation !== 'wife' ? { ...member, nik } : member));
  const household = await Household.register(office.core(), { ...whole, members } as typeof whole);
  const [husband, wife] = [memberNamed(household, 'Budi').id, memberNamed(household, 'Siti').id];
  await recordFinding(office.core(), { household: household.id, finding: 'poor', date: today });
  for (const [member, occupation] of [
    [husband, 'NELAYAN'],
    [wife, 'PEDAGANG'],
  ] as const) {
    await Family.correctMember(office.core(), { household: household.id, member, correction: { occupation }, reason });
  }
  await lives(household.id, husband, 'DEAD', daysFromToday(-20));
  await findIn(office.core(), VILLAGE);
  return { household: household.id, wife };
}
const lives = (household: string, member: string, life: string, since: string) =>
  office
    .as(officer)
    .mutate(
      'recordLife',
      { household: globalId('Household', household), member: memberId(household, member), life, since, reason },
      'household { id }',
    );
const pathOf = async (household: string) => (await ofHousehold(office.core(), { household }))[0];
async function pageByPage(path: string): Promise<string[]> {
  const told: string[] = [];
  let after: string | undefined;
  for (;;) {
    const { rows, hasNext } = await history(office.core(officerOf(VILLAGE)), { path, page: { first: 1, after } });
    told.push(...rows.map(({ value }) => value.operation));
    after = rows.at(-1)?.cursor;
    if (!hasNext || after === undefined) return told;
  }
}
const assess = (path: string) =>
  office
    .as(officer)
    .mutate(
      'assessWrse',
      { path: globalId('WrsePath', path), income: 900_000, work: 'CASUAL', on: today, needs: 'modal usaha' },
      'path { id }',
    );
const numbered = (household: string, member: string, nik: string) =>
  office.as(officer).mutate('correctMember', {
    household: globalId('Household', household),
    member: memberId(household, member),
    correction: { nik },
    reason,
  });

describe('the path of a woman', () => {
  it.each([
    ['DEAD', 'died'],
    ['MOVED', 'moved'],
  ])('who is %s ends with it, and is not taken up again by itself', async (life, because) => {
    const { household, wife } = await onPath();

    await lives(household, wife, life, daysFromToday(-2));
    const ended = await pathOf(household);
    await lives(household, wife, 'ALIVE', today);
    await findIn(office.core(), VILLAGE);

    expect(ended).toMatchObject({ stage: 'closed', ended: { because, on: today, by: officer.sub } });
    expect(await pathOf(household)).toMatchObject({ stage: 'closed', round: 1 });
    const again = await office
      .as(officer)
      .mutate('reassessWrse', { path: globalId('WrsePath', ended?.id ?? ''), reason: 'kematian keliru' }, 'path { stage round }');
    expect(again.path).toEqual({ stage: 'FOUND', round: 2 });
  });

  it.each([true, false])('goes to the number that is hers (with one before: %s), and is not found twice', async (withNumber) => {
    const { household, wife } = await onPath(withNumber);
    const before = await pathOf(household);
    await assess(before?.id ?? '');

    const corrected = await numbered(household, wife, from.nik('1983-11-02', 'female'));
    await findIn(office.core(), VILLAGE);

    expect(corrected.__typename).toBe('CorrectMemberPayload');
    const after = await ofHousehold(office.core(), { household });
    expect(after).toMatchObject([{ stage: 'assessed', assessment: { needs: 'modal usaha' }, household, member: wife }]);
    expect(after[0]?.id).not.toBe(before?.id);
    const told = await history(office.core(officerOf(VILLAGE)), { path: after[0]?.id ?? '' });
    expect(told.rows.map(({ value }) => value.operation)).toEqual(['correctMember', 'assessWrse', 'findWrse']);
    expect(told.hasNext).toBe(false);
    expect(await pageByPage(after[0]?.id ?? '')).toEqual(['correctMember', 'assessWrse', 'findWrse']);
  });

  it('leaves the number to its true owner, who is found by it', async () => {
    const { household, wife } = await onPath();
    await assess((await pathOf(household))?.id ?? '');
    const before = await Household.byId(office.core(), { household });
    const nik = before.members.find(({ id }) => id === wife)?.nik as SealedNumber;
    const mistaken = openNumber(office.core().vault, 'nik', nik, wife);
    await numbered(household, wife, from.nik('1983-11-02', 'female'));

    const other = await onPath(false);
    await numbered(other.household, other.wife, mistaken);

    expect(await pathOf(other.household)).toMatchObject({ stage: 'found', household: other.household });
    expect(await pathOf(household)).toMatchObject({ stage: 'assessed', household });
    // Nor is she told of by what was the other's under it.
    const own = await pageByPage((await pathOf(other.household))?.id ?? '');
    expect(own).not.toContain('assessWrse');
    expect(own.at(-1)).toBe('findWrse');
  });
});

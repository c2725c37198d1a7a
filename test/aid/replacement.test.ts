import * as Aid from '@puskesos/core/aid';
import { recordFinding } from '@puskesos/core/aid/finding';
import { replace } from '@puskesos/core/aid/replacement';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import { describe, expect, it } from 'vitest';
import { added, countItems, itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { bookLines } from '../support/scenes/booking.ts';
import { at, booksAgree, enrolledIn, FAR_AWAY, figuresOf, MAY, ownProgram, TENGGARONG } from '../support/scenes/funded.ts';

const from = numbers();
const reason = 'hasil musyawarah';
const office = useOffice(servedBy(officer.sub, VILLAGE));

const inMay = () => at(office, MAY);
const basis = { from: '2025-01-01', source: 'SK Bupati' } as const;

interface Pair {
  readonly program: string;
  readonly leaving: { readonly household: string };
  readonly joining: { readonly household: string };
}

/** A recipient and somebody on the waiting list. */
async function pair(program: string, context = inMay(), village = VILLAGE): Promise<Pair> {
  const { household: leaving } = await enrolledIn(context, from, program, 'active');
  const { household: joining } = await enrolledIn(context, from, program, 'verified', { village });
  return { program, leaving: { household: leaving }, joining: { household: joining } };
}

const stateOf = async ({ household }: { household: string }, program: string) =>
  (await Aid.ofHousehold(office.core(), { household })).find((one) => one.program === program)?.state;
const aidOf = async ({ household }: { household: string }) =>
  (await Household.byId(office.core(), { household })).aid.map(({ program, state }) => [program, state]);

const send = async ({ program, leaving, joining }: Pair, more: object = {}, who: Person = dinsos) => {
  const ids = (side: { household: string }) => ({ ...side, household: globalId('Household', side.household) });
  const input = { program: globalId('Program', program), leaving: ids(leaving), joining: ids(joining), reason, ...more };
  const { data } = await office.as(who).send(savedOperation('21-replace-recipient').text, { input });
  return data.replaceRecipient;
};

/** The error, after looking that it left nothing behind. */
async function refused(both: Pair, more: object = {}, who: Person = dinsos) {
  const before = await itemsOf(office.stores.registry);
  const answer = await send(both, more, who);
  expect(await itemsOf(office.stores.registry)).toEqual(before);
  return answer;
}

describe('a replacement', () => {
  it('is for other hands than those that verified who takes the place, or says why', async () => {
    const program = await ownProgram(inMay());
    const both = await pair(program);
    const verified = { ...both.joining, program, reason };
    await Aid.move(inMay(), { ...verified, to: 'ended', ending: 'withdrawn' });
    await Aid.move(inMay(), { ...verified, to: 'proposed' });
    const move = { household: globalId('Household', verified.household), program: globalId('Program', program), to: 'VERIFIED', reason };
    await office.as(dinsos).mutate('moveEnrollment', move, 'enrollment { state }');

    expect(await refused(both)).toMatchObject({ __typename: 'SamePerson' });
    const standIn = 'rekan sedang tugas luar daerah sepekan';
    expect(await send(both, { standIn })).toMatchObject({ joined: { state: 'APPROVED' } });
  });

  it('gives one family’s place and money to another where both are used up, in one transaction', async () => {
    const program = await ownProgram(inMay(), { rupiah: 300_000, quota: 1 });
    const both = await pair(program);
    const before = await countItems(office.stores.registry);
    const context = inMay();

    const { left, joined } = await replace(context, { ...both, reason });

    expect([left, joined]).toMatchObject([
      { household: both.leaving.household, state: 'ended', ending: 'replaced', since: '2026-05-12' },
      { household: both.joining.household, state: 'approved', since: '2026-05-12' },
    ]);
    expect(added(before, await countItems(office.stores.registry))).toEqual({
      'enrollment history': 2,
      'household history': 2,
      commitment: 1,
      'ledger-line': 2,
    });
    expect(context.cost.byCommand).toEqual({ 'Get registry': 6, 'Query registry': 2, 'TransactWrite registry': 1 });
    expect(await figuresOf(inMay(), program)).toEqual({ available: 0, committed: 300_000, realised: 0, seats: 0 });
    expect(await booksAgree(inMay(), program)).toBe(true);
    expect(await Promise.all([aidOf(both.leaving), aidOf(both.joining)])).toEqual([[], [[program, 'approved']]]);
  });

  it('leaves what was given out where it went, and asks for the rest', async () => {
    const program = await ownProgram(inMay(), { rupiah: 400_000, quota: 1 });
    const both = await pair(program);
    const enrollment = `${both.leaving.household}.${program}`;
    const allocation = { fund: 'apbd-2026', program, area: TENGGARONG };
    await bookLines(inMay(), { allocation, lines: [{ kind: 'realise', id: 'Q2', enrollment, rupiah: 100_000 }] });

    await replace(inMay(), { ...both, reason });

    expect(await figuresOf(inMay(), program)).toEqual({ available: 0, committed: 400_000, realised: 100_000, seats: 0 });
    expect(await booksAgree(inMay(), program)).toBe(true);
  });

  it('takes the place of the other kecamatan where the two live apart', async () => {
    const program = await ownProgram(inMay(), { rupiah: 300_000, quota: 1, areas: [TENGGARONG, FAR_AWAY] });
    const both = await pair(program, inMay(), ELSEWHERE);

    await replace(inMay(), { ...both, reason });

    expect(await figuresOf(inMay(), program)).toEqual({ available: 300_000, committed: 0, realised: 0, seats: 1 });
    expect(await figuresOf(inMay(), program, FAR_AWAY)).toEqual({ available: 0, committed: 300_000, realised: 0, seats: 0 });
  });

  it('costs no money of the regency where the centre pays', async () => {
    const program = await ownProgram(inMay(), { fund: 'apbn' });
    const both = await pair(program);
    const before = await countItems(office.stores.registry);

    await replace(inMay(), { ...both, ending: 'graduated', reason });

    expect(added(before, await countItems(office.stores.registry))).toEqual({ 'enrollment history': 2, 'household history': 2 });
  });

  it('sent twice is done once, and answers the same', async () => {
    const program = await ownProgram(office.core(), { period: 'once', quota: 1 });
    const both = await pair(program, office.core());
    const key = { clientMutationId: 'ganti-1', ending: 'MOVED' };

    const [first, second] = [await send(both, key), await send(both, key)];

    expect(first).toMatchObject({ left: { state: 'ENDED', ending: 'MOVED' }, joined: { state: 'APPROVED' } });
    expect(second).toEqual(first);
    expect(await figuresOf(office.core(), program)).toMatchObject({ committed: 100_000, seats: 0 });
    expect(await send(both)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'leaving' }] });
  });

  it('made by five at once is made once', async () => {
    const program = await ownProgram(office.core(), { period: 'once', quota: 1, rupiah: 100_000 });
    const both = await pair(program, office.core());

    const made = await Promise.allSettled(Array.from({ length: 5 }, () => replace(office.core(), { ...both, reason })));

    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await figuresOf(office.core(), program)).toEqual({ available: 0, committed: 100_000, realised: 0, seats: 0 });
    expect(await booksAgree(office.core(), program)).toBe(true);
  });

  it('by two for the same place gives it to one, and the other stays on the waiting list', async () => {
    const program = await ownProgram(office.core(), { period: 'once', quota: 1, rupiah: 100_000 });
    const { leaving, joining } = await pair(program, office.core());
    const { household } = await enrolledIn(office.core(), from, program, 'verified');

    await Promise.allSettled([joining, { household }].map((who) => replace(office.core(), { program, leaving, joining: who, reason })));

    const states = await Promise.all([joining, { household }].map((who) => stateOf(who, program)));
    expect(states.toSorted()).toEqual(['approved', 'verified']);
    expect(await figuresOf(office.core(), program)).toMatchObject({ committed: 100_000, seats: 0 });
  });
});

describe('a replacement is refused, and nothing of it is written,', () => {
  const once = { period: 'once', quota: 1, rupiah: 100_000 } as const;

  it.each<['proposed' | 'active' | 'ended']>([['proposed'], ['active'], ['ended']])(
    'when who joins is %s and not verified',
    async (state) => {
      const program = await ownProgram(office.core(), { ...once, quota: 2, rupiah: 200_000 });
      const { household: leaving } = await enrolledIn(office.core(), from, program, 'active');
      const joining = await enrolledIn(office.core(), from, program, state === 'ended' ? 'proposed' : state);
      if (state === 'ended') await Aid.move(office.core(), { ...joining, to: 'ended', ending: 'withdrawn', reason });

      const answer = await refused({ program, leaving: { household: leaving }, joining: { household: joining.household } });

      expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'joining' }] });
    },
  );

  it.each<['verified' | 'proposed']>([['verified'], ['proposed']])('when who leaves is %s and receives nothing', async (state) => {
    const program = await ownProgram(office.core(), once);
    const { household: leaving } = await enrolledIn(office.core(), from, program, state);
    const { household: joining } = await enrolledIn(office.core(), from, program);

    const answer = await refused({ program, leaving: { household: leaving }, joining: { household: joining } });

    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'leaving' }] });
  });

  it('when a proposal’s ending is given for aid', async () => {
    const both = await pair(await ownProgram(office.core(), once), office.core());

    expect(await refused(both, { ending: 'REJECTED' })).toMatchObject({ issues: [{ path: 'ending' }] });
  });

  it('when the criteria don’t fit who joins, unless Dinsos says why', async () => {
    const criteria = [{ version: 1, tree: { finding: ['poor'] }, ...basis }] as const;
    const program = await ownProgram(office.core(), { ...once, criteria: [...criteria] as never });
    const { household: joining } = await enrolledIn(office.core(), from, program, 'verified');
    const { household: leaving } = await enrolledIn(office.core(), from, program, 'verified');
    await recordFinding(office.core(), { household: leaving, finding: 'poor', date: '2026-02-03' });
    await Aid.move(office.core(), { household: leaving, program, to: 'approved', reason });
    const both = { program, leaving: { household: leaving }, joining: { household: joining } };

    expect(await refused(both)).toMatchObject({ __typename: 'EligibilityUnknown' });
    await recordFinding(office.core(), { household: both.joining.household, finding: 'not_poor', date: '2026-02-03' });
    const exception = 'rumahnya terbakar minggu lalu';

    expect(await refused(both)).toMatchObject({
      __typename: 'NotEligible',
      messageEn: expect.stringContaining('Not poor, seen on 3 February 2026'),
    });
    expect(await send(both, { exception })).toMatchObject({ joined: { state: 'APPROVED', exception } });
  });

  it('when who joins receives what may not be had beside it', async () => {
    const other = await ownProgram(office.core());
    const program = await ownProgram(office.core(), { ...once, excludes: [{ program: other, among: 'household', ...basis }] });
    const both = await pair(program, office.core());
    await Aid.enroll(office.core(), { ...both.joining, program: other, state: 'active', reason }).catch(() => undefined);

    expect(await stateOf(both.joining, other)).toBe('active');
    expect(await refused(both)).toMatchObject({ __typename: 'ExcludedByProgram' });
  });

  it('when who joins lives where no place is free, or nothing is allocated', async () => {
    const full = await ownProgram(office.core(), { ...once, areas: [TENGGARONG, FAR_AWAY] });
    await enrolledIn(office.core(), from, full, 'active', { village: ELSEWHERE });
    const nothing = await ownProgram(office.core(), once);

    expect(await refused(await pair(full, office.core(), ELSEWHERE))).toMatchObject({ __typename: 'BudgetExceeded', rupiahLeft: 0 });
    expect(await refused(await pair(nothing, office.core(), ELSEWHERE))).toMatchObject({ __typename: 'NoAllocation' });
  });

  it('when one side is unknown, the same as the other, or the programme has ended', async () => {
    const program = await ownProgram(office.core(), once);
    const both = await pair(program, office.core());

    expect(await refused({ ...both, joining: { household: 'nobody' } })).toMatchObject({ __typename: 'NotFound' });
    expect(await refused({ ...both, joining: both.leaving })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await refused(both, { since: '2019-12-31' })).toMatchObject({ issues: [{ path: 'since' }] });
  });

  it('to everybody but Dinsos', async () => {
    const both = await pair(await ownProgram(office.core(), once), office.core());

    for (const who of [officer, { role: 'village_head', village: VILLAGE }, { role: 'finance' }, { role: 'auditor' }] as Person[]) {
      expect(await refused(both, {}, who)).toMatchObject({ __typename: 'Forbidden' });
    }
  });
});

it('is said of the allocation it moved in, line by line', async () => {
  const program = await ownProgram(inMay(), { rupiah: 300_000, quota: 1 });
  const both = await pair(program);

  await replace(inMay(), { ...both, ending: 'died', reason });

  const { rows } = await Fund.ledger(inMay(), { fund: 'apbd-2026', program, area: TENGGARONG });
  const told = rows.map(({ value: { kind, rupiah, seat, note } }) => [kind, rupiah, seat, note].join(' '));
  expect(told.toSorted()).toEqual(['commit 300000 1 active', 'commit 300000 1 approved', 'release 300000 -1 died']);
});

describe('a place whose quarter was paid to whoever left it', () => {
  const APRIL = '2026-04-02T02:00:00.000Z';

  it('sets aside for who takes it what is left after that quarter, and pays them from the next', async () => {
    const program = await ownProgram(inMay(), { rupiah: 400_000, quota: 1 });
    const { household: leaving } = await enrolledIn(at(office, APRIL), from, program, 'active');
    const { household: joining } = await enrolledIn(at(office, APRIL), from, program);
    const allocation = { fund: 'apbd-2026', program, area: TENGGARONG };
    await bookLines(inMay(), { allocation, lines: [{ kind: 'realise', id: 'Q2', enrollment: `${leaving}.${program}`, rupiah: 100_000 }] });

    const { joined } = await replace(inMay(), { program, leaving: { household: leaving }, joining: { household: joining }, reason });

    expect(joined).toMatchObject({ state: 'approved', since: '2026-05-12', paidFrom: '2026-07-01' });
    expect(await figuresOf(inMay(), program)).toEqual({ available: 100_000, committed: 300_000, realised: 100_000, seats: 0 });
    const about = { household: joining, program, to: 'active', reason } as const;
    await expect(Aid.move(inMay(), { ...about, since: '2026-05-12' })).rejects.toThrow();
    expect(await Aid.move(inMay(), about)).toMatchObject({ state: 'active', since: '2026-07-01' });
    expect(await booksAgree(inMay(), program)).toBe(true);
  });

  it('in the last quarter gives the place alone: the year has no payment left for it', async () => {
    const program = await ownProgram(inMay(), { rupiah: 100_000, quota: 1 });
    const [october, november] = ['2026-10-05T02:00:00.000Z', '2026-11-12T02:00:00.000Z'];
    const { household: leaving } = await enrolledIn(at(office, october), from, program, 'active');
    const { household: joining } = await enrolledIn(at(office, october), from, program);
    const allocation = { fund: 'apbd-2026', program, area: TENGGARONG };
    const lines = [{ kind: 'realise', id: 'Q4', enrollment: `${leaving}.${program}`, rupiah: 100_000 }] as const;
    await bookLines(at(office, october), { allocation, lines: [...lines] });

    await replace(at(office, november), { program, leaving: { household: leaving }, joining: { household: joining }, reason });

    expect(await figuresOf(inMay(), program)).toEqual({ available: 0, committed: 100_000, realised: 100_000, seats: 0 });
  });
});

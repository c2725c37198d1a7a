import * as Aid from '@puskesos/core/aid';
import * as Family from '@puskesos/core/family';
import { relocate } from '@puskesos/core/family';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import { describe, expect, it } from 'vitest';
import { added, countItems } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { ELSEWHERE, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { bookLines } from '../support/scenes/booking.ts';
import {
  at,
  booksAgree,
  enrolledIn,
  FAR_AWAY,
  figuresOf,
  MAY,
  ownProgram,
  TENGGARONG,
  withFundedPrograms,
} from '../support/scenes/funded.ts';

/** What an approval takes of the budget, and what comes back. */

const from = numbers();
const reason = 'hasil musyawarah';
const office = useOffice((own) => withFundedPrograms(at(own, MAY)), servedBy(officer.sub, VILLAGE));

const inMay = () => at(office, MAY);
const approve = (target: { household: string; program: string; member?: string }, context = inMay()) =>
  Aid.move(context, { ...target, to: 'approved', reason });
const end = (target: { household: string; program: string }, context = inMay()) =>
  Aid.move(context, { ...target, to: 'ended', ending: 'graduated', reason });
const realise = (enrollment: string, program: string, rupiah: number) =>
  bookLines(inMay(), {
    allocation: { fund: 'apbd-2026', program, area: TENGGARONG },
    lines: [{ kind: 'realise', id: `pay-${rupiah}`, enrollment, rupiah }],
  });

describe('who is approved', () => {
  it('has what is left of the year set aside, and a place taken, in the transaction of the approval', async () => {
    const program = await ownProgram(inMay(), { rupiah: 1_000_000, quota: 5 });
    const target = await enrolledIn(inMay(), from, program);
    const before = await countItems(office.stores.registry);
    const context = inMay();

    const { id } = await approve(target, context);

    expect(added(before, await countItems(office.stores.registry))).toEqual({
      'enrollment history': 1,
      'household history': 1,
      commitment: 1,
      'ledger-line': 1,
    });
    const centrals = inMay();
    await approve(await enrolledIn(inMay(), from, 'pkh'), centrals);
    expect(context.cost.byCommand).toEqual({ 'Get registry': 4, 'Query registry': 1, 'TransactWrite registry': 1 });
    expect(centrals.cost.byCommand).toEqual({ 'Get registry': 2, 'Query registry': 1, 'TransactWrite registry': 1 });
    // A few items of one or two KB, each written in a transaction: whether a name makes one of them longer is no matter.
    expect(context.cost.writeUnits).toBeLessThanOrEqual(40);
    expect(await figuresOf(inMay(), program)).toEqual({ available: 700_000, committed: 300_000, realised: 0, seats: 4 });
    expect(await Fund.commitmentsHeldBy(inMay(), id)).toEqual([
      { enrollment: id, fund: 'apbd-2026', program, area: TENGGARONG, committed: 300_000, realised: 0, seat: 1 },
    ]);
    expect(await booksAgree(inMay(), program)).toBe(true);
  });

  const monthly = { component: 'paket', rupiah: 33_000, per: 'monthly', from: '2026-01-01', source: 'SK Bupati' } as const;

  it.each<[string, Partial<Parameters<typeof ownProgram>[1]>, number]>([
    ['eight payments a month', { period: 'monthly', amounts: [monthly] }, 8 * 33_000],
    ['three payments a quarter', { period: 'quarterly' }, 300_000],
    ['one payment a year', { period: 'yearly' }, 400_000],
    ['one payment once', { period: 'once' }, 100_000],
  ])('from May is due %s', async (_what, options, rupiah) => {
    const program = await ownProgram(inMay(), options);

    await approve(await enrolledIn(inMay(), from, program));

    expect(await figuresOf(inMay(), program)).toMatchObject({ committed: rupiah });
  });

  it('is due what each of the living members it is for is due', async () => {
    const amount = { rupiah: 50_000, per: 'quarterly', from: '2026-01-01', source: 'SK Bupati' } as const;
    const amounts = [
      { ...amount, component: 'anak', each: { age: { max: 17 } } },
      { ...amount, component: 'rumah tangga' },
    ];
    const program = await ownProgram(inMay(), { amounts });
    const target = await enrolledIn(inMay(), from, program);
    const { members } = await Household.byId(inMay(), { household: target.household });
    await Family.recordLife(inMay(), {
      household: target.household,
      member: members[3]?.id ?? '',
      life: 'moved',
      since: '2026-04-01',
      reason,
    });

    await approve(target);

    expect(await figuresOf(inMay(), program)).toMatchObject({ committed: 3 * 2 * 50_000 });
  });

  it('is paid by the village, where the village fund pays', async () => {
    const program = await ownProgram(inMay(), { fund: 'village_fund', areas: [VILLAGE], quota: 1 });

    await approve(await enrolledIn(inMay(), from, program));

    const figures = await figuresOf(inMay(), program, VILLAGE, 'village_fund-2026');
    expect(figures).toMatchObject({ committed: 300_000, seats: 0 });
  });

  it('for the year to come is paid by that year', async () => {
    const program = await ownProgram(inMay(), { quota: 1 });
    const target = await enrolledIn(inMay(), from, program);
    const nextYear = { ...target, to: 'approved', since: '2027-01-01', reason } as const;

    await expect(Aid.move(inMay(), nextYear)).rejects.toThrow(Fund.NoAllocation);
    await Fund.open(inMay(), { source: 'apbd', year: 2027, name: 'APBD 2027', ceiling: 10_000_000, basis: 'SK Bupati' });
    const allocation = { fund: 'apbd-2027', program, area: TENGGARONG };
    await Fund.allocate(inMay(), { ...allocation, rupiah: 400_000, quota: 1, basis: 'SK Bupati', reason });
    await Aid.move(inMay(), nextYear);

    expect(await Fund.allocationOf(inMay(), allocation)).toMatchObject({ available: 0, committed: 400_000, seats: 0 });
    expect(await figuresOf(inMay(), program)).toMatchObject({ committed: 0, seats: 1 });
  });

  it('takes the same when enrolled as a recipient at once, and nothing more on becoming active or suspended', async () => {
    const program = await ownProgram(inMay(), { rupiah: 300_000, quota: 1 });
    const target = await enrolledIn(inMay(), from, program, 'active');
    const taken = { available: 0, committed: 300_000, realised: 0, seats: 0 };

    expect(await figuresOf(inMay(), program)).toEqual(taken);
    for (const to of ['suspended', 'active'] as const) {
      await Aid.move(inMay(), { ...target, to, reason });
      expect(await figuresOf(inMay(), program)).toEqual(taken);
    }
    expect(await booksAgree(inMay(), program)).toBe(true);
  });

  it('takes nothing where the centre pays', async () => {
    const before = await countItems(office.stores.registry);

    await enrolledIn(inMay(), from, 'pkh', 'active');

    expect(Object.keys(added(before, await countItems(office.stores.registry)))).not.toContain('commitment');
  });
});

describe('who is no recipient any more', () => {
  it('gives back the place and what was not given out', async () => {
    const program = await ownProgram(inMay(), { rupiah: 300_000, quota: 1 });
    const target = await enrolledIn(inMay(), from, program, 'approved');
    const enrollment = `${target.household}.${program}`;
    await realise(enrollment, program, 100_000);
    const before = await countItems(office.stores.registry);

    await end(target);

    expect(await figuresOf(inMay(), program)).toEqual({ available: 200_000, committed: 100_000, realised: 100_000, seats: 1 });
    expect(await Fund.commitmentsHeldBy(inMay(), enrollment)).toEqual([]);
    expect(added(before, await countItems(office.stores.registry))).toEqual({
      // Who was approved had waited to be made active.
      task: -1,
      'enrollment history': 1,
      'household history': 1,
      'ledger-line': 1,
    });
    const { rows } = await Fund.ledger(inMay(), { fund: 'apbd-2026', program, area: TENGGARONG });
    expect(rows.map(({ value: { kind, rupiah, seat, note } }) => [kind, rupiah, seat, note])).toContainEqual([
      'release',
      200_000,
      -1,
      'graduated',
    ]);
    expect(await booksAgree(inMay(), program)).toBe(true);
  });

  it('may be approved anew in the same year, and takes anew', async () => {
    const program = await ownProgram(inMay(), { rupiah: 400_000, quota: 1 });
    const target = await enrolledIn(inMay(), from, program, 'approved');
    await realise(`${target.household}.${program}`, program, 100_000);
    await end(target);

    for (const to of ['proposed', 'verified', 'approved'] as const) await Aid.move(inMay(), { ...target, to, reason });

    expect(await figuresOf(inMay(), program)).toEqual({ available: 0, committed: 400_000, realised: 100_000, seats: 0 });
    await end(target);
    expect(await figuresOf(inMay(), program)).toEqual({ available: 300_000, committed: 100_000, realised: 100_000, seats: 1 });
    expect(await booksAgree(inMay(), program)).toBe(true);
  });

  it('gives back to the year and the kecamatan that it was taken from', async () => {
    const program = await ownProgram(inMay(), { rupiah: 300_000, quota: 1, areas: [TENGGARONG, FAR_AWAY] });
    const target = await enrolledIn(inMay(), from, program, 'approved');
    const address = { street: 'Jl. Baru 2' };
    await relocate(inMay(), { household: target.household, village: ELSEWHERE, address, reason });
    const inJanuary = at(office, '2027-01-20T02:00:00.000Z');

    await end(target, inJanuary);

    expect(await figuresOf(inMay(), program)).toEqual({ available: 300_000, committed: 0, realised: 0, seats: 1 });
    for (const to of ['proposed', 'verified', 'approved'] as const) await Aid.move(inMay(), { ...target, to, reason });
    expect(await figuresOf(inMay(), program)).toMatchObject({ seats: 1 });
    expect(await figuresOf(inMay(), program, FAR_AWAY)).toMatchObject({ committed: 300_000, seats: 0 });
    expect([await booksAgree(inMay(), program), await booksAgree(inMay(), program, FAR_AWAY)]).toEqual([true, true]);
  });

  it('is no proposal again before it has ended, so that nobody is set back by mistake', async () => {
    const program = await ownProgram(inMay(), { rupiah: 300_000, quota: 1 });
    const target = await enrolledIn(inMay(), from, program, 'active');

    await expect(Aid.enroll(inMay(), { ...target, state: 'proposed', reason })).rejects.toBeInstanceOf(Aid.MoveNotAllowed);

    expect(await figuresOf(inMay(), program)).toEqual({ available: 0, committed: 300_000, realised: 0, seats: 0 });
  });

  it('gives back nothing that it never took', async () => {
    const program = await ownProgram(inMay(), { rupiah: 300_000, quota: 1 });
    const target = await enrolledIn(inMay(), from, program);

    await Aid.move(inMay(), { ...target, to: 'ended', ending: 'rejected', reason });

    expect(await figuresOf(inMay(), program)).toEqual({ available: 300_000, committed: 0, realised: 0, seats: 1 });
    expect(await booksAgree(inMay(), program)).toBe(true);
  });
});

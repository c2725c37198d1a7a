import * as Aid from '@puskesos/core/aid';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import { relocate } from '@puskesos/core/household/family';
import { importParticipants } from '@puskesos/core/intake';
import type { ReportLine } from '@puskesos/core/intake/report';
import type { Criterion } from '@puskesos/core/program/criteria';
import { describe, expect, it } from 'vitest';
import { added, countItems, itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { csv, source } from '../support/register/workbooks.ts';
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

const from = numbers();
const reason = 'hasil musyawarah';
const office = useOffice((own) => withFundedPrograms(at(own, MAY)), servedBy(officer.sub, VILLAGE));

const inMay = () => at(office, MAY);
const basis = { from: '2025-01-01', source: 'SK Bupati' } as const;
const poor = { version: 1, tree: { finding: ['poor'] }, ...basis } as const;
const notWith = (program: string) => ({ program, among: 'household', ...basis }) as const;
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
    expect(context.cost.writeUnits - centrals.cost.writeUnits).toBe(8);
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
    await Household.recordLife(inMay(), {
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
    const target = await enrolledIn(inMay(), from, program, 'active');
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

describe('an approval is refused, and nothing is written,', () => {
  const now = () => office.core();
  const send = (
    operation: 'enrollInProgram' | 'moveEnrollment',
    target: { household: string; program: string },
    more: object,
    who = dinsos as object,
  ) =>
    office
      .as(who as typeof dinsos)
      .mutate(
        operation,
        { household: globalId('Household', target.household), program: globalId('Program', target.program), reason, ...more },
        'enrollment { state exception }',
      );

  /** Both ways to become a recipient, refused alike and without a trace. */
  async function refused(target: { household: string; program: string }) {
    const before = await itemsOf(office.stores.registry);
    const moved = await send('moveEnrollment', target, { to: 'APPROVED' });
    const enrolled = await send('enrollInProgram', target, { state: 'ACTIVE' });
    expect(await itemsOf(office.stores.registry)).toEqual(before);
    expect(enrolled).toEqual(moved);
    return moved;
  }

  it.each<[string, string, Parameters<typeof ownProgram>[1], string]>([
    ['where nothing is allocated', 'NoAllocation', { allocated: false }, 'Ask Dinsos to allocate it first'],
    ['where no amount holds that day', 'NoAmount', { amounts: [] }, 'enter the amount'],
    ['beyond the money, and told how much is left', 'BudgetExceeded', { period: 'once', rupiah: 99_999 }, 'Rp99.999 of the budget is left'],
    ['beyond the quota', 'QuotaFull', { quota: 0 }, 'quota of 0 recipients'],
    ['where the programme has ended', 'InvalidInput', { to: '2026-01-31' }, 'does not run on that day'],
  ])('%s: %s', async (_where, error, options, says) => {
    const program = await ownProgram(now(), options);
    const target = await enrolledIn(at(office, '2026-01-15T02:00:00.000Z'), from, program);

    expect(await refused(target)).toMatchObject({ __typename: error, messageEn: expect.stringContaining(says) });
  });

  it('where the family receives what may not be had beside it, and told what', async () => {
    const program = await ownProgram(now(), { excludes: [notWith('pkh')] });
    const target = await enrolledIn(now(), from, program);
    await Aid.enroll(now(), { household: target.household, program: 'pkh', state: 'active', reason });

    expect(await refused(target)).toMatchObject({
      __typename: 'ExcludedByProgram',
      message: 'Sudah menerima PKH, yang tidak boleh bersamaan dengan program ini. Akhiri yang itu dahulu, atau pilih keluarga lain.',
    });
  });

  it('where the criteria say no, and told which of them, and what was found instead', async () => {
    const notPkh: Criterion = { not: { aid: { programs: ['pkh'] } } };
    const either: Criterion = { any: [{ decile: { max: 4 } }, { finding: ['poor'] }] };
    const tree = { all: [either, { size: { min: 2 } }, notPkh, { size: { max: 3 } }] };
    const program = await ownProgram(now(), { criteria: [{ version: 1, tree, ...basis }] });
    const target = await enrolledIn(now(), from, program);
    const { household } = target;
    await Household.receiveDecile(now(), { household, decile: 7, date: '2026-01-05', source: 'berkas DTSEN' });
    await Household.recordFinding(now(), { household, finding: 'poor', date: '2026-02-03' });
    await Aid.enroll(now(), { household, program: 'pkh', state: 'active', since: '2026-01-01', reason });

    expect(await refused(target)).toMatchObject({
      __typename: 'NotEligible',
      message:
        'Tidak memenuhi syarat: Tidak: Menerima program pkh (PKH, aktif sejak 1 Januari 2026); Jumlah anggota paling banyak 3 (4 anggota). Perbaiki datanya bila keliru, atau sebutkan alasan pengecualian.',
    });
  });

  it('to officers of a village, whatever there is', async () => {
    const program = await ownProgram(now(), {});
    const target = await enrolledIn(now(), from, program);
    const before = await itemsOf(office.stores.registry);

    const answers = [
      await send('moveEnrollment', target, { to: 'APPROVED' }, officer),
      await send('enrollInProgram', target, { state: 'APPROVED' }, officer),
      await send('enrollInProgram', target, { state: 'ACTIVE' }, officer),
    ];

    expect(answers.map(({ __typename }) => __typename)).toEqual(['NotFound', 'NotFound', 'NotFound']);
    expect(await itemsOf(office.stores.registry)).toEqual(before);
  });
});

describe('criteria', () => {
  const exception = 'rumahnya terbakar minggu lalu';
  const notPoor = async (program: string) => {
    const target = await enrolledIn(inMay(), from, program);
    await Household.recordFinding(inMay(), { household: target.household, finding: 'not_poor', date: '2026-02-03' });
    return target;
  };

  it('do not refuse whom the register can’t tell about', async () => {
    const program = await ownProgram(inMay(), { criteria: [poor] });

    expect(await approve(await enrolledIn(inMay(), from, program))).toMatchObject({ state: 'approved' });
  });

  it('let pass whom Dinsos says why to except, and the reason stays while they receive', async () => {
    const program = await ownProgram(inMay(), { criteria: [poor] });
    const target = await notPoor(program);

    expect(await Aid.move(inMay(), { ...target, to: 'approved', exception, reason })).toMatchObject({ state: 'approved', exception });
    expect((await Aid.enroll(inMay(), { ...target, state: 'active', reason })).enrollment).toMatchObject({ exception });
    expect(await Aid.move(inMay(), { ...target, to: 'suspended', reason })).toMatchObject({ exception });
    expect(await end(target)).toMatchObject({ exception });
    expect(await Aid.move(inMay(), { ...target, to: 'proposed', reason })).not.toHaveProperty('exception');
    await Aid.move(inMay(), { ...target, to: 'verified', reason });
    await expect(approve(target)).rejects.toThrow(Aid.NotEligible);
  });

  it('take no exception ahead of the approval: a village could give it to itself', async () => {
    const program = await ownProgram(inMay(), { criteria: [poor] });
    const target = await notPoor(program);
    const early = { issues: [{ path: 'exception' }] };

    await expect(Aid.enroll(inMay(), { ...target, state: 'proposed', exception, reason })).rejects.toMatchObject(early);
    await Aid.enroll(inMay(), { ...target, state: 'proposed', reason });
    await expect(Aid.move(inMay(), { ...target, to: 'verified', exception, reason })).rejects.toMatchObject(early);
  });
});

describe('programmes that exclude each other', () => {
  it('are refused by the regency whichever came first and whichever names the other', async () => {
    const first = await ownProgram(inMay(), {});
    const second = await ownProgram(inMay(), { excludes: [notWith(first)] });

    const { household } = await enrolledIn(inMay(), from, second, 'active');

    await expect(Aid.enroll(inMay(), { household, program: first, state: 'approved', reason })).rejects.toThrow(Aid.ExcludedByProgram);
    await end({ household, program: second });
    expect((await Aid.enroll(inMay(), { household, program: first, state: 'approved', reason })).outcome).toBe('created');
  });

  it('given at once by two people are given once', async () => {
    const first = await ownProgram(inMay(), {});
    const second = await ownProgram(inMay(), { excludes: [notWith(first)] });
    const target = await enrolledIn(inMay(), from, first);
    await Aid.enroll(inMay(), { ...target, program: second, state: 'verified', reason });

    const both = await Promise.allSettled([approve(target), approve({ ...target, program: second })]);

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'EXCLUDED_BY_PROGRAM' } });
    const seats = await Promise.all([first, second].map((program) => figuresOf(inMay(), program)));
    expect(seats.map((one) => one?.seats).toSorted()).toEqual([100, 99].toSorted());
  });

  it('are only told of where the centre gives; then the regency’s can be suspended, and not resumed', async () => {
    const program = await ownProgram(inMay(), { excludes: [notWith('pkh')] });
    const target = await enrolledIn(inMay(), from, program, 'active');

    const central = await Aid.enroll(inMay(), { household: target.household, program: 'pkh', state: 'active', reason });

    expect(central).toMatchObject({ outcome: 'created', overlaps: [program] });
    await Aid.move(inMay(), { ...target, to: 'suspended', reason });
    await expect(Aid.move(inMay(), { ...target, to: 'active', reason })).rejects.toThrow(Aid.ExcludedByProgram);
    expect(await end(target)).toMatchObject({ state: 'ended' });
  });
});

describe('a participants’ file', () => {
  const read = async (content: Buffer, program: string) => {
    const lines: ReportLine[] = [];
    const report = await importParticipants(inMay(), { file: source('peserta.csv', content), program, onLine: (line) => lines.push(line) });
    const told = lines
      .toSorted((a, b) => a.row - b.row)
      .map(({ outcome, remarks }) => [outcome, ...remarks.map(({ code }) => code)].join(' '));
    return { report, told };
  };
  const families = async (count: number) => {
    const registrations = Array.from({ length: count }, () => family(from));
    for (const one of registrations) await Household.register(inMay(), one);
    return registrations;
  };
  const file = (rows: readonly { kk: string }[]) => csv([['Peserta', 'No. Peserta'], ...rows.map(({ kk }, row) => [kk, `P-${row}`])]);

  it.each([
    ['the money', { rupiah: 1_000_000, quota: 50 }, 3],
    ['the places', { rupiah: 9_000_000, quota: 5 }, 5],
  ])('of a programme of the regency goes as far as %s, and no row further', async (_what, money, reached) => {
    const program = await ownProgram(inMay(), { target: 'family', ...money });
    const rows = await families(12);

    const { report, told } = await read(file(rows), program);

    expect(told.toSorted()).toEqual([...Array(reached).fill('created'), ...Array(12 - reached).fill('refused noBudget')]);
    expect(report).toMatchObject({ rows: 12, created: reached, refused: 12 - reached, remarks: { noBudget: 12 - reached } });
    expect(await figuresOf(inMay(), program)).toEqual({
      available: money.rupiah - reached * 300_000,
      committed: reached * 300_000,
      realised: 0,
      seats: money.quota - reached,
    });
    expect(await booksAgree(inMay(), program)).toBe(true);
    const again = await read(file(rows), program);
    expect(again.report).toMatchObject({ created: 0, unchanged: reached, refused: 12 - reached });
    expect(await figuresOf(inMay(), program)).toMatchObject({ committed: reached * 300_000 });
  });

  it('says row by row what stands in the way, and of the centre’s only tells what overlaps', async () => {
    const program = await ownProgram(inMay(), { target: 'family', criteria: [poor], excludes: [notWith('sembako')] });
    const central = await ownProgram(inMay(), { target: 'family', fund: 'apbn', excludes: [notWith(program)] });
    const rows = await families(3);
    const [taken, unfit, other] = await Promise.all(rows.map(({ kk }) => Household.byNumber(inMay(), { kk })));
    await Household.recordFinding(inMay(), { household: unfit?.id ?? '', finding: 'not_poor', date: '2026-02-03' });
    await Aid.enroll(inMay(), { household: other?.id ?? '', program: 'sembako', state: 'active', reason });

    expect((await read(file(rows), program)).told).toEqual(['created', 'refused notEligible', 'refused excluded']);
    expect((await read(file(rows), central)).told).toEqual(['created overlaps', 'created', 'created']);
    expect((await Household.byId(inMay(), { household: taken?.id ?? '' })).aid).toHaveLength(2);
    const unfunded = await ownProgram(inMay(), { target: 'family', amounts: [] });
    expect((await read(file(rows.slice(0, 1)), unfunded)).told).toEqual(['refused noAmount']);
  });
});

import * as Aid from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Household from '@puskesos/core/household';
import { importParticipants } from '@puskesos/core/intake';
import type { ReportLine } from '@puskesos/core/intake/report';
import type { Criterion } from '@puskesos/core/program/criteria';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { csv, source } from '../support/register/workbooks.ts';
import { at, booksAgree, enrolledIn, figuresOf, MAY, ownProgram, withFundedPrograms } from '../support/scenes/funded.ts';

/** Who may become a recipient, and what stands in the way. */

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
    await receiveDecile(now(), { household, decile: 7, date: '2026-01-05', source: 'berkas DTSEN' });
    await recordFinding(now(), { household, finding: 'poor', date: '2026-02-03' });
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

    expect(answers.map(({ __typename }) => __typename)).toEqual(['Forbidden', 'Forbidden', 'Forbidden']);
    expect(await itemsOf(office.stores.registry)).toEqual(before);
  });
});

describe('criteria', () => {
  const exception = 'rumahnya terbakar minggu lalu';
  const notPoor = async (program: string) => {
    const target = await enrolledIn(inMay(), from, program);
    await recordFinding(inMay(), { household: target.household, finding: 'not_poor', date: '2026-02-03' });
    return target;
  };

  it('are not met by whom the register can’t tell about: told what to learn, or excepted', async () => {
    const program = await ownProgram(inMay(), { criteria: [poor] });
    const target = await enrolledIn(inMay(), from, program);

    await expect(approve(target)).rejects.toMatchObject({
      code: 'ELIGIBILITY_UNKNOWN',
      messages: { id: expect.stringContaining('Lengkapi datanya'), en: expect.stringContaining('Complete the data') },
    });
    expect(await Aid.move(inMay(), { ...target, to: 'approved', exception, reason })).toMatchObject({ state: 'approved', exception });
  });

  it('that nobody has set are met by nobody', async () => {
    const program = await ownProgram(inMay(), { criteria: [] });
    const target = await enrolledIn(inMay(), from, program);

    await expect(approve(target)).rejects.toMatchObject({ messages: { en: expect.stringContaining('No criteria of the programme hold') } });
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
    const rows = await families(4);
    const [taken, unfit, other, untold] = await Promise.all(rows.map(({ kk }) => holderOf(inMay(), { kk })));
    await recordFinding(inMay(), { household: taken?.id ?? '', finding: 'poor', date: '2026-02-03' });
    await recordFinding(inMay(), { household: unfit?.id ?? '', finding: 'not_poor', date: '2026-02-03' });
    await Aid.enroll(inMay(), { household: other?.id ?? '', program: 'sembako', state: 'active', reason });

    const told = ['created', 'refused notEligible', 'refused excluded', 'refused eligibilityUnknown'];
    expect((await read(file(rows), program)).told).toEqual(told);
    expect((await Household.byId(inMay(), { household: untold?.id ?? '' })).aid).toEqual([]);
    expect((await read(file(rows), central)).told).toEqual(['created overlaps', 'created', 'created', 'created']);
    expect((await Household.byId(inMay(), { household: taken?.id ?? '' })).aid).toHaveLength(2);
    const unfunded = await ownProgram(inMay(), { target: 'family', amounts: [] });
    expect((await read(file(rows.slice(0, 1)), unfunded)).told).toEqual(['refused noAmount']);
  });
});

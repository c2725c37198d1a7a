import { enroll, move } from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import type { Household } from '@puskesos/core/household';
import { countMonths } from '@puskesos/core/indicator/counting';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { beforeAll, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy, withPrograms } from '../support/register/registered.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';

/** A village month by month: while it goes on, when it has ended, with what was told late, and counted once more. */

const at = (day: string) => vi.setSystemTime(`${day}T03:00:00.000Z`);
useStoppedClock('2026-10-20T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
const from = numbers(4_000);
const homes: Household[] = [];

const MONTHS = `query ($code: RegionCode!) { village(code: $code) { months(first: 5) { edges { node {
  month stage day revision corrected { why } values(codes: [HOUSEHOLDS, PEOPLE, VERIFIED_POOR, GAP, DECILE_1]) { count base rate } } } } } }`;
const FORMER = `query ($code: RegionCode!, $month: String!) { village(code: $code) { formerMonths(month: $month, first: 5) { edges { node {
  stage revision values(codes: [PEOPLE]) { count } } } } } }`;
const monthsOf = async (person: Person = officer, code = VILLAGE) =>
  (await office.as(person).send(MONTHS, { code })).data.village.months.edges.map(({ node }: { node: object }) => node);
const monthCalled = async (month: string) => (await monthsOf()).find((one: { month: string }) => one.month === month);
const countsIn = ({ values }: { values: readonly { count: number }[] }) => values.map(({ count }) => count);

const refreshed = async () => {
  await markDirty(office.core(), [VILLAGE]);
  await office.refresh();
};
const counted = async () => {
  await office.refresh();
  await runPendingJobs(office, ['indicators']);
};

beforeAll(async () => {
  for (let n = 0; n < 3; n += 1) homes.push(await registered(office, from));
  const [first, second] = homes as [Household, Household];
  await recordFinding(office.core(), { household: first.id, finding: 'poor', date: '2026-10-20' });
  await recordFinding(office.core(), { household: second.id, finding: 'extreme_poor', date: '2026-10-20' });
  await enroll(office.core(), { household: second.id, program: 'pkh', state: 'active', since: '2026-10-20', reason: 'uji' });
});

it('goes on as its families do, and is written where it says something else alone', async () => {
  await refreshed();
  const [october] = await monthsOf();
  expect(october).toMatchObject({ month: '2026-10', stage: 'RUNNING', day: '2026-10-20', revision: 1, corrected: null });
  expect(october.values).toEqual([
    { count: 3, base: null, rate: null },
    { count: 12, base: null, rate: null },
    { count: 2, base: 2, rate: 1 },
    { count: 1, base: 2, rate: 0.5 },
    { count: 0, base: 0, rate: null },
  ]);
  at('2026-10-21');
  await refreshed();
  expect((await monthCalled('2026-10')).revision).toBe(1);
  homes.push(await registered(office, from));
  await refreshed();
  expect(countsIn(await monthCalled('2026-10'))).toEqual([4, 16, 2, 1, 0]);
});

it('has ended, and stays as it was whatever comes after; the next one has begun in every village', async () => {
  at('2026-11-01');
  const [first] = homes as [Household];
  await receiveDecile(office.core(), { household: first.id, decile: 1, date: '2026-11-01', source: 'contoh' });
  await Family.relocate(office.core(), {
    household: first.id,
    village: '64.02.12.2001',
    address: { street: 'Jl. Lain' },
    reason: 'pindah',
  });
  await registered(office, from);
  await counted();
  expect(await monthCalled('2026-10')).toMatchObject({ stage: 'PRELIMINARY', day: '2026-10-31' });
  expect(countsIn(await monthCalled('2026-10'))).toEqual([4, 16, 2, 1, 0]);
  expect(countsIn(await monthCalled('2026-11'))).toEqual([4, 16, 1, 0, 0]);
  const [elsewhere] = await monthsOf(dinsos, '64.02.12.2001');
  expect([elsewhere.month, countsIn(elsewhere)]).toEqual(['2026-11', [1, 4, 1, 1, 1]]);
  const [quiet] = await monthsOf(dinsos, '64.02.01.2001');
  expect([quiet.month, quiet.stage, countsIn(quiet)]).toEqual(['2026-11', 'RUNNING', [0, 0, 0, 0, 0]]);
});

it('is final on the tenth, with a death, a visit and an end of aid that were told late, and what it said before beside it', async () => {
  at('2026-11-09');
  const [, second, third] = homes as [Household, Household, Household];
  const [, wife] = second.members;
  await Family.recordLife(office.core(), {
    household: second.id,
    member: wife?.id ?? '',
    life: 'dead',
    since: '2026-10-28',
    reason: 'wafat',
  });
  await recordFinding(office.core(), { household: third.id, finding: 'poor', date: '2026-10-30' });
  await move(office.core(), {
    household: second.id,
    program: 'pkh',
    to: 'ended',
    ending: 'withdrawn',
    since: '2026-10-29',
    reason: 'mengundurkan diri',
  });
  await counted();
  expect(await monthCalled('2026-10')).toMatchObject({ stage: 'PRELIMINARY' });
  at('2026-11-10');
  await counted();
  const october = await monthCalled('2026-10');
  expect([october.stage, countsIn(october), october.corrected]).toEqual(['FINAL', [4, 15, 3, 3, 0], null]);
  const { data } = await office.as(officer).send(FORMER, { code: VILLAGE, month: '2026-10' });
  expect(data.village.formerMonths.edges.map(({ node }: { node: { stage: string } }) => [node.stage, countsIn(node as never)])).toEqual([
    ['PRELIMINARY', [16]],
  ]);
});

it('is counted once more where Dinsos asks for it, and says why where it comes to something else', async () => {
  at('2026-11-20');
  const asked = (person: Person, input: object) => office.as(person).mutate('recountIndicators', input, 'month');
  const reason = 'kematian dilaporkan terlambat';
  const { revision } = await monthCalled('2026-10');
  expect(await asked(dinsos, { month: '2026-10', reason, clientMutationId: 'hitung-ulang-1' })).toMatchObject({ month: '2026-10' });
  await runPendingJobs(office, ['indicators']);
  expect(await monthCalled('2026-10')).toMatchObject({ revision, corrected: null });

  const [, , third] = homes as [Household, Household, Household];
  const [, , child] = third.members;
  await Family.recordLife(office.core(), {
    household: third.id,
    member: child?.id ?? '',
    life: 'dead',
    since: '2026-10-30',
    reason: 'wafat',
  });
  await asked(dinsos, { month: '2026-10', reason });
  await runPendingJobs(office, ['indicators']);
  const october = await monthCalled('2026-10');
  expect([october.revision, october.stage, october.corrected, countsIn(october)]).toEqual([
    revision + 1,
    'FINAL',
    { why: reason },
    [4, 14, 3, 3, 0],
  ]);
  expect((await asked(dinsos, { month: '2026-12', reason })).messageEn).toContain('has not come yet');
  expect((await asked(dinsos, { month: '2026-11', reason })).messageEn).toContain('has not ended');
  expect((await asked(officer, { month: '2026-10', reason })).__typename).toBe('Forbidden');
});

it('adds up to its kecamatan and the regency; a kecamatan shows its villages in one Query', async () => {
  const query = `{ district(code: "64.02.06") { months(first: 1, after: null) { edges { node { month stage values(codes: [PEOPLE]) { count } } } }
    villageMonths(month: "2026-10", first: 14) { edges { node { place values(codes: [PEOPLE]) { count } } } } }
    regency { months(first: 1) { edges { node { month values(codes: [PEOPLE]) { count } } } } } }`;
  const { data, errors, extensions } = await office.as(dinsos).send(query);
  expect(errors).toBeUndefined();
  const october = { month: '2026-10', values: [{ count: 14 }] };
  expect(data.district.months.edges[0].node).toEqual({ ...october, stage: 'FINAL' });
  expect(data.regency.months.edges[0].node).toEqual(october);
  const [first, ...others] = data.district.villageMonths.edges.map(({ node }: { node: { place: string } }) => [
    node.place,
    countsIn(node as never),
  ]);
  expect(first).toEqual([VILLAGE, [14]]);
  expect(others.length).toBeGreaterThan(10);
  expect(extensions?.cost.calls).toBe(3);
  const ahead = await office
    .as(dinsos)
    .send('{ district(code: "64.02.06") { villageMonths(month: "2027-01") { edges { node { month } } } } }');
  expect(ahead.errors?.[0]?.message).toContain('2027-01');
});

it('is for who may see whom it counts, in their area', async () => {
  const reads = async (person: Person, code: string) =>
    (await office.as(person).send(MONTHS, { code })).data.village.months?.edges.length ?? null;
  expect(await reads({ role: 'ministry' }, VILLAGE)).toBeNull();
  expect(await reads({ role: 'auditor' }, VILLAGE)).toBe(3);
  expect(await reads(officer, '64.02.12.2001')).toBeNull();
});

it('stopped between two kecamatan goes on there, and comes to the same', async () => {
  const before = await monthsOf();
  await office.as(dinsos).mutate('recountIndicators', { month: '2026-10', reason: 'berhenti di tengah' }, 'month');
  const stop = new AbortController();
  const done: number[] = [];
  const onProgress = (progress: { done: number }) => {
    done.push(progress.done);
    if (done.length === 7) stop.abort();
  };
  await countMonths(office.core(), '2026-10', { signal: stop.signal, onProgress });
  await countMonths(office.core(), '2026-10', { signal: new AbortController().signal, onProgress });
  expect(done).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  expect(await monthsOf()).toEqual(before);
});

it('asked for while it is being counted, is counted once more and says why', async () => {
  const [, , third] = homes as [Household, Household, Household];
  const [, , , child] = third.members;
  const asks = (reason: string) => office.as(dinsos).mutate('recountIndicators', { month: '2026-10', reason }, 'month');
  await asks('alasan pertama');
  at('2026-11-21');
  let second: Promise<unknown> | undefined;
  const onProgress = () => {
    second ??= asks('alasan kedua');
  };
  await countMonths(office.core(), '2026-10', { signal: new AbortController().signal, onProgress });
  await second;
  await Family.recordLife(office.core(), {
    household: third.id,
    member: child?.id ?? '',
    life: 'dead',
    since: '2026-10-30',
    reason: 'wafat',
  });
  await runPendingJobs(office, ['indicators']);
  expect(await monthCalled('2026-10')).toMatchObject({ stage: 'FINAL', corrected: { why: 'alasan kedua' } });
});

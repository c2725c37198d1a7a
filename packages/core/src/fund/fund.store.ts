import { type Change, isNew, versionConflict } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { entity } from '../shared/entity.ts';
import { listItems } from '../shared/list-items.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Condition, Item, Key } from '../shared/table.ts';
import { allocationCounters } from './fund.rules.ts';
import { RealisedTwice } from './fund-errors.ts';
import type {
  Allocation,
  AllocationCounter,
  AllocationCounts,
  AllocationKey,
  AllocationNow,
  Commitment,
  Fund,
  FundNow,
  LedgerLine,
} from './shapes.ts';

const fundKey = (id: string): Key => ({ pk: `fund#${id}`, sk: 'fund' });

const funds = entity<Fund, 'unallocated'>('fund', {
  key: ({ id }) => fundKey(id),
  index: ({ id, year }) => ({ gsi1pk: 'fund', gsi1sk: `fund#${year}#${id}` }),
  counters: ['unallocated'],
});

export const add = funds.add;
export const replace = funds.replace;
export const get = ({ registry }: Context, id: string): Promise<FundNow | undefined> => funds.get(registry, fundKey(id));

/** The latest year first. */
export const list = ({ registry }: Context, page: PageInput): Promise<Page<FundNow>> =>
  funds.list(registry, { partition: 'fund', index: 'gsi1', descending: true, page });

/** All of them; what can't be read is passed over. */
export const eachFund = ({ registry }: Context) => funds.each(registry, { partition: 'fund', index: 'gsi1' });

/** Takes money from what is not allocated, or gives it back below zero. */
export const takeUnallocated = (fund: string, rupiah: number): Change => ({
  add: { key: fundKey(fund), amounts: { unallocated: -rupiah } },
  onConditionFailed: versionConflict,
});

const allocationKey = ({ fund, program, area }: AllocationKey): Key => ({ pk: `fund#${fund}`, sk: `allocation#${program}#${area}` });

const allocations = entity<Allocation, AllocationCounter>('allocation', { key: allocationKey, counters: allocationCounters });

export const addAllocation = allocations.add;
export const replaceAllocation = allocations.replace;
export const getAllocation = ({ registry }: Context, allocation: AllocationKey): Promise<AllocationNow | undefined> =>
  allocations.get(registry, allocationKey(allocation));

/** By programme and area. */
export const listAllocations = ({ registry }: Context, fund: string, program: string | undefined, page: PageInput) =>
  allocations.list(registry, { partition: `fund#${fund}`, beginsWith: `allocation#${program ? `${program}#` : ''}`, page });

/** All of a fund's, as they are now. */
export async function* eachAllocation({ registry }: Context, fund: string): AsyncGenerator<AllocationNow> {
  const options = { partition: `fund#${fund}`, beginsWith: 'allocation#', consistent: true };
  for await (const item of registry.queryAll(options)) yield allocations.read(item);
}

/** Adds to an allocation's counters; refused when one has too little left by then. */
export const count = (allocation: AllocationKey, amounts: AllocationCounts): Change => ({
  add: { key: allocationKey(allocation), amounts },
  onConditionFailed: versionConflict,
});

const commitmentKey = (enrollment: string, fund: string): Key => ({ pk: `enrollment#${enrollment}`, sk: `commitment#${fund}` });

const commitmentOf = ({ enrollment, fund, program, area, committed, realised, seat }: Item): Commitment =>
  ({ enrollment, fund, program, area, committed, realised, seat }) as unknown as Commitment;

/** Refused when it is no longer what was read. */
export const setCommitment = (before: Commitment | undefined, after: Commitment): Change => ({
  put: { ...commitmentKey(after.enrollment, after.fund), type: 'commitment', ...after },
  condition: before ? isUnchanged(before) : isNew,
  onConditionFailed: versionConflict,
});

const isUnchanged = ({ program, area, committed, realised, seat }: Commitment): Condition => ({
  ConditionExpression: 'program = :program AND area = :area AND committed = :committed AND realised = :realised AND seat = :seat',
  ExpressionAttributeValues: { ':program': program, ':area': area, ':committed': committed, ':realised': realised, ':seat': seat },
});

export async function getCommitment({ registry }: Context, enrollment: string, fund: string): Promise<Commitment | undefined> {
  const item = await registry.get(commitmentKey(enrollment, fund), true);
  return item && commitmentOf(item);
}

export async function getCommitments({ registry }: Context, enrollments: readonly string[], fund: string): Promise<Commitment[]> {
  const keys = [...new Set(enrollments)].map((enrollment) => commitmentKey(enrollment, fund));
  return (await registry.batchGet(keys, true)).map(commitmentOf);
}

/** All that an enrollment took, from whatever fund. One Query: a fund is a year's. */
export async function commitmentsOfEnrollment({ registry }: Context, enrollment: string): Promise<Commitment[]> {
  const { items } = await registry.query({ partition: `enrollment#${enrollment}`, beginsWith: 'commitment#', consistent: true });
  return items.map(commitmentOf);
}

const ledgerOf = ({ fund, program, area }: AllocationKey): string => `ledger#${fund}#${program}#${area}`;
const ledger = (allocation: AllocationKey) => ({ partition: ledgerOf(allocation), index: 'gsi1' }) as const;

/** It lies with its enrollment, where its id can't be used again; the allocation's ledger finds it by the index, in order of time. */
export const addLine = (line: LedgerLine): Change => ({
  put: {
    pk: `enrollment#${line.enrollment}`,
    sk: `entry#${line.fund}#${line.id}`,
    gsi1pk: ledgerOf(line),
    gsi1sk: `${line.at}#${line.id}`,
    type: 'ledger-line',
    data: JSON.stringify(line),
  },
  condition: isNew,
  onConditionFailed: line.kind === 'realise' || line.kind === 'reverse' ? () => new RealisedTwice() : versionConflict,
});

const lineOf = (item: Item): LedgerLine => JSON.parse(item['data'] as string);

export async function getLine(
  { registry }: Context,
  { fund, enrollment, id }: Pick<LedgerLine, 'fund' | 'enrollment' | 'id'>,
): Promise<LedgerLine | undefined> {
  const item = await registry.get({ pk: `enrollment#${enrollment}`, sk: `entry#${fund}#${id}` }, true);
  return item && lineOf(item);
}

/** Latest first. */
export const listLines = ({ registry }: Context, allocation: AllocationKey, page: PageInput): Promise<Page<LedgerLine>> =>
  listItems(registry, { ...ledger(allocation), descending: true, page }, lineOf);

export async function* eachLine({ registry }: Context, allocation: AllocationKey): AsyncGenerator<LedgerLine> {
  for await (const item of registry.queryAll(ledger(allocation))) yield lineOf(item);
}

/** What was booked from one instant on and before another, in order of time. One Query for each page. */
export async function* eachLineBetween(
  { registry }: Context,
  allocation: AllocationKey,
  from: Instant,
  to: Instant,
): AsyncGenerator<LedgerLine> {
  for await (const item of registry.queryAll({ ...ledger(allocation), between: [from, to] })) yield lineOf(item);
}

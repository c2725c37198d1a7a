import * as z from 'zod';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { Id } from '../shared/id.ts';
import { enqueueJob } from '../shared/job.ts';
import { type CallOptions, operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { checkState, findCycle } from './cycle.ts';
import * as lineStore from './delivery.store.ts';
import { AlreadyReconciled, WrongKind } from './reconcile-errors.ts';
import * as store from './results.store.ts';
import type { ResultCounts, Results } from './results-shapes.ts';
import type { Line } from './shapes.ts';

export type { ResultRow } from './results.store.ts';

/** A cycle whose payments may be reconciled, by whoever may. Throws CycleNotReady and WrongKind. */
export const reconcilable = query({
  input: z.object({ cycle: Id }),
  find: findCycle,
  right: 'delivery.write',
  everywhere: true,
  run: (_input, _context, cycle) => {
    checkState(cycle, 'approved');
    if (cycle.kind === 'goods') throw new WrongKind('goods');
    return cycle;
  },
});

export type IndexedLine = Pick<
  Line,
  'code' | 'village' | 'enrollment' | 'arrears' | 'household' | 'member' | 'state' | 'rupiah' | 'paid' | 'reason' | 'official' | 'attempts'
>;

/** A cycle’s lines, by what a result file may name them by. Reads them all once, which costs less than a question for each row. */
export const indexLines = query({
  input: z.object({ cycle: Id }),
  right: 'delivery.write',
  everywhere: true,
  run: async ({ cycle }, context) => {
    const byCode = new Map<string, IndexedLine>();
    const byHousehold = new Map<string, IndexedLine[]>();
    for await (const line of lineStore.eachLine(context, cycle, true)) {
      const { code, village, enrollment, arrears, household, member, state, rupiah, paid, reason, official, attempts } = line;
      const told = { ...(arrears && { arrears }), ...(member && { member }), ...(reason && { reason }), ...(official && { official }) };
      const kept: IndexedLine = { code, village, enrollment, household, state, rupiah, paid, attempts, ...told };
      byCode.set(code, kept);
      byHousehold.set(household, [...(byHousehold.get(household) ?? []), kept]);
    }
    return { byCode, byHousehold };
  },
});

/** Throws AlreadyReconciled when the same file was taken in whole before. */
export const checkNotRepeated = query({
  input: z.object({ id: Id }),
  right: 'delivery.write',
  everywhere: true,
  run: async ({ id }, context) => {
    const before = await store.get(context, id);
    if (before?.finishedAt && isDone(before)) throw new AlreadyReconciled(before.finishedAt);
  },
});

/** A file that spoke of lines that were stopped is handed in again once they are released. */
const isDone = ({ finishedAt, counts }: Results): boolean =>
  finishedAt !== undefined && !counts?.remarks['lineHeld'] && !counts?.remarks['lineReturned'];

type About = Pick<Results, 'id' | 'cycle' | 'file' | 'rows' | 'untold' | 'remarks'>;

/** Keeps a file’s rows and has them applied; `later` leaves that to the work that the stream wakes. */
export async function submit(
  context: Context,
  {
    rows,
    later,
    ...about
  }: Omit<About, 'rows'> & { readonly total: number; readonly rows: readonly store.ResultRow[]; readonly later: boolean },
  call: CallOptions = {},
): Promise<Stored<Results>> {
  const { total, ...rest } = about;
  // The rows come first: a record without them would be taken for a file that says nothing.
  await store.writeRows(context, about.id, rows);
  return begin(context, { about: { ...rest, rows: total }, accepted: rows.length, later }, call);
}

const begin = operation({
  name: 'beginResults',
  input: z.object({ about: z.custom<About>(), accepted: z.int(), later: z.boolean() }),
  find: async ({ about }, context) => {
    const cycle = await lineStore.get(context, about.cycle);
    return cycle && { before: await store.get(context, about.id) };
  },
  right: 'delivery.write',
  everywhere: true,
  run: ({ about, accepted, later }, { now, actor }, { before }) => {
    if (before?.finishedAt && isDone(before)) throw new AlreadyReconciled(before.finishedAt);
    const { stalledAt: _stalled, finishedAt: _finished, counts: _counts, ...started } = before ?? { startedAt: now(), startedBy: actor.id };
    const entry: Results = { ...started, ...about, accepted };
    const change = before ? store.replace(before, entry, now()) : store.add(entry, now());
    return { result: change.value, changes: [change, ...(later ? [enqueueJob('results', about.id)] : [])] };
  },
});

/** Closes a file’s entry with what became of its rows. */
export const finish = operation({
  name: 'finishResults',
  input: z.object({ id: Id, counts: z.custom<ResultCounts>() }),
  find: ({ id }, context) => store.get(context, id),
  right: 'delivery.write',
  everywhere: true,
  run: ({ counts }, { now }, before) => {
    if (before.finishedAt) return { result: undefined, changes: [] };
    return { result: undefined, changes: [store.replace(before, { ...before, finishedAt: now(), counts }, now())] };
  },
});

/** Says that it will not be gone on with by itself. */
export const giveUpResults = async (context: Context, id: string): Promise<void> => void (await stall(context, { id }));

const stall = operation({
  name: 'stallResults',
  input: z.object({ id: Id }),
  find: ({ id }, context) => store.get(context, id),
  right: 'delivery.write',
  everywhere: true,
  run: (_input, { now }, before) =>
    before.finishedAt
      ? { result: undefined, changes: [] }
      : { result: undefined, changes: [store.replace(before, { ...before, stalledAt: now() }, now())] },
});

/** One file’s entry. */
export const resultsById = query({
  input: z.object({ results: Id }),
  find: ({ results }, context) => store.get(context, results),
  right: 'household.read',
  everywhere: true,
  run: (_input, _context, results) => results,
});

/** How many of a file’s rows are done. One Get. */
export const resultsDone = query({
  input: z.object({ results: Id }),
  right: 'household.read',
  everywhere: true,
  run: ({ results }, context) => store.progressOf(context, results),
});

/** The files of a cycle, latest first. One Query. */
export const resultsOf = query({
  input: z.object({ cycle: Id, page: PageInput.prefault({}) }),
  right: 'household.read',
  everywhere: true,
  run: ({ cycle, page }, context) => store.listByCycle(context, cycle, page),
});

import { z } from 'zod';
import { BudgetExceeded, NoAllocation } from '../fund/fund.ts';
import { mayEverywhere } from '../shared/actor.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { type Call, operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { type Run, startWork } from '../shared/work.ts';
import { CycleId, findCycle, needState } from './cycle.ts';
import * as lineStore from './delivery.store.ts';
import { AlreadyReconciled, WrongKind } from './problems.ts';
import { LINES_AT_ONCE, type Reconciled, reconcile } from './reconcile.ts';
import * as store from './results.store.ts';
import type { Line } from './shapes.ts';

export type { ResultRow } from './results.store.ts';

/** What a result file said, counted: rows by what became of them, and how often each remark was made. */
export interface ResultCounts {
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly remarks: Readonly<Record<string, number>>;
}

/** The book of the result files of a cycle: who handed it in, when, how far, with what result. */
export interface Results {
  /** Fingerprint of the file’s content and of the cycle. */
  readonly id: string;
  readonly cycle: string;
  readonly file: string;
  readonly rows: number;
  /** Rows that name a line and say what became of it; the others were refused when the file was read. */
  readonly accepted: number;
  /** Rows of which the file says nothing yet. */
  readonly untold: number;
  readonly startedAt: Instant;
  readonly startedBy: string;
  /** Remarks on rows refused when the file was read. */
  readonly remarks: Readonly<Record<string, number>>;
  /** Absent while it runs, or when it was stopped. */
  readonly finishedAt?: Instant;
  /** It failed too often; the same file handed in again goes on with it. */
  readonly stalledAt?: Instant;
  readonly counts?: ResultCounts;
}

const ResultsId = z.string().min(1).max(60);

/** A cycle whose payments may be reconciled, by whoever may. Throws CycleNotReady and WrongKind. */
export const reconcilable = query({
  input: z.object({ cycle: CycleId }),
  find: findCycle,
  may: (actor) => mayEverywhere(actor, 'delivery.write'),
  run: (_input, _context, cycle) => {
    needState(cycle, 'approved');
    if (cycle.kind === 'goods') throw new WrongKind('goods');
    return cycle;
  },
});

export type IndexedLine = Pick<
  Line,
  'code' | 'village' | 'enrollment' | 'household' | 'member' | 'state' | 'rupiah' | 'paid' | 'reason' | 'official' | 'attempts'
>;

/** A cycle’s lines, by what a result file may name them by. Reads them all once, which costs less than a question for each row. */
export const indexOf = query({
  input: z.object({ cycle: CycleId }),
  may: (actor) => mayEverywhere(actor, 'delivery.write'),
  run: async ({ cycle }, context) => {
    const byCode = new Map<string, IndexedLine>();
    const byHousehold = new Map<string, IndexedLine[]>();
    for await (const line of lineStore.eachLine(context, cycle, true)) {
      const { code, village, enrollment, household, member, state, rupiah, paid, reason, official, attempts } = line;
      const told = { ...(member && { member }), ...(reason && { reason }), ...(official && { official }) };
      const kept: IndexedLine = { code, village, enrollment, household, state, rupiah, paid, attempts, ...told };
      byCode.set(code, kept);
      byHousehold.set(household, [...(byHousehold.get(household) ?? []), kept]);
    }
    return { byCode, byHousehold };
  },
});

/** Throws AlreadyReconciled when the same file was taken in whole before. */
export const refuseRepeated = query({
  input: z.object({ id: ResultsId }),
  may: (actor) => mayEverywhere(actor, 'delivery.write'),
  run: async ({ id }, context) => {
    const before = await store.get(context, id);
    if (before?.finishedAt) throw new AlreadyReconciled(before.finishedAt);
  },
});

type About = Pick<Results, 'id' | 'cycle' | 'file' | 'rows' | 'untold' | 'remarks'>;

/** Keeps a file’s rows and has them applied; `later` leaves that to the work that the stream wakes. */
export async function submit(
  context: Context,
  {
    rows,
    later,
    ...about
  }: Omit<About, 'rows'> & { readonly total: number; readonly rows: readonly store.ResultRow[]; readonly later: boolean },
  call: Call = {},
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
  may: (actor) => mayEverywhere(actor, 'delivery.write'),
  run: ({ about, accepted, later }, { now, actor }, { before }) => {
    if (before?.finishedAt) throw new AlreadyReconciled(before.finishedAt);
    const { stalledAt: _stalled, ...started } = before ?? { startedAt: now(), startedBy: actor.id };
    const entry: Results = { ...started, ...about, accepted };
    const change = before ? store.replace(before, entry, now()) : store.add(entry, now());
    return { result: change.value, changes: [change, ...(later ? [startWork('results', about.id)] : [])] };
  },
});

export interface RowAnswer extends Reconciled {
  readonly row: number;
}

const ROWS_BETWEEN_MARKS = 1_000;
const DISTRICTS_AT_ONCE = 8;

/**
 * Applies the rows of a submitted file. Stopped or killed, it begins anew and finds done what is done; so what it counts is the same however
 * often it was stopped. Undefined when it was stopped by the signal, or when there is nothing to do.
 */
export async function applyResults(
  context: Context,
  id: string,
  { signal, onProgress, onRow = () => undefined }: Run & { readonly onRow?: (answer: RowAnswer) => void },
): Promise<ResultCounts | undefined> {
  const results = await store.get(context, id);
  if (!results || results.finishedAt) return undefined;
  const { rows: total, accepted, untold } = results;
  const counts = { updated: 0, unchanged: untold, refused: total - accepted - untold };
  const remarks: Record<string, number> = { ...results.remarks };
  let done = total - accepted;
  const tell = (answer: RowAnswer) => {
    counts[answer.outcome] += 1;
    if (answer.why) remarks[answer.why] = (remarks[answer.why] ?? 0) + 1;
    onRow(answer);
  };
  for await (const rows of together(store.eachRows(context, results), ROWS_BETWEEN_MARKS)) {
    const waiting = batches(rows).values();
    const work = async () => {
      for (const batch of waiting) {
        for (const group of batch) {
          if (signal.aborted) return;
          for (const answer of await applyGroup(context, results, group)) tell(answer);
          done += group.length;
          onProgress({ done, total });
        }
      }
    };
    await Promise.all(Array.from({ length: DISTRICTS_AT_ONCE }, work));
    if (signal.aborted) return undefined;
    await store.markDone(context, id, done);
  }
  const counted = { ...counts, remarks };
  await finish(context, { id, counts: counted });
  return counted;
}

async function* together(chunks: AsyncIterable<store.ResultRow[]>, least: number): AsyncGenerator<store.ResultRow[]> {
  let rows: store.ResultRow[] = [];
  for await (const chunk of chunks) {
    rows.push(...chunk);
    if (rows.length < least) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** By kecamatan, whose figures are counted in one place: its groups follow one another, and kecamatan go side by side. */
function batches(rows: readonly store.ResultRow[]): store.ResultRow[][][] {
  const byDistrict = Map.groupBy(rows, ({ village }) => village.slice(0, 8));
  return [...byDistrict.values()].map((ofDistrict) =>
    Array.from({ length: Math.ceil(ofDistrict.length / LINES_AT_ONCE) }, (_, n) =>
      ofDistrict.slice(n * LINES_AT_ONCE, n * LINES_AT_ONCE + LINES_AT_ONCE),
    ),
  );
}

/** What a whole group is refused for, each row is asked for on its own: the money may be enough for some. */
async function applyGroup(context: Context, about: Pick<Results, 'id' | 'cycle'>, group: readonly store.ResultRow[]): Promise<RowAnswer[]> {
  const results = group.map(({ row: _row, ...result }) => result);
  try {
    const answers = await reconcile(context, { cycle: about.cycle, file: about.id, results });
    return answers.map((answer, index) => ({ ...answer, row: group[index]?.row ?? 0 }));
  } catch (error) {
    if (!(error instanceof BudgetExceeded || error instanceof NoAllocation)) throw error;
    if (group.length === 1) return group.map(({ row }) => ({ row, outcome: 'refused', why: 'noBudget' }));
    const answers: RowAnswer[] = [];
    for (const row of group) answers.push(...(await applyGroup(context, about, [row])));
    return answers;
  }
}

const finish = operation({
  name: 'finishResults',
  input: z.object({ id: ResultsId, counts: z.custom<ResultCounts>() }),
  find: ({ id }, context) => store.get(context, id),
  may: (actor) => mayEverywhere(actor, 'delivery.write'),
  run: ({ counts }, { now }, before) => {
    if (before.finishedAt) return { result: undefined, changes: [] };
    return { result: undefined, changes: [store.replace(before, { ...before, finishedAt: now(), counts }, now())] };
  },
});

/** Says that it will not be gone on with by itself. */
export const giveUpResults = async (context: Context, id: string): Promise<void> => void (await stall(context, { id }));

const stall = operation({
  name: 'stallResults',
  input: z.object({ id: ResultsId }),
  find: ({ id }, context) => store.get(context, id),
  may: (actor) => mayEverywhere(actor, 'delivery.write'),
  run: (_input, { now }, before) =>
    before.finishedAt
      ? { result: undefined, changes: [] }
      : { result: undefined, changes: [store.replace(before, { ...before, stalledAt: now() }, now())] },
});

/** One file’s entry. */
export const resultsById = query({
  input: z.object({ results: ResultsId }),
  find: ({ results }, context) => store.get(context, results),
  may: (actor) => mayEverywhere(actor, 'household.read'),
  run: (_input, _context, results) => results,
});

/** How many of a file’s rows are done. One Get. */
export const resultsDone = query({
  input: z.object({ results: ResultsId }),
  may: (actor) => mayEverywhere(actor, 'household.read'),
  run: ({ results }, context) => store.doneOf(context, results),
});

/** The files of a cycle, latest first. One Query. */
export const resultsOf = query({
  input: z.object({ cycle: CycleId, page: PageInput.prefault({}) }),
  may: (actor) => mayEverywhere(actor, 'household.read'),
  run: ({ cycle, page }, context) => store.listByCycle(context, cycle, page),
});

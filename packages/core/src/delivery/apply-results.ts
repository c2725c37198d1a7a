import { BudgetExceeded, NoAllocation } from '../fund/fund.ts';
import type { Context } from '../shared/context.ts';
import type { JobRun } from '../shared/job.ts';
import { districtOf } from '../shared/region-code.ts';
import { LINES_AT_ONCE, type Reconciled, reconcile } from './reconcile.ts';
import * as store from './results.store.ts';
import { finish } from './results.ts';
import type { ResultCounts, Results } from './results-shapes.ts';

/** Applies the rows of a result file to the lines of its cycle, group by group. */

export interface RowAnswer extends Reconciled {
  readonly row: number;
}

const ROWS_BETWEEN_CHECKPOINTS = 1_000;
const DISTRICTS_AT_ONCE = 8;

/**
 * Applies the rows of a submitted file. Stopped or killed, it begins anew and finds done what is done; so what it counts is the same however
 * often it was stopped. Undefined when it was stopped by the signal, or when there is nothing to do.
 */
export async function applyResults(
  context: Context,
  id: string,
  { signal, onProgress, onRow = () => undefined }: JobRun & { readonly onRow?: (answer: RowAnswer) => void },
): Promise<ResultCounts | undefined> {
  const results = await store.get(context, id);
  if (!results || results.finishedAt) return undefined;
  const { rows: total, accepted, untold } = results;
  const counts = { updated: 0, unchanged: untold, refused: total - accepted - untold };
  const remarks: Record<string, number> = { ...results.remarks };
  let done = total - accepted;
  const tell = (answer: RowAnswer) => {
    counts[answer.outcome] += 1;
    const remark = answer.why ?? (answer.changed && 'lineChanged');
    if (remark) remarks[remark] = (remarks[remark] ?? 0) + 1;
    onRow(answer);
  };
  for await (const rows of chunksOfAtLeast(store.eachRows(context, results), ROWS_BETWEEN_CHECKPOINTS)) {
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
    await store.saveProgress(context, id, done);
  }
  const counted = { ...counts, remarks };
  await finish(context, { id, counts: counted });
  return counted;
}

async function* chunksOfAtLeast(chunks: AsyncIterable<store.ResultRow[]>, least: number): AsyncGenerator<store.ResultRow[]> {
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
  const byDistrict = Map.groupBy(rows, ({ village }) => districtOf(village));
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

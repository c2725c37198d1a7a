import type { FamilyTaken } from '../family/import-families.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { Outcome } from './report.ts';
import { addTouched, eachTouched, type Touched } from './touched.store.ts';

/** What an import remembers of what it did. */
export interface Track {
  /** Goes into the transaction of a family that is written. */
  readonly beside: (taken: FamilyTaken) => readonly Change[];
  /** Goes into the transaction of anything else that is written. */
  readonly remember: (touched: Touched) => readonly Change[];
  /** A row as it was when this very import took it in, though it is as the file has it by now. */
  readonly settled: <R extends { readonly row: number; readonly outcome: Outcome }>(result: R) => R;
  /** Families, participants or homes written so far. */
  readonly count: () => number;
}

/** Of an import that was stopped by a kill, with what it had done by then: about 60 bytes for each row. */
export async function trackOf(context: Context, id: string): Promise<Track> {
  const outcomes = new Map<number, Outcome>();
  const done = new Set<number>();
  for await (const { row, rows } of eachTouched(context, id)) {
    done.add(row);
    for (const [one, outcome] of rows) outcomes.set(one, outcome);
  }
  const remember = (touched: Touched) => {
    done.add(touched.row);
    return [addTouched(id, touched, context.now())];
  };
  return {
    remember,
    beside: ({ rows, households }) =>
      remember({ row: Math.min(...rows.map(({ row }) => row)), households, rows: rows.map(({ row, outcome }) => [row, outcome] as const) }),
    settled: (result) => (result.outcome === 'unchanged' ? { ...result, outcome: outcomes.get(result.row) ?? 'unchanged' } : result),
    count: () => done.size,
  };
}

import type { FamilyTaken } from '../family/import-families.ts';
import type { RowResult } from '../household/import-shapes.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { Outcome } from './report.ts';
import { addTouched, eachTouched } from './touched.store.ts';

/** What an import remembers of what it did. */
export interface Track {
  /** Goes into the transaction of a family that is written. */
  readonly beside: (taken: FamilyTaken) => readonly Change[];
  /** A row as it was when this very import took it in, though it is as the file has it by now. */
  readonly settled: (result: RowResult) => RowResult;
  /** Families written so far. */
  readonly families: () => number;
}

/** Of an import that was stopped by a kill, with what it had done by then: about 60 bytes for each row. */
export async function trackOf(context: Context, id: string): Promise<Track> {
  const outcomes = new Map<number, Outcome>();
  const families = new Set<number>();
  for await (const { row, rows } of eachTouched(context, id)) {
    families.add(row);
    for (const [one, outcome] of rows) outcomes.set(one, outcome);
  }
  return {
    beside({ rows, households }) {
      const row = Math.min(...rows.map((one) => one.row));
      families.add(row);
      const told = rows.map((one) => [one.row, one.outcome] as const);
      return [addTouched(id, { row, households, rows: told }, context.now())];
    },
    settled: (result) => (result.outcome === 'unchanged' ? { ...result, outcome: outcomes.get(result.row) ?? 'unchanged' } : result),
    families: () => families.size,
  };
}

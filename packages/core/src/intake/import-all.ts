import type { Context } from '../shared/context.ts';
import type { Cells } from './columns.ts';
import { begin, checkpointer, finish, idOf, nameOf } from './import-log.ts';
import type { ImportOptions } from './intake.ts';
import type { Reading } from './reading.ts';
import { type Report, type ReportLine, ReportTally } from './report.ts';
import type { Source } from './sheet.ts';

/** Files that are gone through a few rows at a time, each row by itself. */

export interface WholeFile extends ImportOptions {
  readonly file: Source;
}

/** Something to take in, a row that is done with already, or a note. */
export type ReadStep<T> = { readonly item: T } | { readonly line: ReportLine } | { readonly note: number };

export async function* eachRow<C extends string, T>(
  reading: Reading<C>,
  read: (row: number, cells: Cells<C>) => ReadStep<T>,
): AsyncGenerator<ReadStep<T>> {
  for await (const record of reading.records()) yield 'row' in record ? read(record.row, record.cells) : record;
}

interface Import<T> {
  /** Whose file it is, where not the regency's. */
  readonly village?: string | undefined;
  /** Of what this file is, for the book of files. */
  readonly purpose: string;
  readonly reading: Reading<string>;
  readonly items: AsyncIterable<ReadStep<T>>;
  /** One line for each row of those items. */
  readonly take: (items: readonly T[]) => Promise<readonly ReportLine[]>;
}

const ITEMS_AT_ONCE = 50;

/** Goes through a file a few rows at a time, and enters it in the book. */
export async function importAll<T>(context: Context, { file, dryRun = false, ...on }: WholeFile, taking: Import<T>): Promise<Report> {
  const total = await rowsIn(taking.reading);
  const name = nameOf(file);
  const { village } = taking;
  const id = await idOf(context, file, taking.purpose);
  const before = await begin(context, { id, village, file: name, rows: total, dryRun });
  const tally = new ReportTally(on.onLine, taking.reading.where);
  const mark = checkpointer(context, { id, village }, dryRun);
  let waiting: T[] = [];

  const takeWaiting = async () => {
    on.signal?.throwIfAborted();
    for (const line of await taking.take(waiting)) tally.add(on.track?.settled(line) ?? line);
    waiting = [];
    on.onProgress?.({ done: tally.rows, total, before });
    await mark(tally.rows);
  };

  for await (const step of taking.items) {
    if ('note' in step) tally.notes += 1;
    else if ('line' in step) tally.add(step.line);
    else waiting.push(step.item);
    if (waiting.length >= ITEMS_AT_ONCE) await takeWaiting();
  }
  await takeWaiting();

  const report = tally.report({ file: name, dryRun, ...taking.reading.told() });
  if (!dryRun) await finish(context, { id, village, report });
  return report;
}

async function rowsIn(reading: Reading<string>): Promise<number> {
  let rows = 0;
  for await (const record of reading.records()) if (!('note' in record)) rows += 1;
  return rows;
}

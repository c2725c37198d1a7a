import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Reading } from './columns.ts';
import { type DecileInFile, readDecile, readDeciles } from './deciles.ts';
import type { Handling } from './intake.ts';
import { Receiving } from './receiving.ts';
import { begin, finish, idOf, marker, nameOf } from './record.ts';
import { type Report, Tally } from './report.ts';
import { openFile, type Source } from './sheet.ts';

/** What the ministry sends of the whole regency. For the regency's staff only, else NotFound. */

export interface MinistryFile extends Handling {
  readonly file: Source;
}

const ROWS_AT_ONCE = 50;

/**
 * Takes over the deciles of a file (workbook or CSV): of each row's household, found by the head's NIK, the KK or any member's NIK, unless a
 * later one is held. The same file a second time changes nothing. Throws Unreadable or MissingColumns before anything is written.
 */
export async function importDeciles(context: Context, { file, dryRun = false, ...on }: MinistryFile): Promise<Report> {
  const { first } = await openFile(file);
  const reading = await readDeciles(first);
  const total = await rowsIn(reading);

  const name = nameOf(file);
  const id = await idOf(context, file, 'deciles');
  const before = await begin(context, { id, file: name, rows: total, dryRun });
  const receiving = new Receiving(context, { source: `Berkas desil ${name}`.slice(0, 200), dryRun });
  const tally = new Tally(on.onLine);
  const mark = marker(context, { id }, dryRun);
  const today = dayOf(context.now());
  let waiting: DecileInFile[] = [];

  const takeWaiting = async () => {
    on.signal?.throwIfAborted();
    for (const line of await receiving.receive(waiting)) tally.add(line);
    waiting = [];
    on.onProgress?.({ done: tally.rows, total, before });
    await mark(tally.rows);
  };

  for await (const record of reading.records()) {
    if ('note' in record) {
      tally.notes += 1;
      continue;
    }
    const read = readDecile(record.row, record.cells, today);
    if ('decile' in read) waiting.push(read);
    else tally.add({ row: record.row, outcome: 'refused', remarks: read });
    if (waiting.length >= ROWS_AT_ONCE) await takeWaiting();
  }
  await takeWaiting();

  const report = tally.report({ file: name, dryRun, unknownColumns: reading.unknown });
  if (!dryRun) await finish(context, { id, report });
  return report;
}

async function rowsIn(reading: Reading<string>): Promise<number> {
  let rows = 0;
  for await (const record of reading.records()) if ('row' in record) rows += 1;
  return rows;
}

import { type Day, dayOf, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import * as Questionnaire from '../survey/questionnaire.ts';
import { UnknownVersion } from '../survey/survey-errors.ts';
import type { Cells } from './columns.ts';
import { DecileImporter } from './decile-importer.ts';
import { readDecile, readDeciles } from './deciles.ts';
import { DWELLING_VERSION } from './dwelling-answers.ts';
import { DwellingImporter } from './dwelling-importer.ts';
import { dwellingLayouts, eachHouse } from './dwellings.ts';
import { begin, checkpointer, finish, idOf, nameOf } from './import-log.ts';
import type { ImportOptions } from './intake.ts';
import { type Reading, readColumnsOfOne } from './reading.ts';
import { type Report, type ReportLine, ReportTally } from './report.ts';
import { openFile, type Source } from './sheet.ts';

/** What the ministry sends of the whole regency. For the regency's staff only, else Forbidden. */

export interface MinistryFile extends ImportOptions {
  readonly file: Source;
}

export interface DatedFile extends MinistryFile {
  /** Of which day they are, where the file does not say. */
  readonly asOf?: Day | undefined;
}

/**
 * Takes over the deciles of a file (workbook or CSV): of each row's household, found by the head's NIK, the KK or any member's NIK, unless a
 * later one is held. The same file a second time changes nothing. Throws Unreadable, MissingColumns, DecilesUndated or InvalidInput before
 * anything is written.
 */
export async function importDeciles(context: Context, { asOf, ...asked }: DatedFile): Promise<Report> {
  if (asOf !== undefined) notInFuture('asOf', asOf, context.now());
  const reading = await readDeciles(await openFile(asked.file), asOf);
  const today = dayOf(context.now());
  const receiving = new DecileImporter(context, {
    source: `Berkas desil ${nameOf(asked.file)}`.slice(0, 200),
    dryRun: asked.dryRun ?? false,
    track: asked.track,
  });
  return importAll(context, asked, {
    purpose: asOf === undefined ? 'deciles' : `deciles#${asOf}`,
    reading,
    items: eachRow(reading, (row, cells) => {
      const read = readDecile(row, cells, { today, asOf });
      return 'decile' in read ? { item: read } : { line: { row, outcome: 'refused', remarks: read } };
    }),
    take: (rows) => receiving.receive(rows),
  });
}

/**
 * Takes the dwellings of a DTKS or BDT file into the surveys of their households, found as those of a decile are, as answers to the first
 * version of the questionnaire: what somebody answered at a visit since then stays. Where no day is said, they are of the first on which they
 * could have been asked. The same file a second time changes nothing. Throws
 * Unreadable, MissingColumns, InvalidInput or UnknownVersion before anything is written.
 */
export async function importDwellings(context: Context, { asOf, ...asked }: DatedFile): Promise<Report> {
  const reading = await readColumnsOfOne(await openFile(asked.file), dwellingLayouts);
  const version = (await Questionnaire.list(context, {})).find(({ number, state }) => number === DWELLING_VERSION && state !== 'draft');
  if (!version) throw new UnknownVersion(DWELLING_VERSION);
  const today = dayOf(context.now());
  if (asOf !== undefined) notInFuture('asOf', asOf, context.now());
  const surveying = new DwellingImporter(context, {
    name: nameOf(asked.file),
    asOf: asOf ?? version.from,
    dryRun: asked.dryRun ?? false,
    track: asked.track,
  });
  return importAll(context, asked, {
    purpose: `dwellings#${asOf ?? ''}`,
    reading,
    items: eachHouse(reading.records(), today),
    take: (houses) => surveying.take(houses),
  });
}

/** Something to take in, a row that is done with already, or a note. */
type ReadStep<T> = { readonly item: T } | { readonly line: ReportLine } | { readonly note: number };

async function* eachRow<C extends string, T>(
  reading: Reading<C>,
  read: (row: number, cells: Cells<C>) => ReadStep<T>,
): AsyncGenerator<ReadStep<T>> {
  for await (const record of reading.records()) yield 'row' in record ? read(record.row, record.cells) : record;
}

interface Import<T> {
  /** Of what this file is, for the book of files. */
  readonly purpose: string;
  readonly reading: Reading<string>;
  readonly items: AsyncIterable<ReadStep<T>>;
  /** One line for each row of those items. */
  readonly take: (items: readonly T[]) => Promise<readonly ReportLine[]>;
}

const ITEMS_AT_ONCE = 50;

/** Goes through a file a few rows at a time, and enters it in the book. */
async function importAll<T>(context: Context, { file, dryRun = false, ...on }: MinistryFile, taking: Import<T>): Promise<Report> {
  const total = await rowsIn(taking.reading);
  const name = nameOf(file);
  const id = await idOf(context, file, taking.purpose);
  const before = await begin(context, { id, file: name, rows: total, dryRun });
  const tally = new ReportTally(on.onLine, taking.reading.where);
  const mark = checkpointer(context, { id }, dryRun);
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
  if (!dryRun) await finish(context, { id, report });
  return report;
}

async function rowsIn(reading: Reading<string>): Promise<number> {
  let rows = 0;
  for await (const record of reading.records()) if (!('note' in record)) rows += 1;
  return rows;
}

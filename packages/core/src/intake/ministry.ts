import { type Day, dayOf, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import * as Questionnaire from '../survey/questionnaire.ts';
import { UnknownVersion } from '../survey/survey-errors.ts';
import { DecileImporter } from './decile-importer.ts';
import { readDecile, readDeciles } from './deciles.ts';
import { DWELLING_VERSION } from './dwelling-answers.ts';
import { DwellingImporter } from './dwelling-importer.ts';
import { dwellingLayouts, eachHouse } from './dwellings.ts';
import { eachRow, importAll, type WholeFile } from './import-all.ts';
import { nameOf } from './import-log.ts';
import { readColumnsOfOne } from './reading.ts';
import type { Report } from './report.ts';
import { openFile } from './sheet.ts';

/** What the ministry sends of the whole regency. For the regency's staff only, else Forbidden. */

export interface DatedFile extends WholeFile {
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

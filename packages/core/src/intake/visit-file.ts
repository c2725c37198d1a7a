import type { Context } from '../shared/context.ts';
import * as Questionnaire from '../survey/questionnaire.ts';
import { eachRow, importAll, type ReadStep, type WholeFile } from './import-all.ts';
import { nameOf } from './import-log.ts';
import { LabelsAlike } from './kind-errors.ts';
import { readColumns } from './reading.ts';
import type { Report } from './report.ts';
import { openFile } from './sheet.ts';
import { visitColumns } from './visit-columns.ts';
import { VisitImporter } from './visit-importer.ts';
import { namedTwice, readVisit, type VisitInFile } from './visits.ts';

/** What officers filled in on their phones with ODK Collect or KoboCollect, as a server exports it. */

interface VisitsFile extends WholeFile {
  /** Of which village it is; left out: of any of the regency, for who works on all of it. */
  readonly village?: string | undefined;
}

/**
 * Takes the submissions of an export (CSV, workbook or JSON) as visits: each as the officer who made it would have sent it, with a verdict of its
 * own. The same export a second time changes nothing, a longer one only what is new. Throws Unreadable, MissingColumns or LabelsAlike before anything
 * is written.
 */
export async function importVisits(context: Context, { village, ...asked }: VisitsFile): Promise<Report> {
  const versions = await Questionnaire.list(context, {});
  const columns = visitColumns(versions);
  const reading = await readColumns(await openFile(asked.file), columns.layout);
  const twice = namedTwice(reading.told().unknownColumns, columns);
  if (twice.length > 0) throw new LabelsAlike(twice);
  const taking = new VisitImporter(context, {
    name: nameOf(asked.file),
    village,
    versions,
    dryRun: asked.dryRun ?? false,
    track: asked.track,
  });
  const items = () =>
    eachRow(reading, (row, cells): ReadStep<VisitInFile> => {
      const read = readVisit(row, cells, columns, deviceCalled);
      return 'form' in read ? { item: read } : { line: { row, outcome: 'refused', remarks: read } };
    });
  return importAll(context, asked, {
    ...(village !== undefined && { village }),
    purpose: `visits#${village ?? ''}`,
    reading,
    items: firstBeforeSecond(items),
    take: (visits) => taking.take(visits),
  });
}

/** A server's newest submission stands first: who looked again is taken when everybody who looked first is. */
async function* firstBeforeSecond(items: () => AsyncGenerator<ReadStep<VisitInFile>>): AsyncGenerator<ReadStep<VisitInFile>> {
  const isSecond = (step: ReadStep<VisitInFile>) => 'item' in step && step.item.form.second === true;
  let any = false;
  for await (const step of items()) {
    if (isSecond(step)) any = true;
    else yield step;
  }
  if (any) for await (const step of items()) if (isSecond(step)) yield step;
}

/** Phones call themselves by marks that no device id has here, some by a number of their own, and some by nothing. */
function deviceCalled(told: string): string {
  const plain = told.replaceAll(/[^\w-]+/g, '-').slice(0, 60);
  return plain.length < 2 || /\d{8}/.test(plain) ? 'odk' : plain;
}

import { importFamilies } from '../family/import-families.ts';
import type { RowResult } from '../household/import-shapes.ts';
import { findByName, runsOn } from '../program/program.ts';
import type { Program } from '../program/shapes.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { textOf } from './cells.ts';
import { Families, SeenNiks } from './families.ts';
import { FamilyKeys } from './family-keys.ts';
import { begin, checkpointer, finish, idOf, nameOf } from './import-log.ts';
import { ProgramNotRunning, UnknownProgram } from './intake-errors.ts';
import { ProgramNotNamed } from './kind-errors.ts';
import { ParticipantImporter } from './participant-importer.ts';
import { type ParticipantInFile, readParticipant, readParticipants, readProgram } from './participants.ts';
import { readColumns } from './reading.ts';
import { type Remark, remark } from './remarks.ts';
import { type Report, type ReportLine, ReportTally } from './report.ts';
import { residentsLayout } from './resident-columns.ts';
import { nikIn, readResident, tellsOfLiving } from './residents.ts';
import { without } from './rows.ts';
import { openFile, type Source } from './sheet.ts';
import type { Track } from './touched.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** How far an earlier run of the same file had come before it was stopped. */
  readonly before: number;
}

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Gets the report's lines as they are known, which is not the order of the rows. */
  readonly onLine?: (line: ReportLine) => void;
  /** Stops it between two families; what was taken in stays, and the same file handed in again goes on from there. */
  readonly signal?: AbortSignal | undefined;
  /** Remembers what is done, for an undo and for a run that goes on. */
  readonly track?: Track | undefined;
}

export interface ResidentsFile extends ImportOptions {
  readonly file: Source;
  /** The file does not say which village it is of; whoever hands it in does. */
  readonly village: string;
  /** Not to be asked about family cards of another region. */
  readonly sure?: boolean;
}

const FAMILIES_AT_ONCE = 50;

/**
 * Takes a village's residents (OpenSID's columns, workbook or CSV) into its register. The same file a second time changes nothing.
 * Throws Unreadable, MissingColumns or OtherRegion before anything is written, NotFound to who doesn't serve that village.
 */
export async function importResidents(context: Context, { file, village, dryRun = false, sure, ...on }: ResidentsFile): Promise<Report> {
  const reading = await readColumns(await openFile(file), residentsLayout);
  const families = new Families(village);
  const seen = new SeenNiks();
  const counting = new FamilyKeys();
  let total = 0;
  for await (const record of reading.records()) {
    if ('note' in record) continue;
    total += 1;
    const family = counting.of(rowOf(record), record.cells);
    if (family) families.count(family, tellsOfLiving(record.cells));
    const nik = nikIn(record.cells);
    if (nik !== undefined) seen.expect(nik);
  }

  const name = nameOf(file);
  const id = await idOf(context, file, village);
  const before = await begin(context, {
    id,
    village,
    file: name,
    rows: total,
    dryRun,
    elsewhere: sure ? undefined : families.mostlyElsewhere(),
  });
  const tally = new ReportTally(on.onLine, reading.where);
  const today = dayOf(context.now());
  const gathering = new FamilyKeys();
  const remarksOf = new Map<number, readonly Remark[]>();
  const mark = checkpointer(context, { id, village }, dryRun);

  const takeWhole = async (atLeast: number) => {
    const whole = families.take(atLeast);
    if (whole.length === 0) return;
    on.signal?.throwIfAborted();
    const about = { name, has: (kk: string) => families.has(kk), tellsOf: (nik: string) => seen.has(nik), dryRun };
    const taken = await importFamilies(context, whole, { ...about, beside: on.track?.beside });
    for (const result of taken) {
      tally.add(lineOf(on.track?.settled(result) ?? result, remarksOf.get(result.row)));
      remarksOf.delete(result.row);
    }
    on.onProgress?.({ done: tally.rows, total, before });
    await mark(tally.rows);
  };

  for await (const record of reading.records()) {
    if ('note' in record) {
      tally.notes += 1;
      continue;
    }
    const { cells } = record;
    const row = rowOf(record);
    const family = gathering.of(row, cells);
    if ('line' in record) {
      tally.add(record.line);
      if (family) families.gather(family, undefined);
      continue;
    }
    const read = readResident(row, cells, today);
    const twice = read.person?.nik !== undefined && !seen.add(read.person.nik);
    const isAlone = read.person !== undefined && family === undefined;
    const person = twice || isAlone ? undefined : read.person;
    const remarks = [
      ...read.remarks,
      ...(twice ? [remark('nikTwice', 'nik', cells.nik)] : []),
      ...(isAlone ? [remark('cardMissing', 'no_kk')] : []),
    ];
    if (!person) tally.add({ row, outcome: 'refused', remarks });
    else if (remarks.length > 0) remarksOf.set(row, remarks);
    if (family) families.gather(family, person);
    await takeWhole(FAMILIES_AT_ONCE);
  }
  await takeWhole(1);

  const report = tally.report({ file: name, dryRun, ...reading.told() });
  if (!dryRun) await finish(context, { id, village, report });
  return report;
}

export interface ParticipantsFile extends ImportOptions {
  readonly file: Source;
  /** Code or name of the programme; without it, the file's own sheet says which it is. */
  readonly program?: string | undefined;
}

const ROWS_AT_ONCE = 25;

/**
 * Enrolls the participants of a programme (OpenSID's two sheets; the ministry's list by name; a CSV with `program`): as active in what the centre gives, and else as
 * approved, which the same file of somebody else makes active. A second time it changes nothing. For the regency's staff only, else Forbidden. Throws Unreadable, MissingColumns, ProgramNotNamed, UnknownProgram or ProgramNotRunning before
 * anything is written.
 */
export async function importParticipants(
  context: Context,
  { file, program: wanted, dryRun = false, ...on }: ParticipantsFile,
): Promise<Report> {
  const sheets = await openFile(file);
  const about = sheets.named('Program');
  const said = about ? await readProgram(about) : {};
  const reading = await readParticipants(without(sheets, about));
  const program = await programOf(context, wanted ?? said.name ?? (await programInRows(reading)));
  const isOther = otherProgram(context, program);
  if (!runsOn(program, said.from ?? dayOf(context.now()))) throw new ProgramNotRunning();
  const target = said.target ?? program.target;
  let total = 0;
  for await (const record of reading.records()) if (!('note' in record)) total += 1;

  const name = nameOf(file);
  const id = await idOf(context, file, program.id);
  const before = await begin(context, { id, file: name, rows: total, dryRun });
  const enrolling = new ParticipantImporter(context, {
    program,
    since: said.from,
    reason: `Berkas peserta ${name}`,
    dryRun,
    track: on.track,
  });
  const tally = new ReportTally(on.onLine, reading.where);
  const mark = checkpointer(context, { id }, dryRun);
  let waiting: ParticipantInFile[] = [];

  const takeWaiting = async () => {
    on.signal?.throwIfAborted();
    for (const line of await enrolling.enroll(waiting)) tally.add(on.track?.settled(line) ?? line);
    waiting = [];
    on.onProgress?.({ done: tally.rows, total, before });
    await mark(tally.rows);
  };

  for await (const record of reading.records()) {
    if ('note' in record) {
      tally.notes += 1;
      continue;
    }
    if ('line' in record) {
      tally.add(record.line);
      continue;
    }
    const read = readParticipant(record.row, record.cells, target);
    if ('code' in read) tally.add({ row: record.row, outcome: 'refused', remarks: [read] });
    else if (await isOther(read.program))
      tally.add({ row: read.row, outcome: 'refused', remarks: [remark('otherProgram', 'Bansos', read.program)] });
    else waiting.push(read);
    if (waiting.length >= ROWS_AT_ONCE) await takeWaiting();
  }
  await takeWaiting();

  const report = tally.report({ file: name, dryRun, ...reading.told() });
  if (!dryRun) await finish(context, { id, report });
  return report;
}

/** What the first row that names one calls the programme. */
async function programInRows(reading: Awaited<ReturnType<typeof readParticipants>>): Promise<string | undefined> {
  for await (const record of reading.records()) {
    const name = 'cells' in record ? textOf(record.cells.Bansos)?.slice(0, 100) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Does a row name another programme of the register? A name that nobody here knows is taken for a phase of this one. */
function otherProgram(context: Context, { id }: Program) {
  const known = new Map<string, boolean>();
  return async (name: string | undefined): Promise<boolean> => {
    if (name === undefined) return false;
    const isOther = known.get(name) ?? ((await findByName(context, { name }))?.id ?? id) !== id;
    known.set(name, isOther);
    return isOther;
  };
}

async function programOf(context: Context, name: string | undefined): Promise<Program> {
  if (name === undefined) throw new ProgramNotNamed();
  const program = await findByName(context, { name });
  if (!program) throw new UnknownProgram();
  return program;
}

const rowOf = (read: { readonly row: number } | { readonly line: ReportLine }): number => ('line' in read ? read.line.row : read.row);

const lineOf = ({ row, outcome, notes }: RowResult, remarks: readonly Remark[] = []): ReportLine => ({
  row,
  outcome,
  remarks: [...remarks, ...notes.map((code) => ({ code }))],
});

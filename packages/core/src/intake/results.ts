import * as Delivery from '../delivery/delivery.ts';
import * as Household from '../household/household.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import type { CallOptions } from '../shared/operation.ts';
import { checkPlainText } from '../shared/plain-text.ts';
import { idOf, nameOf } from './import-log.ts';
import type { ImportOptions } from './intake.ts';
import { type PaymentInFile, readPayment, readPayments } from './payments.ts';
import type { Reading } from './reading.ts';
import { type Remark, type RemarkCode, remark } from './remarks.ts';
import { byPlace, type Report, type ReportLine, ReportTally } from './report.ts';
import { openFile, type Source } from './sheet.ts';

export interface ResultsFile extends ImportOptions {
  readonly file: Source;
  readonly cycle: string;
}

/**
 * Takes over what became of a cycle’s payments from a result file (workbook or CSV): each row names a line by its code, or by a NIK or KK
 * number. Whatever is refused of the whole file is thrown before anything is written: Unreadable, MissingColumns, WrongCycle,
 * AlreadyReconciled, and CycleNotReady or WrongKind of the cycle. Stopped, the same file goes on, and reports as if it had not been.
 */
export async function importResults(context: Context, { file, cycle, dryRun = false, ...on }: ResultsFile): Promise<Report> {
  const read = await readResults(context, { file, cycle });
  if (dryRun) return dryRunReport(context, read, on.onLine);
  const tally = begun(read, on.onLine);
  await saveRows(context, read, false);
  const before = await Delivery.resultsDone(context, { results: read.id });
  await Delivery.applyResults(context, read.id, {
    signal: on.signal ?? new AbortController().signal,
    onProgress: (progress) => on.onProgress?.({ ...progress, before }),
    onRow: ({ row, outcome, why }) => tally.add({ row, outcome, remarks: why ? [{ code: why }] : [] }),
  });
  on.signal?.throwIfAborted();
  return tally.report({ file: read.name, dryRun, ...read.reading.told() });
}

const LONGEST_NAME = 200;

/**
 * Reads a result file and says what its rows will do; unless it is a dry run, keeps the rows and has them applied later. Answers with what
 * is to be expected, row by row, and the record in which the outcome will be.
 */
export async function submitResults(
  context: Context,
  { file, cycle, dryRun }: Pick<ResultsFile, 'file' | 'cycle'> & { readonly dryRun: boolean },
  call: CallOptions = {},
) {
  checkPlainText({ fileName: file.name });
  if (file.name.length > LONGEST_NAME)
    throw InvalidInput.at('fileName', `Paling banyak ${LONGEST_NAME} huruf`, `at most ${LONGEST_NAME} characters`);
  const read = await readResults(context, { file, cycle }, call);
  const lines: ReportLine[] = [];
  const report = dryRunReport(context, read, (line) => lines.push(line), dryRun);
  const results = dryRun ? undefined : await saveRows(context, read, true, call);
  return { report, lines: lines.toSorted(byPlace), results };
}

interface Found {
  readonly row: Delivery.ResultRow;
  readonly line: Delivery.IndexedLine;
}

interface ReadFile {
  readonly id: string;
  readonly cycle: string;
  readonly name: string;
  readonly reading: Pick<Reading<string>, 'told' | 'where'>;
  readonly notes: number;
  readonly found: readonly Found[];
  /** Rows that are done with: refused, or of which the file says nothing yet. */
  readonly settled: readonly ReportLine[];
}

const ROWS_AT_ONCE = 100;

async function readResults(
  context: Context,
  { file, cycle }: Pick<ResultsFile, 'file' | 'cycle'>,
  call: CallOptions = {},
): Promise<ReadFile> {
  const reading = await readPayments(await openFile(file));
  await Delivery.reconcilable(context, { cycle });
  const id = await idOf(context, file, `results#${cycle}`);
  // A request that is repeated under its own key is to find its own answer.
  if (!call.idempotencyKey) await Delivery.checkNotRepeated(context, { id });

  const finding = new LineFinder(context, await Delivery.indexLines(context, { cycle }));
  let notes = 0;
  let waiting: PaymentInFile[] = [];
  for await (const record of reading.records()) {
    if ('note' in record) {
      notes += 1;
      continue;
    }
    if ('line' in record) {
      finding.settled.push(record.line);
      continue;
    }
    const { row, cells } = record;
    if (cells.Siklus !== undefined && String(cells.Siklus).trim() !== cycle) throw new Delivery.WrongCycle();
    const payment = readPayment(row, cells);
    if ('by' in payment) waiting.push(payment);
    else finding.refuse(row, payment);
    if (waiting.length < ROWS_AT_ONCE) continue;
    await finding.find(waiting);
    waiting = [];
  }
  await finding.find(waiting);
  if (finding.isOfAnother) throw new Delivery.WrongCycle();
  return { id, cycle, name: nameOf(file), reading, notes, found: finding.found, settled: finding.settled };
}

type Index = Awaited<ReturnType<typeof Delivery.indexLines>>;

/** Finds the line that each row of one file speaks of. */
class LineFinder {
  readonly #context: Context;
  readonly #index: Index;
  readonly #named = new Set<string>();
  #codes = 0;
  readonly found: Found[] = [];
  readonly settled: ReportLine[] = [];

  constructor(context: Context, index: Index) {
    this.#context = context;
    this.#index = index;
  }

  /** It has codes, and none of its rows is about this cycle. */
  get isOfAnother(): boolean {
    return this.#codes > 0 && this.#named.size === 0;
  }

  refuse(row: number, why: Remark): void {
    this.settled.push({ row, outcome: 'refused', remarks: [why] });
  }

  async find(payments: readonly PaymentInFile[]): Promise<void> {
    const blindOf = ({ kind, value }: FileNumber) => this.#context.vault.fingerprint(kind, value);
    const byNumber = payments.flatMap(({ by }) => ('kind' in by ? [by] : []));
    const holderOf = await this.#holders(byNumber.map(blindOf));
    // What nobody holds may stand in the other number's column.
    const asOther = ({ kind, value }: FileNumber) => blindOf({ kind: kind === 'nik' ? 'kk' : 'nik', value });
    const otherOf = await this.#holders(byNumber.filter((by) => !holderOf.has(blindOf(by))).map(asOther));
    for (const payment of payments) {
      const { by } = payment;
      if ('code' in by) this.#byCode(payment, by.code);
      else if (otherOf.has(asOther(by))) this.refuse(payment.row, remark('numbersSwapped', columnOf(by), by.value));
      else this.#byHolder(payment, by, holderOf.get(blindOf(by)));
    }
  }

  async #holders(blinds: readonly string[]): Promise<ReadonlyMap<string, Holder>> {
    const holders = blinds.length > 0 ? await Household.holders(this.#context, blinds) : [];
    return new Map(holders.map((holder) => [holder.fingerprint, holder]));
  }

  #byCode(payment: PaymentInFile, code: string): void {
    this.#codes += 1;
    const line = this.#index.byCode.get(code);
    if (line) this.#take(payment, line);
    else this.refuse(payment.row, remark('notListed', 'Kode', code));
  }

  #byHolder(payment: PaymentInFile, by: FileNumber, holder: Holder | undefined): void {
    const line = holder ? this.#lineOf(holder) : 'notRegistered';
    if (typeof line === 'string') this.refuse(payment.row, remark(line, columnOf(by), by.value));
    else this.#take(payment, line);
  }

  /** Of a person’s own line and their household’s, a NIK means the person’s. */
  #lineOf({ household, member: holder }: Holder): Delivery.IndexedLine | RemarkCode {
    const lines = this.#index.byHousehold.get(household) ?? [];
    const own = holder === undefined ? lines : lines.filter(({ member }) => member === holder);
    const [line, ...more] = own.length > 0 ? own : lines.filter(({ member }) => member === undefined);
    if (!line) return 'notListed';
    return more.length > 0 ? 'severalLines' : line;
  }

  #take({ row, said }: PaymentInFile, line: Delivery.IndexedLine): void {
    const { code, village, enrollment, arrears } = line;
    const twice = this.#named.size === this.#named.add(code).size;
    if (twice) this.refuse(row, { code: 'lineTwice' });
    else if (said) this.found.push({ row: { row, village, enrollment, ...(arrears && { arrears }), ...said }, line });
    else this.settled.push({ row, outcome: 'unchanged', remarks: [] });
  }
}

type FileNumber = Extract<PaymentInFile['by'], { kind: unknown }>;
const columnOf = ({ kind }: FileNumber): string => (kind === 'nik' ? 'NIK' : 'No KK');

type Holder = Awaited<ReturnType<typeof Household.holders>>[number];

function begun({ settled, notes, reading }: ReadFile, onLine: ImportOptions['onLine']): ReportTally {
  const tally = new ReportTally(onLine, reading.where);
  tally.notes = notes;
  for (const line of settled) tally.add(line);
  return tally;
}

/** What the file would do to the lines as they were read. */
function dryRunReport(context: Context, read: ReadFile, onLine: ImportOptions['onLine'], dryRun = true): Report {
  const tally = begun(read, onLine);
  for (const { row, line } of read.found) {
    const decided = Delivery.reconcileRow(line, row, { file: read.id, at: context.now() });
    tally.add({ row: row.row, outcome: decided.outcome, remarks: decided.outcome === 'refused' ? [{ code: decided.why }] : [] });
  }
  return tally.report({ file: read.name, dryRun, ...read.reading.told() });
}

function saveRows(context: Context, read: ReadFile, later: boolean, call: CallOptions = {}) {
  const { id, cycle, name, found, settled } = read;
  const remarks: Record<string, number> = {};
  for (const { code } of settled.flatMap((line) => line.remarks)) remarks[code] = (remarks[code] ?? 0) + 1;
  const untold = settled.filter(({ outcome }) => outcome === 'unchanged').length;
  const rows = found.map(({ row }) => row);
  return Delivery.submit(context, { id, cycle, file: name, total: rows.length + settled.length, rows, untold, remarks, later }, call);
}

import { Unreadable } from './intake-errors.ts';
import { asSeen, type Cell, type Merged, type Row } from './rows.ts';
import { LAST_ROW, type Meter, MOST_MERGED, WIDEST } from './workbook-limits.ts';
import { type Looks, TextOfCell } from './workbook-looks.ts';
import { type Attributes, isYes, type Parts } from './workbook-parts.ts';

/** What is known of a sheet that was read to its end. */
export interface Seen {
  readonly last: number;
  readonly merged: readonly Merged[];
  readonly hiddenRows: number;
  readonly uncalculated: number;
  readonly tooFarRight: number;
}

/** The rows of a sheet that hold something, a handful at a time: as many as end in one piece of the file. */
export async function* rowsIn(parts: Parts, path: string, meter: Meter, looks: Looks): AsyncGenerator<readonly Row[], Seen> {
  const reader = new RowReader(meter, looks);
  for await (const _piece of parts.read(path, meter, reader)) if (reader.rows.length > 0) yield reader.rows.splice(0);
  if (reader.rows.length > 0) yield reader.rows;
  return reader.seen;
}

class RowReader {
  readonly #meter: Meter;
  readonly #looks: Looks;
  readonly #value = new TextOfCell();
  readonly #merged: Merged[] = [];
  readonly rows: Row[] = [];
  #row: { number: number; cells: Cell[]; cleaned: number[]; isHidden: boolean } = { number: 0, cells: [], cleaned: [], isHidden: false };
  #cell = { place: -1, type: '', style: 0, isFormula: false };
  #last = 0;
  #hiddenRows = 0;
  #uncalculated = 0;
  #tooFarRight = 0;

  constructor(meter: Meter, looks: Looks) {
    this.#meter = meter;
    this.#looks = looks;
  }

  get seen(): Seen {
    const [last, hiddenRows, uncalculated, tooFarRight] = [this.#last, this.#hiddenRows, this.#uncalculated, this.#tooFarRight];
    return { last, merged: this.#merged, hiddenRows, uncalculated, tooFarRight };
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'row') this.#openRow(attributes);
    else if (tag === 'c') this.#openCell(attributes);
    else if (tag === 'f') this.#cell.isFormula = true;
    else if (tag === 'mergeCell') this.#merge(attributes.ref ?? '');
    else this.#value.open(tag);
  }

  text(text: string): void {
    this.#value.text(text);
  }

  close(tag: string): void {
    if (tag === 'row') this.#closeRow();
    else if (tag === 'c') this.#closeCell();
    else this.#value.close(tag);
  }

  /** A row or cell may leave out where it stands: then it is the next. */
  #openRow({ r, hidden }: Attributes): void {
    const number = Number(r);
    const isPlace = number > 0 && number <= LAST_ROW;
    this.#row = { number: isPlace ? number : this.#row.number + 1, cells: [], cleaned: [], isHidden: isYes(hidden) };
    this.#cell.place = -1;
  }

  #openCell({ r, t = 'n', s }: Attributes): void {
    const said = placeOf(r ?? '');
    this.#cell = { place: said < 0 ? this.#cell.place + 1 : said, type: t, style: Number(s ?? 0), isFormula: false };
    this.#value.begin();
  }

  #closeCell(): void {
    const { place, type, style, isFormula } = this.#cell;
    const raw = this.#value.take();
    if (raw === '') {
      if (isFormula) this.#uncalculated += 1;
      return;
    }
    if (place >= WIDEST) {
      this.#tooFarRight += 1;
      return;
    }
    this.#row.cells[place] = cellOf(raw, type, style, this.#looks);
    if (type === 's' ? this.#looks.cleaned.has(Number(raw)) : asSeen(raw) !== raw) this.#row.cleaned.push(place);
  }

  #closeRow(): void {
    const { number, cells, cleaned, isHidden } = this.#row;
    if (cells.length === 0) return;
    this.#meter.cells(cells.length);
    this.#last = Math.max(this.#last, number);
    if (isHidden) this.#hiddenRows += 1;
    this.rows.push({ number, cells, ...(cleaned.length > 0 && { cleaned }) });
  }

  /** Only what goes on over further rows; a title over several columns stands where it stands. */
  #merge(ref: string): void {
    const [from = '', to = from] = ref.split(':');
    const [first, last] = [rowOf(from), rowOf(to)];
    if (last <= first) return;
    this.#merged.push({ place: placeOf(from), from: first, to: last });
    if (this.#merged.length > MOST_MERGED) throw new Unreadable('tooManyCells');
  }
}

function cellOf(raw: string, type: string, style: number, { texts, days, from1904 }: Looks): Cell {
  if (type === 's') return texts[Number(raw)] ?? '';
  if (type === 'b') return raw === '1';
  if (type !== 'n') return asSeen(raw);
  const number = Number(raw);
  if (days.has(style)) return new Date(Math.round((number - (from1904 ? DAYS_TO_1970 - 1_462 : DAYS_TO_1970)) * 86_400) * 1_000);
  return raw.length < 16 ? number : (exactly(raw) ?? number);
}

const DAYS_TO_1970 = 25_569;

/**
 * A number of 16 digits as text, so that no digit gets lost. Excel keeps 15 and writes a nought behind them: a last digit that is none shows
 * that another programme wrote it, and that it is whole. With a nought nobody knows, and the number stays one.
 */
function exactly(raw: string): string | undefined {
  const digits = raw.replace(/^(\d)\.(\d{15})E\+?15$/i, '$1$2');
  return /^\d{15}[1-9]$/.test(digits) ? digits : undefined;
}

const rowOf = (ref: string): number => Number(/\d+$/.exec(ref)?.[0] ?? 0);

/** `A1` is 0, `AZ1` 51; below nought where no column is named. */
function placeOf(ref: string): number {
  let place = 0;
  for (let at = 0; at < ref.length; at += 1) {
    const letter = ref.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    place = place * 26 + letter;
  }
  return place - 1;
}

/** Gives each row of merged cells what the uppermost holds, if the row holds anything of its own. */
export async function* fillMerged(pieces: AsyncIterable<readonly Row[]>, merged: readonly Merged[]): AsyncGenerator<readonly Row[]> {
  if (merged.length === 0) return yield* pieces;
  const begins = Map.groupBy(merged, ({ from }) => from);
  const going = new Map<number, { readonly to: number; readonly cell: Cell }>();
  const fill = ({ number, cells, cleaned }: Row): Row => {
    const filled = [...cells];
    for (const [place, { to, cell }] of going) {
      if (number > to) going.delete(place);
      else filled[place] ??= cell;
    }
    for (const { place, to } of begins.get(number) ?? []) going.set(place, { to, cell: cells[place] ?? null });
    return { number, cells: filled, cleaned };
  };
  for await (const rows of pieces) yield rows.map(fill);
}

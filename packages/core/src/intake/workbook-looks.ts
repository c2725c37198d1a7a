import { Unreadable } from './intake-errors.ts';
import { asSeen } from './rows.ts';
import { LONGEST_TEXT, type Meter } from './workbook-limits.ts';
import type { Attributes, Parts } from './workbook-parts.ts';

/** What cells refer to: the texts they share, and which of the formats show a number as a day. */
export interface Looks {
  readonly texts: readonly string[];
  /** Which of them had unseen marks. */
  readonly cleaned: ReadonlySet<number>;
  /** By the number of the cell's style. */
  readonly days: ReadonlySet<number>;
  /** Days are counted from 1904, as Excel for Mac long did. */
  readonly from1904: boolean;
}

/** Of Excel's own formats, those of days and times. */
const isDayByNumber = (format: number): boolean =>
  (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
/** Of those a workbook makes: what is quoted, escaped or in brackets (a colour, a language) shows no day. */
const isDayByCode = (code: string): boolean => /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\\.|_.|\[[^\]]*\]|general/gi, ''));

export async function formatsIn(parts: Parts, meter: Meter): Promise<Pick<Looks, 'days'>> {
  const codes = new Map<number, string>();
  const days = new Set<number>();
  let inCells = false;
  let style = 0;
  const open = (tag: string, { numFmtId, formatCode = '' }: Attributes) => {
    const format = Number(numFmtId);
    if (tag === 'numFmt') codes.set(format, formatCode);
    if (tag === 'cellXfs') inCells = true;
    if (tag !== 'xf' || !inCells) return;
    const code = codes.get(format);
    if (code === undefined ? isDayByNumber(format) : isDayByCode(code)) days.add(style);
    style += 1;
  };
  const close = (tag: string) => {
    if (tag === 'cellXfs') inCells = false;
  };
  await parts.readWhole('xl/styles.xml', meter, { open, close });
  return { days };
}

/** The texts that cells share, in order. They are kept while the workbook is read. */
export async function textsIn(parts: Parts, meter: Meter): Promise<Pick<Looks, 'texts' | 'cleaned'>> {
  const texts: string[] = [];
  const cleaned = new Set<number>();
  const collecting = new TextOfCell();
  const open = (tag: string) => {
    if (tag === 'si') collecting.begin();
    collecting.open(tag);
  };
  const close = (tag: string) => {
    collecting.close(tag);
    if (tag !== 'si') return;
    const told = collecting.take();
    const text = asSeen(told);
    if (text !== told) cleaned.add(texts.length);
    meter.cells(1);
    meter.keep(text.length);
    texts.push(text);
  };
  await parts.readWhole('xl/sharedstrings.xml', meter, { open, close, text: (text) => collecting.text(text) });
  return { texts, cleaned };
}

/** Gathers what stands in a cell, from `t` and `v`, in one piece or several; how it is pronounced (`rPh`) is left out. */
export class TextOfCell {
  #text = '';
  #isIn = false;
  #isSound = false;

  begin(): void {
    this.#text = '';
  }

  open(tag: string): void {
    if (tag === 'rPh') this.#isSound = true;
    if ((tag === 't' || tag === 'v') && !this.#isSound) this.#isIn = true;
  }

  text(text: string): void {
    if (!this.#isIn) return;
    this.#text += text;
    if (this.#text.length > LONGEST_TEXT) throw new Unreadable('brokenWorkbook');
  }

  close(tag: string): void {
    if (tag === 'rPh') this.#isSound = false;
    if (tag === 't' || tag === 'v') this.#isIn = false;
  }

  take(): string {
    if (!this.#text.includes('_x')) return apart(this.#text);
    return this.#text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}

/** A copy: the engine would hold the whole piece of the file for as long as any text cut out of it lives. */
const apart = (text: string): string => (text.length < 13 ? text : Buffer.from(text).toString());

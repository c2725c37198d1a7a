import { Unreadable } from './intake-errors.ts';

/** How much a workbook may be. */
export interface Limits {
  /** Bytes as it is sent. It is held in memory so. */
  readonly packed: number;
  /** Bytes of the parts that are read, unpacked. */
  readonly unpacked: number;
  /** Cells of its rows, each counted to its last that holds something; and texts that cells share. */
  readonly cells: number;
  /** Characters of those texts, which are held in memory. */
  readonly text: number;
  /** Milliseconds of work at one going through, waiting left out. */
  readonly work: number;
}

export const LIMITS: Limits = { packed: 20_000_000, unpacked: 160_000_000, cells: 8_000_000, text: 20_000_000, work: 15_000 };

/** As Excel numbers them. */
export const LAST_ROW = 1_048_576;
/** Columns that are read: a cell further to the right is no column of any list. */
export const WIDEST = 256;
/** Characters that Excel lets stand in a cell. */
export const LONGEST_TEXT = 32_767;
/** Each is remembered while the sheet is read; a card for every family of a large village is far from it. */
export const MOST_MERGED = 50_000;

/** Counts while a workbook is gone through, and stops it where it is too much: between two pieces it can always be ended. */
export class Meter {
  readonly #limits: Limits;
  #cells = 0;
  #text = 0;
  #work = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  cells(count: number): void {
    this.#cells += count;
    if (this.#cells > this.#limits.cells) throw new Unreadable('tooManyCells');
  }

  keep(characters: number): void {
    this.#text += characters;
    if (this.#text > this.#limits.text) throw new Unreadable('unpacksTooLarge');
  }

  work(piece: () => void): void {
    const began = performance.now();
    piece();
    this.#work += performance.now() - began;
    if (this.#work > this.#limits.work) throw new Unreadable('tooLong');
  }
}

import { isNoNumberYet, isTemporaryInOpenSid } from '../household/numbers.ts';
import { digitsOf, textOf } from './cells.ts';
import { cardIn, isHead, type ResidentCells } from './residents.ts';

/** What a row's family is gathered by. */
export interface FamilyKey {
  readonly key: string;
  /** Absent where the family has no card yet. */
  readonly kk?: string;
}

/**
 * Which rows of a file are of one family, asked row by row in its order: those on one card; without a card those under one of OpenSID's own
 * numbers, else a head and who stands right below at the same address. Two families without a card so are never taken for one.
 */
export class FamilyKeys {
  #above: { readonly key: string; readonly cells: ResidentCells } | undefined;

  /** Undefined where the family of a row is not known. */
  of(row: number, cells: ResidentCells): FamilyKey | undefined {
    const kk = cardIn(cells);
    const written = digitsOf(cells.no_kk) ?? '';
    const isWithout = written === '' || isNoNumberYet(written);
    if (kk !== undefined || !isWithout || isTemporaryInOpenSid(written)) {
      this.#above = undefined;
      if (kk !== undefined) return { key: kk, kk };
      return isWithout ? { key: written } : undefined;
    }
    if (isHead(cells)) this.#above = { key: `row ${row}`, cells };
    else if (this.#above && !isSameAddress(this.#above.cells, cells)) this.#above = undefined;
    return this.#above && { key: this.#above.key };
  }
}

const isSameAddress = (above: ResidentCells, here: ResidentCells): boolean =>
  (['alamat', 'dusun', 'rw', 'rt'] as const).every(
    (part) => textOf(here[part]) === undefined || textOf(above[part]) === textOf(here[part]),
  );

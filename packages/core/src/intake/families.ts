import type { FamilyInFile, PersonInFile } from '../household/import-shapes.ts';
import { districtOf } from '../shared/region-code.ts';
import { OtherRegion } from './import-errors.ts';

/** Rows waiting at most for others of their family, when a file does not keep families together. */
const LONGEST_WAIT = 10_000;

interface Card {
  /** Rows still to come. */
  left: number;
  living: boolean;
}

/**
 * Gathers the rows of a file into families. The file is gone through twice: counted first, so that a family is known to be whole as soon
 * as its last row is there, wherever it stands. Only then is its memory used; of a card alone it keeps a number, about 60 bytes.
 */
export class Families {
  readonly #village: string;
  readonly #cards = new Map<string, Card>();
  readonly #waiting = new Map<string, PersonInFile[]>();
  readonly #whole: FamilyInFile[] = [];
  #rowsWaiting = 0;

  constructor(village: string) {
    this.#village = village;
  }

  /** First pass: a row on this card. */
  count(kk: string, living: boolean): void {
    const card = this.#cards.get(kk) ?? { left: 0, living: false };
    card.left += 1;
    card.living ||= living;
    this.#cards.set(kk, card);
  }

  /** Whether most cards were issued in the village's kecamatan, which their first digits say. Throws OtherRegion where they were not. */
  checkRegion(): void {
    const own = districtOf(this.#village).replaceAll('.', '');
    const others = [...this.#cards.keys()].filter((kk) => !kk.startsWith(own)).length;
    if (others * 2 > this.#cards.size) throw new OtherRegion({ others, of: this.#cards.size });
  }

  /** Is somebody alive in the file on that card? */
  has(kk: string): boolean {
    return this.#cards.get(kk)?.living ?? false;
  }

  /** Second pass: the same row again, with its person unless it was refused. */
  gather(kk: string, person: PersonInFile | undefined): void {
    const people = this.#waiting.get(kk) ?? [];
    if (person) {
      people.push(person);
      this.#rowsWaiting += 1;
      this.#waiting.set(kk, people);
    }
    const card = this.#cards.get(kk);
    if (card) card.left -= 1;
    if (!card || card.left <= 0) this.#release(kk);
    const [oldest] = this.#rowsWaiting > LONGEST_WAIT ? this.#waiting.keys() : [];
    if (oldest !== undefined) this.#release(oldest);
  }

  /** Takes out the whole families when there are enough of them, or all that is left. */
  take(atLeast: number): FamilyInFile[] {
    return this.#whole.length >= atLeast ? this.#whole.splice(0) : [];
  }

  #release(kk: string): void {
    const members = this.#waiting.get(kk);
    if (!members) return;
    this.#waiting.delete(kk);
    this.#rowsWaiting -= members.length;
    this.#whole.push({ village: this.#village, kk, members });
  }
}

/** Remembers which NIKs a file has had. A NIK has 16 digits, one more than a number keeps exactly; its first digit is set apart. */
export class SeenNiks {
  readonly #byFirstDigit = new Map<string, Set<number>>();

  /** False when it was there before. */
  add(nik: string): boolean {
    const first = nik.charAt(0);
    const seen = this.#byFirstDigit.get(first) ?? new Set<number>();
    this.#byFirstDigit.set(first, seen);
    const rest = Number(nik.slice(1));
    return seen.size !== seen.add(rest).size;
  }
}

import type { FamilyInFile, PersonInFile } from '../household/import-shapes.ts';
import { districtOf } from '../shared/region-code.ts';
import type { FamilyKey } from './family-keys.ts';
import type { IssuedElsewhere } from './import-errors.ts';

/** Rows waiting at most for others of their family, when a file does not keep families together. */
const LONGEST_WAIT = 10_000;

interface Expected {
  /** Rows still to come. */
  left: number;
  living: boolean;
}

/**
 * Gathers the rows of a file into families. The file is gone through twice: counted first, so that a family is known to be whole as soon
 * as its last row is there, wherever it stands. Only then is its memory used; of a family alone it keeps a number, about 60 bytes.
 */
export class Families {
  readonly #village: string;
  readonly #issuedHere: string;
  readonly #cards = { of: 0, others: 0 };
  readonly #expected = new Map<string, Expected>();
  readonly #waiting = new Map<string, { readonly kk?: string | undefined; readonly members: PersonInFile[] }>();
  readonly #whole: FamilyInFile[] = [];
  #rowsWaiting = 0;

  constructor(village: string) {
    this.#village = village;
    this.#issuedHere = districtOf(village).replaceAll('.', '');
  }

  /** First pass: a row of this family. */
  count({ key, kk }: FamilyKey, living: boolean): void {
    const family = this.#expected.get(key) ?? { left: 0, living: false };
    if (kk !== undefined && family.left === 0) {
      this.#cards.of += 1;
      if (!kk.startsWith(this.#issuedHere)) this.#cards.others += 1;
    }
    family.left += 1;
    family.living ||= living;
    this.#expected.set(key, family);
  }

  /** How many cards of how many were issued in another kecamatan, which their first digits say; undefined unless it is most of them. */
  mostlyElsewhere(): IssuedElsewhere | undefined {
    return this.#cards.others * 2 > this.#cards.of ? this.#cards : undefined;
  }

  /** Is somebody alive in the file on that card? */
  has(kk: string): boolean {
    return this.#expected.get(kk)?.living ?? false;
  }

  /** Second pass: the same row again, with its person unless it was refused. */
  gather({ key, kk }: FamilyKey, person: PersonInFile | undefined): void {
    const waiting = this.#waiting.get(key) ?? { kk, members: [] };
    if (person) {
      waiting.members.push(person);
      this.#rowsWaiting += 1;
      this.#waiting.set(key, waiting);
    }
    const family = this.#expected.get(key);
    if (family) family.left -= 1;
    if (!family || family.left <= 0) this.#release(key);
    const [oldest] = this.#rowsWaiting > LONGEST_WAIT ? this.#waiting.keys() : [];
    if (oldest !== undefined) this.#release(oldest);
  }

  /** Takes out the whole families when there are enough of them, or all that is left. */
  take(atLeast: number): FamilyInFile[] {
    return this.#whole.length >= atLeast ? this.#whole.splice(0) : [];
  }

  #release(key: string): void {
    const whole = this.#waiting.get(key);
    if (!whole) return;
    this.#waiting.delete(key);
    this.#rowsWaiting -= whole.members.length;
    this.#whole.push({ village: this.#village, ...whole });
  }
}

/**
 * Which NIKs a file has, and which of them it has had already. A NIK has 16 digits, one more than a number keeps exactly; its first digit is
 * set apart.
 */
export class SeenNiks {
  readonly #byFirstDigit = new Map<string, Map<number, boolean>>();

  /** First pass: it is somewhere in the file. */
  expect(nik: string): void {
    this.#among(nik).set(restOf(nik), false);
  }

  /** Is it anywhere in the file? */
  has(nik: string): boolean {
    return this.#among(nik).has(restOf(nik));
  }

  /** Second pass: false when it was there before. */
  add(nik: string): boolean {
    const niks = this.#among(nik);
    const before = niks.get(restOf(nik)) ?? false;
    niks.set(restOf(nik), true);
    return !before;
  }

  #among(nik: string): Map<number, boolean> {
    const first = nik.charAt(0);
    const niks = this.#byFirstDigit.get(first) ?? new Map<number, boolean>();
    this.#byFirstDigit.set(first, niks);
    return niks;
  }
}

const restOf = (nik: string): number => Number(nik.slice(1));

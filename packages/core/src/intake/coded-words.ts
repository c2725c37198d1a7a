import { withPlainDigits } from '../shared/personal-number.ts';
import { type Filled, textOf } from './cells.ts';

/** Columns that hold a code, as one file writes it, or the words for it, as another does. No I/O. */

export interface Coded<T> {
  readonly value: T;
  readonly code: number;
  /** As they are exported and as people write them; without regard to case, spaces, marks and how they are shortened. */
  readonly words: readonly string[];
}

/** By their order they have the codes 1, 2 … */
export const inOrder = <T>(...meanings: readonly (readonly [value: T, ...words: string[]])[]): Coded<T>[] =>
  meanings.map(([value, ...words], place) => ({ value, code: place + 1, words }));

const SHORT: Readonly<Record<string, string>> = { blm: 'belum', tdk: 'tidak', kep: 'kepala', klg: 'keluarga', dg: 'dengan' };

/** Roman numerals stay apart: `Diploma I/II` is not `Diploma III`. */
const spoken = (text: string): string =>
  (text.startsWith('>') ? '>' : '') +
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => (/^[ivx]+$/.test(word) ? `.${word}` : (SHORT[word] ?? word)))
    .join('');

/** `1`, `01`, `1.0`, `(1)`, and with its words behind it: `1. Laki-laki`. */
const CODE = /^\(?(\d{1,3})(?:[.,]0+)?\)?(?:\s*([.):/=-]?)\s*(?=\D)(.*))?$/s;

/** What a cell means: undefined for an empty one, 'unknown' for a code or words that nobody knows, and for a code with another's words. */
export function meantBy<T>(cell: Filled, known: readonly Coded<T>[]): T | 'unknown' | undefined {
  const text = withPlainDigits(textOf(cell) ?? '');
  if (/^[0.,]*$/.test(text)) return undefined;
  const inWords = (words: string | undefined) =>
    words ? known.find((one) => one.words.some((word) => spoken(word) === spoken(words))) : undefined;
  const whole = inWords(text);
  if (whole) return whole.value;
  const [, code, mark, behind] = CODE.exec(text) ?? [];
  const coded = known.find((one) => one.code === Number(code));
  const told = inWords(behind);
  const agree = told ? told.value === coded?.value : !behind || mark !== '';
  return coded && agree ? coded.value : 'unknown';
}

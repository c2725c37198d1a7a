import { CHILD_OF, SHORT, TITLES } from '../shared/name-titles.ts';
import { canonical } from './spelling.rules.ts';

/** How a name appears before the public, and how a name somebody types is compared with it: only masks are ever stored there. */

/** The words of a name in capitals and in one spelling, without titles; those of a father apart. Empty where there is no letter. */
export function wordsOf(name: string): { own: readonly string[]; father: readonly string[] } {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}|['’‘`´ʼ]/gu, '');
  const words = plain.split(/[^\p{L}.]+/u).flatMap(partsOf);
  const child = words.findIndex((word, n) => n > 0 && CHILD_OF.has(word.toLowerCase()));
  const spelt = (some: readonly string[]) => some.map((word, n) => speltOut(word, n === 0)).filter((word) => word !== '');
  const own = spelt(child < 0 ? words : words.slice(0, child));
  // Who is called by nothing but what others have as a title is called so.
  if (own.length === 0) return { own: words.map((word) => word.toUpperCase()), father: [] };
  return { own, father: child < 0 ? [] : spelt(words.slice(child + 1)) };
}

/** `h.ahmad` and `m.yusuf` are two; `s.pd` is a title. */
function partsOf(token: string): string[] {
  const parts = token.split('.').filter((part) => part !== '');
  const joined = parts.join('');
  return TITLES.has(joined.toLowerCase()) ? [joined] : parts;
}

/** Nothing of a title. */
function speltOut(word: string, first: boolean): string {
  const lower = word.toLowerCase();
  // Whoever is called so in the south of Sulawesi; behind a name it is an engineer.
  if (first && lower === 'st') return 'SITI';
  return TITLES.has(lower) || CHILD_OF.has(lower) ? '' : canonical((SHORT.get(lower) ?? lower).toUpperCase());
}

/** All words of a name as they are masked. */
export function nameWords(name: string): readonly string[] {
  const { own, father } = wordsOf(name);
  return [...own, ...father];
}

/** Can somebody be looked for by it? Not by initials alone. */
export const isName = (name: string): boolean => nameWords(name).some((word) => word.length > 1);

/** What nobody has in a name; a NIK and a KK number have twice as many. */
const DIGITS = 8;

/** Has somebody typed a number where a name belongs, in whatever digits? */
export const isNumber = (typed: string): boolean => typed.replaceAll(/\P{Nd}/gu, '').length >= DIGITS;

/**
 * `Siti Aminah` → `S**I A**H`: the first and last letter of each word, its length hidden; of a word of three letters or fewer only the
 * first. Enough to recognise one's own family, too little to tell who somebody else is.
 */
export const maskName = (name: string): string => nameWords(name).map(maskWord).join(' ');

/** An h that many leave out behind a vowel makes no word long. */
export const maskWord = (word: string): string =>
  word.replace(/([AEIOU])H$/, '$1').length > 3 ? `${word.charAt(0)}**${word.at(-1)}` : `${word.charAt(0)}**`;

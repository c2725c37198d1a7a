import { type NameWord, wordsOf } from './name.rules.ts';
import { isOneLetterOff } from './one-letter.rules.ts';

/** How a name answers to what was asked for: each word as written, each in one of its spellings, or all but one letter. */
export const likenesses = ['exact', 'spelling', 'one_letter'] as const;
export type Likeness = (typeof likenesses)[number];

const codesIn = (words: readonly NameWord[]): readonly string[] => [...new Set(words.flatMap(({ codes }) => codes))];
const plainIn = (words: readonly NameWord[]): readonly string[] => words.map(({ plain }) => plain);
const holds = (all: readonly string[], some: readonly string[]): boolean => some.every((one) => all.includes(one));

/**
 * Does a name that is so written answer to it? Each word asked for must be in it, in any order; of a father’s name nothing is asked, as many a
 * card leaves it out. Undefined: it does not.
 */
export function likenessOf(asked: string, name: string): Likeness | undefined {
  const { own, father } = wordsOf(asked);
  const known = wordsOf(name);
  // Hasan bin Ahmad is not Ahmad bin Hasan; who asks for Ahmad Hasan may mean either.
  const words = father.length > 0 ? known.own : [...known.own, ...known.father];
  const [needed, has] = [codesIn(own), codesIn(words)];
  if (needed.length === 0) return undefined;
  const [wrong, ...more] = needed.filter((code) => !has.includes(code));
  if (wrong === undefined) return holds(plainIn(words), plainIn(own)) ? 'exact' : 'spelling';
  const isNear = has.some((code) => !needed.includes(code) && isOneLetterOff(code, wrong));
  return more.length === 0 && isNear ? 'one_letter' : undefined;
}

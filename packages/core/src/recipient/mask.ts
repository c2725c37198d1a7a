/** How a name appears before the public, and how a name somebody types is compared with it: only masks are ever stored there. */

/** Titles are written or left out as people like, so they don't count. */
const TITLES = new Set(['h', 'hj', 'haji', 'hajjah', 'dr', 'drs', 'dra', 'ir', 'bpk', 'ibu', 'alm', 'almh']);

/** The words of a name as they are compared: upper case, no marks, no titles. */
export function nameWords(name: string): string[] {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase();
  const words = plain
    .replaceAll(/['’`]/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const named = words.filter((word) => !TITLES.has(word.toLowerCase()));
  return named.length > 0 ? named : words;
}

/**
 * `Siti Aminah` → `S**I A**H`: the first and last letter of each word, its length hidden; of a word of three letters or fewer only the
 * first. Enough to recognise one's own family, too little to tell who somebody else is.
 */
export const maskName = (name: string): string => nameWords(name).map(maskWord).join(' ');

const maskWord = (word: string): string => (word.length > 3 ? `${word.charAt(0)}**${word.at(-1)}` : `${word.charAt(0)}**`);

/** Does a masked name fit the words somebody typed? They must come in the same order; words in between may be left out. */
export function matchesMask(masked: string, typed: readonly string[]): boolean {
  const words = masked.split(' ');
  let from = 0;
  for (const word of typed.map(maskWord)) {
    const found = words.indexOf(word, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}

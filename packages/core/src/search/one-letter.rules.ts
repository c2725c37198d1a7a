/** One wrong letter: too many, too few, another, or two that changed places. */

/** A shorter word with a letter changed is another word. */
export const SHORTEST = 5;

/** The code and all that it is with a letter less. Two codes one letter apart have one of these in common. */
export function shortenedOf(code: string): readonly string[] {
  const shorter = Array.from(code, (_letter, n) => code.slice(0, n) + code.slice(n + 1));
  return [...new Set([code, ...shorter])];
}

/** Suharto and Suharti, Yuliana and Yuliano: the last vowel tells who it is. */
const isManAndWoman = (a: string, b: string): boolean => [a, b].some((one) => one.endsWith('o')) && [a, b].some((one) => /[ai]$/.test(one));

/** Are they one letter apart? Not of a code with itself, nor of short ones, nor of a man’s name and a woman’s. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.max(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 1) return false;
  if (a.length === b.length && a.slice(0, -1) === b.slice(0, -1) && isManAndWoman(a, b)) return false;
  let from = 0;
  while (a[from] === b[from]) from += 1;
  const [restOfA, restOfB] = [a.slice(from), b.slice(from)];
  if (restOfA.slice(1) === restOfB || restOfA === restOfB.slice(1) || restOfA.slice(1) === restOfB.slice(1)) return true;
  return restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0] && restOfA.slice(2) === restOfB.slice(2);
}

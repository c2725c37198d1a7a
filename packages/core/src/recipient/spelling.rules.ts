/**
 * One spelling for the many in which a name's word is written, as far as a mask shows it: its first letter, its last, and whether it is short.
 * In capitals. What is alike in sound but looks like another name (Fauziah, Pauziah) is left as written, and compared as alike.
 */

type Rewrite = readonly [RegExp, string];

/** Before 1972 `dj`, `tj`, `j` were what `j`, `c`, `y` are today; a word shows by its other letters that it is that old. */
const SIGNS_OF_OLD = /OE|DJ|TJ|SJ|NJ/;
const OLD: readonly Rewrite[] = [
  [/DJ/g, 'j'],
  [/TJ/g, 'C'],
  [/J/g, 'Y'],
  [/j/g, 'J'],
];

const SOUNDS: readonly Rewrite[] = [
  [/^J(?=AKUB|EREM|OH|OSE|ULI|UNU|USU)/, 'Y'],
  [/OE|OO/g, 'U'],
  [/^CHR/, 'KR'],
  [/^CH(?=AND|ARL|E|I)/, 'C'],
  [/[CK]H/g, 'H'],
  [/S[HY]|TS/g, 'S'],
  [/DZ/g, 'Z'],
  [/PH/g, 'F'],
  [/([BDGT])H/g, '$1'],
  [/Q|CK|C$/g, 'K'],
  [/X$/, 'KS'],
  [/IE$|Y$/, 'I'],
  [/(.)\1+/g, '$1'],
  [/^M[OU]HAM[AE][DT]$/, 'MUHAMAD'],
];

const apply = (word: string, rewrites: readonly Rewrite[]): string => rewrites.reduce((now, [from, to]) => now.replace(from, to), word);

/** A word in capitals as it is spelt today. */
export const canonical = (word: string): string => apply(SIGNS_OF_OLD.test(word) ? apply(word, OLD) : word, SOUNDS);

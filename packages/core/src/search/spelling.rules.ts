/**
 * One writing for the many in which an Indonesian name is written: what an old register, a birth certificate and a family card make of the same
 * name. Nothing here is shown to anybody; it is what names are compared by.
 */

type Rewrite = readonly [RegExp, string];

/** Of a spelling from before 1972 (Ejaan Soewandi, van Ophuijsen): only there a `j` is today’s `y`. */
const SIGNS_OF_OLD = /oe|dj|tj|sj|\bnj/;
const OLD: readonly Rewrite[] = [
  [/dj/g, 'J'],
  [/tj/g, 'c'],
  [/j/g, 'y'],
  [/J/g, 'j'],
];

/** Letters that one office writes and another leaves out, from Arabic first: what comes later stands on what was done before. */
const SOUNDS: readonly Rewrite[] = [
  // Old wherever they stand: Wahjuni, Jusuf, Johanes.
  [/hj/g, 'hy'],
  [/^j(?=oh|uli|usu|unu)/, 'y'],
  [/oe|oo/g, 'u'],
  [/chr/g, 'kr'],
  [/^ch(?=andr|int|arl|e)/, 'c'],
  [/ch/g, 'kh'],
  // The dark consonants turn an a into an o for whoever writes as they hear: Ridha and Ridho, Khairul and Khoirul.
  [/(kh|sh|dh|th|gh)o/g, '$1a'],
  [/kh/g, 'h'],
  [/s[yh]|ts/g, 's'],
  [/dz/g, 'z'],
  [/([dtgb])h/g, '$1'],
  [/ph|[fv]/g, 'p'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/^z/, 'j'],
  [/z/g, 's'],
  [/c$/, 'k'],
  [/ie$/, 'i'],
  [/y/g, 'i'],
  [/au/g, 'o'],
  [/ae|oi/g, 'ai'],
  [/uw/g, 'u'],
  [/(.)\1+/g, '$1'],
  [/(?<=.{2})h$/, ''],
  [/d$/, 't'],
  [/b$/, 'p'],
  // Seri, Selamet: a short e that many don't write.
  [/^([sptbkg])e(?=[lr][a-z])/, '$1'],
];

const apply = (word: string, rewrites: readonly Rewrite[]): string => rewrites.reduce((now, [from, to]) => now.replace(from, to), word);

export const isOldSpelling = (name: string): boolean => SIGNS_OF_OLD.test(name);

/** The code of one word in lower-case letters; `old` where its name shows the old spelling. */
export const codeOf = (word: string, old: boolean): string => apply(old ? apply(word, OLD) : word, SOUNDS);

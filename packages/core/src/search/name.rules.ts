import { CHILD_OF, SHORT, TITLES } from '../shared/name-titles.ts';
import { codeOf, isOldSpelling } from './spelling.rules.ts';

/** A name as it is compared: its words without titles, in one spelling, in no order. No I/O. */

/** A word as it was written, and its code. A word that is written as one by some and as two by others has two codes. */
export interface NameWord {
  readonly plain: string;
  readonly codes: readonly string[];
}

const MOST = 5;

const lettersOf = (text: string): string => text.normalize('NFD').replaceAll(/[^a-z]/g, '');

/** The words of a name, titles left out; those of a father apart. Never empty where there is a letter. */
export function wordsOf(name: string): { own: readonly NameWord[]; father: readonly NameWord[] } {
  const lower = name.toLowerCase().replaceAll(/['’‘`´ʼ]/g, '');
  const old = isOldSpelling(lower);
  const tokens = lower.split(/[^\p{L}\p{M}.]+/u).flatMap(partsOf);
  const from = tokens.findIndex((token) => CHILD_OF.has(token));
  const [own, father] = from > 0 ? [tokens.slice(0, from), tokens.slice(from + 1)] : [tokens, []];
  const meant = (list: readonly string[], first: boolean) => list.flatMap((token, n) => wordOf(token, { old, first: first && n === 0 }));
  const found = { own: meant(own, true), father: meant(father, false) };
  if (found.own.length > 0) return found;
  const bare = lettersOf(lower);
  return { own: bare === '' ? [] : [{ plain: bare, codes: [codeOf(bare, old)] }], father: found.father };
}

/** `h.ahmad` and `m.yusuf` are two; `s.pd` is a title. */
function partsOf(token: string): string[] {
  const joined = lettersOf(token);
  return TITLES.has(joined) && joined !== 'm' ? [joined] : token.split('.').map(lettersOf).filter(Boolean);
}

function wordOf(token: string, { old, first }: { old: boolean; first: boolean }): NameWord[] {
  // Whoever is called so in the south of Sulawesi; behind a name it is an engineer.
  if (first && token === 'st') return [{ plain: token, codes: ['siti'] }];
  if (TITLES.has(token) || CHILD_OF.has(token)) return [];
  const long = SHORT.get(token);
  if (!long && token.length === 1) return [];
  return [{ plain: token, codes: apart(codeOf(long ?? token, old && !long)) }];
}

/** Nurhayati and Nur Hayati, Abdurrahman and Abdul Rahman; and the one who has the most spellings of all. */
function apart(code: string): string[] {
  if (/^m[uo]ham[ae]t$/.test(code)) return ['muhamat'];
  const [, nur, bright] = /^(nurul|n[uo]r)(.{3,})$/.exec(code) ?? [];
  if (nur && bright) return [nur.replace('o', 'u'), bright];
  const [, servant] = /^abdul(.{3,})$/.exec(code) ?? /^abdu([rsntdj].{3,})$/.exec(code) ?? [];
  if (servant) return ['abdul', servant];
  return [code === 'nor' ? 'nur' : code === 'sit' ? 'siti' : code];
}

/** The codes by which a name is found, each once; the father’s last, and none beyond five. */
export function codesOf(name: string): readonly string[] {
  const { own, father } = wordsOf(name);
  return [...new Set([...own, ...father].flatMap(({ codes }) => codes))].slice(0, MOST);
}

/** The words as they are written, in the same way. */
export function plainOf(name: string): readonly string[] {
  const { own, father } = wordsOf(name);
  return [...new Set([...own, ...father].map(({ plain }) => plain))].slice(0, MOST);
}

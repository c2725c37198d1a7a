import { maskWord, wordsOf } from './mask.ts';

/** How well a published mask fits a name that somebody typed. Both are masks by then, so that nothing is confirmed that a mask does not show. */

/** A typed name as masks; an initial is `A.`, which says less than a mask does. */
export interface TypedMasks {
  readonly own: readonly string[];
  readonly father: readonly string[];
}

/** What it takes off a fit, the more the worse. */
const COST = { sound: 1, notAsked: 1, joined: 1, initial: 2, leftOut: 3, letter: 6 } as const;

/** Masks of Siti, Muhammad, Ahmad, Abdul, Nur and Sri, which so many bear that they tell nobody apart. */
const COMMON: ReadonlySet<string> = new Set(['S**I', 'M**D', 'A**D', 'A**L', 'N**', 'S**']);
/** Before or behind these, two words are written as one: Nurhaliza, Abdurrahman; Nilawati, Jamaluddin. */
const JOINED_BEFORE: ReadonlySet<string> = new Set(['A**L', 'N**L']);
const JOINED_BEHIND: ReadonlySet<string> = new Set(['W**I', 'U**N']);
const NONE = Number.POSITIVE_INFINITY;
/** Written one for another at a word's beginning, and at its end. */
const FIRST = ['FPV', 'JZ', 'JY'];
const LAST = ['BFPV', 'DT', 'SZ', 'AH'];
/** Side by side on a keyboard, where a finger slips. */
const NEAR = [
  'QW',
  'WE',
  'ER',
  'RT',
  'TY',
  'YU',
  'UI',
  'IO',
  'OP',
  'AS',
  'SD',
  'DF',
  'FG',
  'GH',
  'HJ',
  'JK',
  'KL',
  'ZX',
  'XC',
  'CV',
  'VB',
  'BN',
  'NM',
];
/** And what an ear takes for another at a word's end: Prasetyo and Prasetya, Painih and Paini. Not Suharto and Suharti: it tells who it is. */
const NEAR_LAST = [...NEAR.filter((two) => two !== 'IO'), 'AO', 'EH', 'IH', 'OH', 'UH', 'EI', 'GN'];

export function typedMasks(name: string): TypedMasks {
  const masked = (words: readonly string[]) => words.map((word) => (word.length === 1 ? `${word}.` : maskWord(word)));
  const { own, father } = wordsOf(name);
  return { own: masked(own), father: masked(father) };
}

/** 0 as typed, more the less alike; undefined where it does not fit. Words may come in any order. */
export function fitOf({ own, father }: TypedMasks, masked: string): number | undefined {
  const published = masked.split(' ');
  const tries = [own, ...(father.length > 0 ? [[...own, ...father]] : [])];
  const costs = tries.flatMap((typed) => [
    costOf(typed, published),
    ...joinsOf(typed).map((joined) => costOf(joined, published) + COST.joined),
    ...joinsOf(published).map((joined) => costOf(typed, joined) + COST.joined),
  ]);
  const least = Math.min(...costs);
  return least === NONE ? undefined : least;
}

/** The same words with two neighbours as one, in every way that they are written so. */
function joinsOf(words: readonly string[]): readonly string[][] {
  return words.slice(1).flatMap((next, n) => {
    const word = words[n] as string;
    const end = lastOf(next);
    const areJoined = lastOf(word) === '' || JOINED_BEFORE.has(word) || JOINED_BEHIND.has(next);
    return areJoined && end !== '' ? [[...words.slice(0, n), `${word.charAt(0)}**${end}`, ...words.slice(n + 2)]] : [];
  });
}

/** Every word must fit; one may be left out, an initial, or a letter off, where another that is not everybody's stands for the name. */
function costOf(typed: readonly string[], published: readonly string[]): number {
  const free = [...published];
  const costs: number[] = [];
  for (const word of firmFirst(typed, published)) {
    const each = free.map((one) => wordCost(word, one));
    const least = Math.min(NONE, ...each);
    if (least !== NONE) free.splice(each.indexOf(least), 1);
    costs.push(least);
  }
  const loose = costs.filter((cost) => cost > COST.sound);
  // Dwi Rahayu is not Dwi Lestari: a word is left out where nothing stands in its place.
  if (costs.includes(NONE) && free.length > 0) return NONE;
  const isFirm = typed.some((word) => !COMMON.has(word) && published.some((one) => wordCost(word, one) <= COST.sound));
  if (loose.length > 1 || (loose.length === 1 && !isFirm)) return NONE;
  return costs.reduce((all, cost) => all + (cost === NONE ? COST.leftOut : cost), free.length * COST.notAsked);
}

/** Those first that are there as they are: no other may take their place. */
const firmFirst = (typed: readonly string[], published: readonly string[]): readonly string[] =>
  typed.toSorted((a, b) => Number(published.includes(b)) - Number(published.includes(a)));

function wordCost(typed: string, published: string): number {
  if (typed === published) return 0;
  const isSameFirst = typed.charAt(0) === published.charAt(0);
  const [end, other] = [lastOf(typed), lastOf(published)];
  if (typed.endsWith('.')) return isSameFirst ? COST.initial : NONE;
  // What is short may be an initial, as it was registered.
  if (other === '' && end !== '') return isSameFirst && !COMMON.has(typed) ? COST.initial : NONE;
  const isAlike = isSameFirst || areAlike(FIRST, typed.charAt(0), published.charAt(0));
  const isEndAlike = end === other || areAlike(LAST, end, other);
  if (isAlike && isEndAlike) return COST.sound;
  if (end === '' || other === '') return NONE;
  const isNear = isAlike ? areAlike(NEAR_LAST, end, other) : isEndAlike && areAlike(NEAR, typed.charAt(0), published.charAt(0));
  return isNear ? COST.letter : NONE;
}

const lastOf = (mask: string): string => mask.slice(3);
const areAlike = (sounds: readonly string[], a: string, b: string): boolean =>
  a !== '' && b !== '' && sounds.some((alike) => alike.includes(a) && alike.includes(b));

import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import type { Findable } from './findable.rules.ts';
import { isOneLetterOff, SHORTEST, shortenedOf } from './one-letter.rules.ts';
import * as store from './vocabulary.store.ts';

/** Which words there are among the names, and which of them are one letter from a word. */

type Opened = Pick<Context, 'registry' | 'vault'>;

/** Under a short word many come together; the first of them are kept. */
const MOST_UNDER_ONE = 40;
const MOST_TRIES = 8;

/** Takes in words that are not known yet. One BatchGet where all are. */
export async function learn(opened: Opened, kind: Findable, codes: Iterable<string>): Promise<void> {
  // A word of a letter less may be asked for.
  const words = [...new Set(codes)].filter(({ length }) => length >= SHORTEST - 1);
  if (words.length === 0) return;
  const own = await store.wordsUnder(opened, kind, words);
  for (const { shortened: word, codes: known } of own) if (!known.includes(word)) await learnOne(opened, kind, word);
}

/** Under itself last: a word that lies there lies under all of its shortened ones. */
async function learnOne(opened: Opened, kind: Findable, word: string): Promise<void> {
  const shortened = shortenedOf(word).filter((one) => one !== word);
  for (const some of [shortened, [word]]) await addUnder(opened, kind, some, word);
}

async function addUnder(opened: Opened, kind: Findable, shortened: readonly string[], word: string): Promise<void> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const there = await store.wordsUnder(opened, kind, shortened, true);
    const lacking = there.filter(({ shortened: one, codes }) => !codes.includes(word) && (one === word || codes.length < MOST_UNDER_ONE));
    const put = await Promise.all(
      lacking.map((one) => store.putWords(opened, one, one.shortened === word ? [word, ...one.codes] : [...one.codes, word])),
    );
    if (put.every(Boolean)) return;
  }
  throw new VersionConflict();
}

/** How much of a name one letter may be wrong in: its longest words. */
const WORDS_LOOKED_AT = 3;
const MOST_KEYS = 100;

export interface Near {
  /** As it was asked for, and as it may be meant. */
  readonly asked: string;
  readonly meant: string;
}

/** Known words one letter from one of those asked for, the likeliest first. One BatchGet. */
export async function nearTo(opened: Opened, kind: Findable, codes: readonly string[]): Promise<readonly Near[]> {
  const asked = codes.toSorted((a, b) => b.length - a.length).slice(0, WORDS_LOOKED_AT);
  const keys = [...new Set(asked.flatMap(shortenedOf))].slice(0, MOST_KEYS);
  const known = await store.wordsUnder(opened, kind, keys);
  const words = new Set([...known].flatMap(({ codes: under }) => under));
  return asked
    .flatMap((code) => [...words].filter((word) => isOneLetterOff(code, word)).map((meant) => ({ asked: code, meant })))
    .toSorted((a, b) => oddity(a) - oddity(b));
}

/** A first letter is seldom wrong, and a letter that is missing or too many is no rarer than a wrong one. */
const oddity = ({ asked, meant }: Near): number => (asked[0] === meant[0] ? 0 : 10) - Math.min(asked.length, 9);

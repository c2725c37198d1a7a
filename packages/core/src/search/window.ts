import type { Context } from '../shared/context.ts';
import { type Asked, answersTo, askedWith, rankOf } from './asked.rules.ts';
import type { Findable } from './findable.rules.ts';
import { type Found, linesIn } from './line.store.ts';
import { nearTo } from './vocabulary.ts';

/**
 * A stretch of the index, put in order of likeness. However many people there are, it is one Query a place; at the end of what is spelt alike, a
 * BatchGet of the vocabulary and one Query for each word that may have been meant, whether there is such a word or not: what is asked of the
 * table tells nobody which names there are out of their sight.
 */
export interface Window {
  readonly found: readonly Found[];
  /** Behind where the next one begins; none: this is the last. */
  readonly next?: string;
}

/** Lines that a window spans, of those spelt alike. */
const WIDTH = 100;
/** Lines of each word that may have been meant. */
const NEAR_WIDTH = 25;
/** Questions for words that may have been meant, over all places. */
const MOST_NEAR = 6;

interface Where {
  readonly kind: Findable;
  /** What begins the places’ keys; of one without, all. They follow each other and don’t overlap. */
  readonly places: readonly string[];
  readonly after?: string | undefined;
}

export async function windowOf(context: Context, asked: Asked, { kind, places, after }: Where): Promise<Window> {
  const alike = await alikeIn(context, asked, places, after);
  if (alike.next !== undefined) return { found: inOrder(alike.lines, asked), next: alike.next };
  return { found: once([...inOrder(alike.lines, asked), ...(await nearIn(context, asked, kind, places))]) };
}

/** The first lines of all places together, behind `after`. */
async function alikeIn(
  context: Context,
  { blind }: Asked,
  places: readonly string[],
  after = '',
): Promise<{ lines: readonly Found[]; next?: string }> {
  const ahead = places.filter((within) => within > after || after.startsWith(within));
  const pages = await Promise.all(
    ahead.map((within) => linesIn(context, { blind, within, after: after.startsWith(within) ? after : undefined, limit: WIDTH })),
  );
  const all = pages.flatMap(({ lines }) => lines);
  // Where a place has more, what lies behind it comes later.
  const cut = pages.findIndex(({ hasNext }) => hasNext);
  const whole = cut < 0 ? all : pages.slice(0, cut + 1).flatMap(({ lines }) => lines);
  const lines = whole.slice(0, WIDTH);
  const next = lines.length < all.length || cut >= 0 ? lines.at(-1)?.at : undefined;
  return next === undefined ? { lines } : { lines, next };
}

async function nearIn(context: Context, asked: Asked, kind: Findable, places: readonly string[]): Promise<readonly Found[]> {
  const near = await nearTo(context, kind, asked.codes);
  const most = Math.max(1, Math.floor(MOST_NEAR / places.length));
  const nothing = { asked: '', meant: '' };
  const meant = Array.from({ length: most }, (_, n) => near[n] ?? nothing).map((one) =>
    askedWith(context.vault, kind, asked, { from: one.asked, to: one.meant }),
  );
  const found = await Promise.all(
    meant.flatMap((one) =>
      places.map(async (within) => inOrder((await linesIn(context, { blind: one.blind, within, limit: NEAR_WIDTH })).lines, one)),
    ),
  );
  return found.flat();
}

const inOrder = (lines: readonly Found[], asked: Asked): readonly Found[] =>
  lines.filter((line) => answersTo(asked, line)).toSorted((a, b) => rankOf(asked, a) - rankOf(asked, b));

const once = (lines: readonly Found[]): readonly Found[] =>
  [...new Map(lines.toReversed().map((line) => [line.at, line])).values()].toReversed();

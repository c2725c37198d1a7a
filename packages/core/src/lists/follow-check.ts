import { isDeepStrictEqual } from 'node:util';
import { codeItemOf } from '../household/home-code.ts';
import { namedBy } from '../search/findable.rules.ts';
import { nameItemsOf } from '../search/follow.ts';
import { type Day, dayOf, daysBetween, hourOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { isDueOn, recordDoneOn } from '../shared/daily-job.ts';
import type { JobRun } from '../shared/job.ts';
import { type Kept, lineItem } from '../shared/listed.ts';
import type { Item } from '../shared/table.ts';
import { listingsIn } from './follow.ts';
import * as store from './follow-check.store.ts';
import { partsOf } from './rebuild.ts';

/**
 * What follows from a record lies beside it because the Registry's stream is read: the lists that it is in, the names that it is found by, a home's
 * code. Should the stream have had a gap, nobody would notice: a family is there and isn't found. So every night a seventh of the register is held
 * against what should follow from it, and what is missing is laid. A line too many does no harm: whoever reads it looks at the record.
 */

export type { FollowCheck } from './follow-check.store.ts';

export const ALL = '*';

/** Behind the public lists, and before anybody comes to the office. */
const NIGHT = { from: 2, until: 5 };
const NIGHTS = 7;
const AT_ONCE = 25;

export async function isDue(context: Context): Promise<boolean> {
  const hour = hourOf(context.now());
  return hour >= NIGHT.from && hour < NIGHT.until && isDueOn(context.registry, 'followed', ALL, dayOf(context.now()));
}

/** The same night each week, and about as many parts on each. */
const isItsNight = (part: string, on: Day): boolean =>
  (daysBetween('1970-01-01', on) + [...part].reduce((sum, sign) => sum + sign.charCodeAt(0), 0)) % NIGHTS === 0;

/** What it found, once it is through. A stop leaves the parts that are left to the next run. */
export async function checkFollowed(context: Context, _id: string, { signal, onProgress }: JobRun): Promise<store.FollowCheck | undefined> {
  const on = dayOf(context.now());
  const last = await store.getCheck(context);
  let check: store.FollowCheck = last?.on === on ? last : { on, lines: 0, mended: 0 };
  const parts = (await partsOf(context)).filter(([part]) => isItsNight(part, on));
  const begin = parts.findIndex(([part]) => part === check.part) + 1;
  for (const [n, [part, records]] of parts.slice(begin).entries()) {
    if (signal.aborted) return undefined;
    const found = await checkPart(context, records());
    check = { on, part, lines: check.lines + found.lines, mended: check.mended + found.mended };
    await store.putCheck(context, check);
    onProgress({ done: begin + n + 1, total: parts.length });
  }
  await recordDoneOn(context.registry, 'followed', on);
  return check;
}

async function checkPart(context: Context, records: AsyncIterable<Kept>): Promise<Pick<store.FollowCheck, 'lines' | 'mended'>> {
  const found = { lines: 0, mended: 0 };
  let some: Kept[] = [];
  const look = async () => {
    const expected = some.flatMap((kept) => followingFrom(context, kept));
    found.lines += expected.length;
    found.mended += await mend(context, expected);
    some = [];
  };
  for await (const kept of records) {
    some.push(kept);
    if (some.length === AT_ONCE) await look();
  }
  await look();
  return found;
}

/** All that the stream's reader lays beside a record that is new. */
const followingFrom = (context: Context, kept: Kept): Item[] => [
  ...listingsIn(kept).map((listing) => lineItem(listing, kept.key)),
  ...nameItemsOf(context, namedBy(kept.type, kept.data)),
  ...(kept.type === 'household' ? [codeItemOf(kept.key.pk.replace(/^household#/, ''))] : []),
];

async function mend({ registry }: Context, expected: readonly Item[]): Promise<number> {
  const nameOf = ({ pk, sk }: Item) => `${pk} ${sk}`;
  const differing = async (some: readonly Item[]) => {
    const lying = new Map((await registry.batchGet(some)).map((item) => [nameOf(item), item]));
    return some.filter((item) => !isDeepStrictEqual(lying.get(nameOf(item)), item));
  };
  // A second look, as the stream may just have been on its way.
  const missing = await differing(await differing([...new Map(expected.map((item) => [nameOf(item), item])).values()]));
  await registry.batchWrite(missing);
  return missing.length;
}

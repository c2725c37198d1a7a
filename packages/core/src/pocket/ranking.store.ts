import type { IndicatorCode } from '../indicator/indicator.ts';
import type { Context } from '../shared/context.ts';
import { PublishConflict, revisionFollows } from '../shared/derived.ts';
import type { Item, Key } from '../shared/table.ts';
import type { Tally } from './ranking.rules.ts';

/** Of each month and indicator what every village counts, as one item: all that a ranking is made of. Made again at will, so it has no history. */

type Registry = Pick<Context, 'registry'>;

export interface MonthTallies {
  readonly month: string;
  readonly indicator: IndicatorCode;
  /** By their codes. */
  readonly tallies: readonly Tally[];
}

const keyOf = ({ month, indicator }: Pick<MonthTallies, 'month' | 'indicator'>): Key => ({ pk: `ranking#${month}`, sk: indicator });

type Row = readonly [village: string, count: number, base: number];
const rowsOf = ({ tallies }: MonthTallies): string =>
  JSON.stringify(tallies.map(({ village, count, base }): Row => [village, count, base]));
const read = ({ pk, sk, data }: Item): MonthTallies => ({
  month: pk.slice('ranking#'.length),
  indicator: sk as IndicatorCode,
  tallies: (JSON.parse(data as string) as Row[]).map(([village, count, base]) => ({ village, count, base })),
});

/** One Get. */
export async function get({ registry }: Registry, month: string, indicator: IndicatorCode): Promise<MonthTallies | undefined> {
  const item = await registry.get(keyOf({ month, indicator }));
  return item && read(item);
}

/** Those of them that are there. One BatchGet. */
export async function getMany(
  { registry }: Registry,
  wanted: readonly Pick<MonthTallies, 'month' | 'indicator'>[],
): Promise<MonthTallies[]> {
  return (await registry.batchGet(wanted.map(keyOf))).map(read);
}

/** Writes those of a month that say something else than before. Throws PublishConflict where somebody else writes them as well. */
export async function putAll({ registry }: Registry, month: string, all: readonly MonthTallies[]): Promise<void> {
  const seen = new Map<string, Item>();
  for await (const item of registry.queryAll({ partition: `ranking#${month}`, consistent: true })) seen.set(item.sk, item);
  await Promise.all(
    all.map(async (one) => {
      const before = seen.get(one.indicator);
      const data = rowsOf(one);
      if (before?.['data'] === data) return;
      const rev = ((before?.['rev'] as number | undefined) ?? 0) + 1;
      if (!(await registry.put({ ...keyOf(one), type: 'ranking', rev, data }, revisionFollows(rev)))) throw new PublishConflict();
    }),
  );
}

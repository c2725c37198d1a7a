import { findVillage } from '../region/region.ts';
import type { Context } from '../shared/context.ts';
import { cursorOf, type Page, type PageInput, positionAt } from '../shared/page.ts';
import { type Item, type Key, positionOf } from '../shared/table.ts';
import type { GapEntry, VillageFigures } from './figures.rules.ts';

/** What the last refresh found in each village. It can be made again from the households at any time, so it has no history. */

export interface Published {
  readonly figures: VillageFigures;
  /** The day it speaks of. */
  readonly day: string;
  readonly gap: readonly GapEntry[];
}

const districtOf = (village: string): string => findVillage(village)?.district ?? '';
const figuresKey = (village: string): Key => ({ pk: `figures#${districtOf(village)}`, sk: village });
const gapKey = (village: string, { rank, household }: GapEntry): Key => ({
  pk: `gap#${districtOf(village)}`,
  sk: `${rank}#${household}`,
});

const read = (item: Item): Published => JSON.parse(item['data'] as string) as Published;

/** Writes what changed since the last time, the gap's entries before the figures that list them: a stop in between is mended by the next run. */
export async function publish({ registry }: Pick<Context, 'registry'>, published: Published): Promise<boolean> {
  const { village } = published.figures;
  const item = await registry.get(figuresKey(village), true);
  const before = item && read(item);
  if (before && JSON.stringify(before) === JSON.stringify(published)) return false;
  const entryOf = ({ rank, household }: GapEntry) => `${rank}#${household}`;
  const [old, now] = [before?.gap ?? [], published.gap].map((gap) => new Map(gap.map((entry) => [entryOf(entry), entry])));
  const added = [...(now ?? [])].filter(([key]) => !old?.has(key)).map(([, entry]) => entry);
  const gone = [...(old ?? [])].filter(([key]) => !now?.has(key)).map(([, entry]) => entry);
  await registry.batchWrite(
    added.map((entry) => ({ ...gapKey(village, entry), type: 'gap', village, household: entry.household })),
    gone.map((entry) => gapKey(village, entry)),
  );
  await registry.put({
    ...figuresKey(village),
    gsi1pk: 'figures',
    gsi1sk: village,
    type: 'figures',
    data: JSON.stringify(published),
  });
  return true;
}

/** A kecamatan's villages by code. One Query. */
export async function ofDistrict({ registry }: Context, district: string): Promise<Published[]> {
  const { items } = await registry.query({ partition: `figures#${district}` });
  return items.map(read);
}

/** The regency's villages by code, page by page. One Query. */
export async function ofRegency({ registry }: Context, { first, after }: PageInput): Promise<Page<Published>> {
  const { items, next } = await registry.query({ partition: 'figures', index: 'gsi1', limit: first, after: positionAt(after) });
  return { rows: items.map((item) => ({ value: read(item), cursor: cursorOf(positionOf(item, 'gsi1')) })), hasNext: next !== undefined };
}

/** A kecamatan's gap, the neediest first. One Query. */
export async function gapOf({ registry }: Context, district: string, { first, after }: PageInput): Promise<Page<{ household: string }>> {
  const { items, next } = await registry.query({ partition: `gap#${district}`, limit: first, after: positionAt(after) });
  return {
    rows: items.map((item) => ({ value: { household: item['household'] as string }, cursor: cursorOf(positionOf(item, undefined)) })),
    hasNext: next !== undefined,
  };
}

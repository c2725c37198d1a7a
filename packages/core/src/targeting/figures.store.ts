import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { digestOf, PublishConflict } from '../shared/derived.ts';
import { listItems } from '../shared/list-items.ts';
import type { Page, PageInput } from '../shared/page.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Item, Key } from '../shared/table.ts';
import type { GapEntry, VillageFigures } from './figures.rules.ts';
import { getKept, type PublishedState, putKept, sweepKept } from './gap-kept.store.ts';

export type { PublishedState } from './gap-kept.store.ts';

/**
 * What the last refresh counted in each village, and the gap of each kecamatan as a list. It can be made again from the households at
 * any time, so it has no history.
 */

/** A village's figures, and the day they speak of. */
export interface Published extends VillageFigures {
  readonly day: Day;
}

type Registry = Pick<Context, 'registry'>;

const figuresKey = (village: string): Key => ({ pk: `figures#${districtOf(village)}`, sk: village });
const gapKey = (village: string, entry: string): Key => ({ pk: `gap#${districtOf(village)}`, sk: entry });
const entryOf = ({ rank, household }: GapEntry): string => `${rank}#${household}`;
const householdOf = (entry: string): string => entry.slice(entry.indexOf('#') + 1);

const read = ({ data }: Item): Published => JSON.parse(data as string) as Published;

/** What was published of the village last. */
export const getPublishedState = ({ registry }: Registry, village: string): Promise<PublishedState> => getKept(registry, village);

/**
 * Writes what changed since `seen`, which was read before the households were. It first says what it is going to write, so that whoever
 * comes after a stop in between knows what may lie in the list. True when something changed. Throws Overtaken.
 */
export async function publish(context: Registry, seen: PublishedState, published: Published, gap: readonly GapEntry[]): Promise<boolean> {
  const entries = gap.map(entryOf);
  const digest = digestOf({ published, entries });
  if (seen.settled && seen.digest === digest) return false;
  let kept = seen;
  const move = async (next: Partial<PublishedState>): Promise<void> => {
    kept = { ...kept, ...next, rev: kept.rev + 1 };
    await putKept(context.registry, kept);
  };
  const [before, now] = [new Set(seen.entries), new Set(entries)];
  const added = seen.settled ? entries.filter((entry) => !before.has(entry)) : entries;
  const gone = seen.entries.filter((entry) => !now.has(entry));
  if (added.length + gone.length > 0) {
    await move({ settled: false, entries: [...new Set([...before, ...now])] });
    await writeEntries(context, published.village, added, gone);
  }
  await putFigures(context, published, kept.rev + 1);
  await move({ settled: true, entries, digest });
  await sweepKept(context.registry, kept, before.size + added.length);
  return true;
}

const writeEntries = ({ registry }: Registry, village: string, added: readonly string[], gone: readonly string[]): Promise<void> =>
  registry.batchWrite(
    added.map((entry) => ({ ...gapKey(village, entry), type: 'gap' })),
    gone.map((entry) => gapKey(village, entry)),
  );

/** Not over what somebody wrote who saw more. */
async function putFigures({ registry }: Registry, published: Published, rev: number): Promise<void> {
  const { village } = published;
  const lists = { gsi1pk: 'figures', gsi1sk: village };
  const written = await registry.put(
    { ...figuresKey(village), ...lists, type: 'figures', rev, data: JSON.stringify(published) },
    { ConditionExpression: 'attribute_not_exists(pk) OR rev <= :rev', ExpressionAttributeValues: { ':rev': rev } },
  );
  if (!written) throw new PublishConflict();
}

/** Undefined while nothing was counted there. One Get. */
export async function ofVillage({ registry }: Registry, village: string): Promise<Published | undefined> {
  const item = await registry.get(figuresKey(village));
  return item && read(item);
}

/** A kecamatan's villages by code. One Query. */
export async function ofDistrict({ registry }: Registry, district: string): Promise<Published[]> {
  const { items } = await registry.query({ partition: `figures#${district}` });
  return items.map(read);
}

/** The regency's villages by code, page by page. One Query. */
export const ofRegency = ({ registry }: Registry, page: PageInput): Promise<Page<Published>> =>
  listItems(registry, { partition: 'figures', index: 'gsi1', page }, read);

/** All of them, for what adds them up: one Query for each megabyte, of which a regency's villages fill one or two. */
export async function eachOfRegency({ registry }: Registry): Promise<Published[]> {
  const found: Published[] = [];
  for await (const item of registry.queryAll({ partition: 'figures', index: 'gsi1' })) found.push(read(item));
  return found;
}

/** The households of a kecamatan's gap, the neediest first. One Query. */
export const gapOf = ({ registry }: Registry, district: string, page: PageInput): Promise<Page<string>> =>
  listItems(registry, { partition: `gap#${district}`, page }, ({ sk }) => householdOf(sk));

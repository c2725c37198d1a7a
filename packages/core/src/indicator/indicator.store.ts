import type { Context } from '../shared/context.ts';
import { PublishConflict, revisionFollows } from '../shared/derived.ts';
import { listItems } from '../shared/list-items.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Item, Key } from '../shared/table.ts';
import type { Correction, PlaceMonth, Stage, WrittenMonth } from './month-shapes.ts';

/**
 * The months of each place, and of each month the places. What a month said before is kept beside it. All of it can be counted again, so it
 * has no history of its own.
 */

type Registry = Pick<Context, 'registry'>;

export type PlaceAndMonth = Pick<PlaceMonth, 'place' | 'month'>;

const monthKey = ({ place, month }: PlaceAndMonth): Key => ({ pk: `indicators#${place}`, sk: month });
const formerKey = ({ place, month, revision }: WrittenMonth): Key => ({
  pk: `indicators#${place}`,
  sk: `~${month}@${String(revision).padStart(4, '0')}`,
});

const read = ({ data, rev }: Item): WrittenMonth => ({ ...(JSON.parse(data as string) as PlaceMonth), revision: rev as number });
const held = ({ revision, ...month }: WrittenMonth): Pick<Item, string> => ({
  type: 'indicators',
  rev: revision,
  data: JSON.stringify(month),
});

/** As it was written last; undefined while it was not counted. One Get. */
export async function getMonth({ registry }: Registry, place: string, month: string): Promise<WrittenMonth | undefined> {
  const item = await registry.get(monthKey({ place, month }), true);
  return item && read(item);
}

/** The same of several places. A BatchGet for each hundred. */
export async function getMonths({ registry }: Registry, places: readonly string[], month: string): Promise<WrittenMonth[]> {
  const keys = places.map((place) => monthKey({ place, month }));
  return (await registry.batchGet(keys, true)).map(read);
}

/** Months of places, each as it was written last, in that order; undefined where it was not counted. A BatchGet for each hundred. */
export async function getEach({ registry }: Registry, wanted: readonly PlaceAndMonth[]): Promise<(WrittenMonth | undefined)[]> {
  const keys = new Map(wanted.map((one) => [`${one.place} ${one.month}`, monthKey(one)]));
  const found = (await registry.batchGet([...keys.values()], true)).map(read);
  return wanted.map(({ place, month }) => found.find((one) => one.place === place && one.month === month));
}

/**
 * Writes a month anew, unless it says the same already; what a month that had ended said before stays beside it. True where something was
 * written. Throws PublishConflict where somebody wrote since `seen`.
 */
export async function putMonth({ registry }: Registry, seen: WrittenMonth | undefined, next: PlaceMonth): Promise<boolean> {
  if (seen && saysTheSame(seen, next)) return false;
  const revision = (seen?.revision ?? 0) + 1;
  if (seen && seen.stage !== 'running') await registry.put({ ...formerKey(seen), ...held(seen) });
  const item = { ...monthKey(next), gsi1pk: `indicators#${next.month}`, gsi1sk: next.place, ...held({ ...next, revision }) };
  if (!(await registry.put(item, revisionFollows(revision)))) throw new PublishConflict();
  return true;
}

const saysTheSame = (seen: PlaceMonth, next: PlaceMonth): boolean =>
  seen.stage === next.stage &&
  JSON.stringify(seen.booked) === JSON.stringify(next.booked) &&
  Object.entries(next.counts).every(([code, count]) => seen.counts[code as keyof typeof seen.counts] === count);

/** A place's months, latest first. One Query. */
export const listMonths = ({ registry }: Registry, place: string, page: PageInput): Promise<Page<WrittenMonth>> =>
  listItems(registry, { partition: `indicators#${place}`, beginsWith: '2', descending: true, page }, read);

/** What a place's month said before, latest first. One Query. */
export const listFormer = ({ registry }: Registry, place: string, month: string, page: PageInput): Promise<Page<WrittenMonth>> =>
  listItems(registry, { partition: `indicators#${place}`, beginsWith: `~${month}@`, descending: true, page }, read);

/** The villages of a kecamatan in a month, by code. One Query. */
export const listVillages = ({ registry }: Registry, district: string, month: string, page: PageInput): Promise<Page<WrittenMonth>> =>
  listItems(registry, { partition: `indicators#${month}`, index: 'gsi1', beginsWith: `${district}.`, page }, read);

/** How far the counting of a month has come. */
export interface Counting {
  readonly stage: Stage;
  /** The last kecamatan that is done; none once all are. */
  readonly district?: string;
  /** Who asked for it to be counted once more. */
  readonly asked?: Correction;
}

const countingKey = (month: string): Key => ({ pk: 'indicators', sk: month });

export async function getCounting({ registry }: Registry, month: string): Promise<Counting | undefined> {
  const item = await registry.get(countingKey(month), true);
  return item && (JSON.parse(item['data'] as string) as Counting);
}

export const countingItem = (month: string, counting: Counting): Item => ({
  ...countingKey(month),
  type: 'counting',
  ...(counting.asked && { askedAt: counting.asked.at }),
  data: JSON.stringify(counting),
});

/** Notes how far it has come, for who was asked by `asked` alone. False where somebody has asked since: that is done from the beginning. */
export const putCounting = ({ registry }: Registry, month: string, counting: Counting, asked: Counting['asked']): Promise<boolean> =>
  registry.put(
    countingItem(month, counting),
    asked
      ? { ConditionExpression: 'askedAt = :at', ExpressionAttributeValues: { ':at': asked.at } }
      : { ConditionExpression: 'attribute_not_exists(askedAt)' },
  );

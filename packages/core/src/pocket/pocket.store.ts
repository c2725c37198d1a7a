import { regency, villageOf } from '../region/region.ts';
import { type Change, isNew, versionConflict } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { Page, PageInput } from '../shared/page.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Item, Key } from '../shared/table.ts';
import { PocketOverlaps } from './pocket-errors.ts';
import type { Pocket, pocketLists, Review } from './shapes.ts';

/** A pocket, the line of it in the list of each kecamatan that it lies in, and what holds its villages while it is open. */

type Registry = Pick<Context, 'registry'>;

const keyOf = (id: string): Key => ({ pk: `pocket#${id}`, sk: 'pocket' });

/** Open ones by the day they are to be looked at again, the others by the day they were closed. */
const listed = (place: string, { id, closing, nextReview }: Pocket) => ({
  gsi1pk: `pockets#${place}#${closing ? 'closed' : 'open'}`,
  gsi1sk: `${closing?.on ?? nextReview}#${id}`,
});

const pocket = entity<Pocket>('pocket', { key: ({ id }) => keyOf(id), index: (one) => listed(regency.code, one) });

const lineKey = (id: string, district: string): Key => ({ pk: `pocket#${id}`, sk: `in#${district}` });
const districtsOf = ({ villages }: Pocket): string[] => [...new Set(villages.map(districtOf))];
const lineOf = (value: Stored<Pocket>, district: string): Change => {
  const { version, updatedAt, ...data } = value;
  const item: Item = {
    ...lineKey(value.id, district),
    ...listed(district, data),
    type: 'pocket line',
    version,
    updatedAt,
    data: JSON.stringify(data),
  };
  return { put: item, onConditionFailed: versionConflict };
};

const holdKey = (village: string): Key => ({ pk: `pocketed#${village}`, sk: 'pocket' });
const hold = (village: string, id: string): Change => ({
  put: { ...holdKey(village), type: 'pocketed', pocket: id },
  condition: isNew,
  onConditionFailed: () => new PocketOverlaps(villageOf(village).name),
});
const release = (village: string): Change => ({ delete: holdKey(village), onConditionFailed: versionConflict });

/** A new one, which holds its villages. */
export function add(data: Pocket, now: Instant): { value: Stored<Pocket>; changes: Change[] } {
  const change = pocket.add(data, now);
  const { value } = change;
  const lines = districtsOf(value).map((district) => lineOf(value, district));
  return { value, changes: [change, ...lines, ...data.villages.map((village) => hold(village, data.id))] };
}

/** Its next state; villages that it comes to have are held, and those it has no more are free. */
export function replace(before: Stored<Pocket>, data: Pocket, now: Instant): { value: Stored<Pocket>; changes: Change[] } {
  const change = pocket.replace(before, data, now);
  const { value } = change;
  const held = data.closing ? [] : data.villages;
  const [lines, gone] = [districtsOf(data), districtsOf(before).filter((district) => !districtsOf(data).includes(district))];
  return {
    value,
    changes: [
      change,
      ...lines.map((district) => lineOf(value, district)),
      ...gone.map((district): Change => ({ delete: lineKey(data.id, district), onConditionFailed: versionConflict })),
      ...before.villages.filter((village) => !held.includes(village)).map(release),
      ...held.filter((village) => !before.villages.includes(village)).map((village) => hold(village, data.id)),
    ],
  };
}

export const get = ({ registry }: Registry, id: string) => pocket.get(registry, keyOf(id));
export const history = ({ registry }: Registry, id: string, page: PageInput) => pocket.history(registry, keyOf(id), page);

/** The open one that a village lies in. Two Gets. */
export async function openAround({ registry }: Registry, village: string): Promise<Stored<Pocket> | undefined> {
  const held = await registry.get(holdKey(village), true);
  return held && get({ registry }, held['pocket'] as string);
}

/** Those of the regency or of a kecamatan: the open ones that are to be looked at first, of the others those closed last. One Query. */
export const list = (
  { registry }: Registry,
  place: string,
  which: (typeof pocketLists)[number],
  page: PageInput,
): Promise<Page<Stored<Pocket>>> =>
  pocket.list(registry, { partition: `pockets#${place}#${which}`, index: 'gsi1', descending: which === 'closed', page });

interface NumberedReview extends Review {
  /** 1 is the first. */
  readonly number: number;
}

const review = entity<NumberedReview>('pocket_review', {
  key: ({ pocket: id, number }) => ({ pk: `pocket#${id}`, sk: `review#${String(number).padStart(4, '0')}` }),
});

export const addReview = review.add;

/** Latest first. One Query. */
export const listReviews = ({ registry }: Registry, id: string, page: PageInput) =>
  review.list(registry, { partition: `pocket#${id}`, beginsWith: 'review#', descending: true, page });

import { regency } from '../region/region.ts';
import { type Change, isNew } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import type { Page, PageInput } from '../shared/page.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Condition, Item, Key } from '../shared/table.ts';
import type { Alike } from './alike.rules.ts';
import type { Double } from './double-shapes.ts';

type Registry = Pick<Context, 'registry'>;
const never = () => new VersionConflict();

const alikeKey = ({ likeness, member }: Pick<Alike, 'likeness' | 'member'>): Key => ({ pk: `alike#${likeness}`, sk: `person#${member}` });
/** The latest without a NIK of that likeness, to be looked up with many others at once. */
const bareKey = (likeness: string): Key => ({ pk: `alike#${likeness}`, sk: 'bare' });
const readAlike = (item: Item): Alike => JSON.parse(item['data'] as string) as Alike;

export const putAlike = (alike: Alike): Change => ({
  put: { ...alikeKey(alike), type: 'alike', data: JSON.stringify(alike) },
  onConditionFailed: never,
});
export const removeAlike = (alike: Alike): Change => ({ delete: alikeKey(alike), onConditionFailed: never });

/** One without a NIK takes the place of the one that was read there: of two who come at once, the second is to see the first. */
export const putBare = (alike: Alike, read: Alike | undefined): Change => ({
  put: { ...bareKey(alike.likeness), type: 'bare alike', data: JSON.stringify(alike) },
  condition: read ? asRead(read) : isNew,
  onConditionFailed: never,
});
export const removeBare = (read: Alike): Change => ({ delete: bareKey(read.likeness), condition: asRead(read), onConditionFailed: never });
const asRead = (alike: Alike): Condition => ({
  ConditionExpression: '#data = :data',
  ExpressionAttributeNames: { '#data': 'data' },
  ExpressionAttributeValues: { ':data': JSON.stringify(alike) },
});

/** Of each of those likenesses the one without a NIK, where there is one. One BatchGet for each hundred. */
export async function bareAmong({ registry }: Registry, likenesses: readonly string[]): Promise<Map<string, Alike>> {
  const items = await registry.batchGet([...new Set(likenesses)].map(bareKey), true);
  return new Map(items.map(readAlike).map((alike) => [alike.likeness, alike]));
}

/** Who of that likeness there is; ten at most. One Query. */
export async function allAlike({ registry }: Registry, likeness: string): Promise<Alike[]> {
  const { items } = await registry.query({ partition: `alike#${likeness}`, beginsWith: 'person#', limit: 10, consistent: true });
  return items.map(readAlike);
}

/** The same two are asked about once, whoever of them was recorded later. */
export const idOf = (one: string, other: string): string => [one, other].toSorted().join('.');
const doubleKey = (id: string): Key => ({ pk: `double#${id}`, sk: 'double' });

/** Of two villages it lies in no village's list: in their kecamatan's, or in the regency's where that is not one either. */
function placeOf({ village, otherVillage }: Double) {
  if (otherVillage === undefined) return { list: districtOf(village), under: village };
  return { list: districtOf(village) === districtOf(otherVillage) ? districtOf(village) : regency.code, under: 'between' };
}

/** In a list by village while somebody has to look; in none afterwards, but never asked about again. */
const record = entity<Double>('double', {
  key: ({ id }) => doubleKey(id),
  index: (double) => {
    if (double.ruling !== undefined) return undefined;
    const { list, under } = placeOf(double);
    return { gsi1pk: `doubles#${list}`, gsi1sk: `${under}#${double.since}#${double.id}` };
  },
});

export const add = record.add;
export const replace = record.replace;
/** Takes away one about somebody who is recorded no more. */
export const remove = ({ id, version }: Stored<Double>): Change => ({
  delete: doubleKey(id),
  condition: {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
  onConditionFailed: never,
});
export const get = ({ registry }: Registry, id: string) => record.get(registry, doubleKey(id));
export const getMany = ({ registry }: Registry, ids: readonly string[]) => record.getMany(registry, ids.map(doubleKey));
export const history = ({ registry }: Registry, id: string, page: PageInput) => record.history(registry, doubleKey(id), page);

/** Those that wait within a village, in a whole kecamatan village by village, or between kecamatan, the oldest first. */
export const listIn = ({ registry }: Registry, place: string, page: PageInput): Promise<Page<Stored<Double>>> =>
  record.list(registry, {
    partition: `doubles#${districtOf(place)}`,
    index: 'gsi1',
    ...(place !== districtOf(place) && { beginsWith: `${place}#` }),
    page,
  });

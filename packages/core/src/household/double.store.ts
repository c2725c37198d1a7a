import { regency } from '../region/region.ts';
import { type Change, isNew } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import type { Page, PageInput } from '../shared/page.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Condition, Key } from '../shared/table.ts';
import type { Alike } from './alike.rules.ts';
import type { Double } from './double-shapes.ts';

type Registry = Pick<Context, 'registry'>;
const never = () => new VersionConflict();

/**
 * Who is of one likeness, in the order in which they came. They share a line, so that of two who come at once, with a NIK or without, the second
 * is to see the first.
 */
export interface AlikeLine {
  readonly people: readonly Alike[];
  /** How often it was written since there was anybody. */
  readonly revision: number;
}

const alikeKey = (likeness: string): Key => ({ pk: `alike#${likeness}`, sk: 'people' });

/** Who is of that likeness from now on; refused where somebody else came or went since it was read. */
export function putAlike(likeness: string, read: AlikeLine | undefined, people: readonly Alike[]): Change {
  const condition = read ? unchanged(read.revision) : isNew;
  if (people.length === 0) return { delete: alikeKey(likeness), condition, onConditionFailed: never };
  const put = { ...alikeKey(likeness), type: 'alike', data: JSON.stringify(people), revision: (read?.revision ?? 0) + 1 };
  return { put, condition, onConditionFailed: never };
}

const unchanged = (revision: number): Condition => ({
  ConditionExpression: 'revision = :revision',
  ExpressionAttributeValues: { ':revision': revision },
});

/** Who there is of each of those likenesses; one that nobody is of is left out. One BatchGet for each hundred. */
export async function alikeLines(
  { registry }: Registry,
  likenesses: readonly string[],
  consistent = true,
): Promise<Map<string, AlikeLine>> {
  const items = await registry.batchGet([...new Set(likenesses)].map(alikeKey), consistent);
  return new Map(
    items.map(({ pk, data, revision }) => [
      pk.slice('alike#'.length),
      { people: JSON.parse(data as string) as Alike[], revision: revision as number },
    ]),
  );
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

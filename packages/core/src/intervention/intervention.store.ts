import { type Change, isNew, versionConflict } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import { eachKept, type Kept, listRecords } from '../shared/listed.ts';
import type { Direction } from '../shared/order.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Condition, Item, Key } from '../shared/table.ts';
import { type InterventionsAsked, interventionListName, listingsOf } from './listed.rules.ts';
import type { Intervention } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

const keyOf = (id: string): Key => ({ pk: `intervention#${id}`, sk: 'intervention' });
const ALL = { partition: 'interventions', index: 'gsi1' } as const;

const intervention = entity<Intervention>('intervention', {
  key: ({ id }) => keyOf(id),
  index: ({ id, year }) => ({ gsi1pk: ALL.partition, gsi1sk: `${year}#${id}` }),
});

export const add = intervention.add;
export const replace = intervention.replace;
export const get = ({ registry }: Registry, id: string) => intervention.get(registry, keyOf(id));
export const getMany = ({ registry }: Registry, ids: readonly string[]) => intervention.getMany(registry, ids.map(keyOf));
export const history = ({ registry }: Registry, id: string, page: PageInput) => intervention.history(registry, keyOf(id), page);

export const each = ({ registry }: Registry) => intervention.each(registry, ALL);
/** As the stream tells of them. */
export const eachAsKept = ({ registry }: Registry): AsyncGenerator<Kept> => eachKept(registry, ALL);

/** Those of a village, a kecamatan or the regency. One Query, and a BatchGet. */
export const inPlace = (
  { registry }: Registry,
  { direction, page, ...asked }: InterventionsAsked & { direction: Direction; page: PageInput },
): Promise<Page<Stored<Intervention>>> =>
  listRecords(
    registry,
    { list: interventionListName(asked), direction, page },
    { getMany: (keys) => intervention.getMany(registry, keys), listingsOf },
  );

/** What is open in a village of one sector and year. It is written with each of them, so that two who plan at once see each other. */
export interface Slot {
  readonly village: string;
  readonly sector: string;
  readonly year: number;
}
interface HeldSlot extends Slot {
  readonly ids: readonly string[];
}

const slotKey = ({ village, sector, year }: Slot): Key => ({ pk: `interventions-open#${village}`, sk: `${sector}#${year}` });
const textOf = (ids: readonly string[]): string => ids.join(' ');

/** Each with what is open there, in that order. A BatchGet. */
export async function getSlots({ registry }: Registry, slots: readonly Slot[]): Promise<HeldSlot[]> {
  const found = await registry.batchGet(slots.map(slotKey), true);
  const held = new Map(found.map(({ pk, sk, ids }: Item) => [`${pk} ${sk}`, ids as string]));
  return slots.map((slot) => {
    const { pk, sk } = slotKey(slot);
    return { ...slot, ids: held.get(`${pk} ${sk}`)?.split(' ') ?? [] };
  });
}

const asRead = (ids: readonly string[]): Condition =>
  ids.length === 0 ? isNew : { ConditionExpression: 'ids = :ids', ExpressionAttributeValues: { ':ids': textOf(ids) } };

/** What is open there from now on; refused where somebody wrote since it was read. */
export const setSlot = ({ ids: before, ...slot }: HeldSlot, ids: readonly string[]): Change => {
  const guard = { condition: asRead(before), onConditionFailed: versionConflict };
  if (ids.length === 0) return { delete: slotKey(slot), ...guard };
  return { put: { ...slotKey(slot), type: 'interventions-open', ids: textOf(ids) }, ...guard };
};

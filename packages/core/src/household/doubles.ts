import * as z from 'zod';
import { DistrictCode, regency, VillageCode } from '../region/region.ts';
import { serves, servesAll } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { idOf } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import * as store from './double.store.ts';
import type { Double } from './double-shapes.ts';
import { doubleTask } from './double-task.ts';

export type { Double } from './double-shapes.ts';
export { doubleRulings, doubleSides } from './double-shapes.ts';

/** People who may be in the register twice, waiting for somebody to look. */

export const DoubleId = idOf(3, 120);

/**
 * Those within a village; those of a whole kecamatan, between its villages too, for whoever sees all of it; those between kecamatan for whoever
 * sees the regency. One Query.
 */
export const listIn = query({
  input: z.object({ place: z.union([VillageCode, DistrictCode, z.literal(regency.code)]), page: PageInput.prefault({}) }),
  right: ['household.read', 'names.read'],
  may: (actor, { place }) => servesAll(actor, place),
  run: ({ place, page }, context) => store.listIn(context, place, page),
});

/** One of them, by who serves where both are. One Get. */
export const byId = query({
  input: z.object({ double: DoubleId }),
  find: ({ double }, context) => store.get(context, double),
  right: ['household.read', 'names.read'],
  may: (actor, _input, { village, otherVillage = village }) => [village, otherVillage].every((one) => serves(actor, one)),
  run: (_input, _context, double: Stored<Double>) => double,
});

/** For whoever settles it: the record, with no right judged yet; and the change that says what was found. */
export const getDoubleUnchecked = store.get;
export const settled = ({ actor, now }: Context, before: Stored<Double>, ruling: NonNullable<Double['ruling']>) => {
  const change = store.replace(before, { ...dataOf(before), ruling, settledBy: actor.id }, now());
  return { value: change.value, changes: [change, doubleTask(change.value)] satisfies Change[] };
};

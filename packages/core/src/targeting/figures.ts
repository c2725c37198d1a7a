import * as z from 'zod';
import type * as Program from '../program/program.ts';
import { exampleDistrict } from '../regency/regency.ts';
import { DistrictCode, regency, VillageCode } from '../region/region.ts';
import { serves, servesAll } from '../shared/actor.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { totalsOf, VillageCount, type VillageFigures } from './figures.rules.ts';
import * as store from './figures.store.ts';
import { type Catalogue, runningOn } from './standing.rules.ts';

export type { ProgramFigures, VillageFigures } from './figures.rules.ts';
export type { Published, PublishedState } from './figures.store.ts';

/** Figures of need and aim, village by village, as the last refresh counted them. */

export const catalogueOf = (context: Context, programs: readonly Stored<Program.Program>[]): Catalogue =>
  runningOn(programs, dayOf(context.now()));

export const countFor = (village: string, catalogue: Catalogue): VillageCount => new VillageCount(village, catalogue);

/** What was published of the village last; to be read before its households are. */
export const getPublishedState = store.getPublishedState;

/** Publishes what was counted. True when it differs from the last time. Throws Overtaken where another run published meanwhile. */
export const publish = (context: Context, seen: store.PublishedState, count: VillageCount, { day }: Catalogue): Promise<boolean> =>
  store.publish(context, seen, { ...count.figures(), day }, count.gap());

/** One village; undefined while it was not counted. One Get. */
export const ofVillage = query({
  input: z.object({ village: VillageCode }),
  right: 'household.read',
  may: (actor, { village }) => serves(actor, village),
  run: ({ village }, context) => store.ofVillage(context, village),
});

/** The same for whoever counts what lies in them. One Query. No right is judged here. */
export const countedIn = store.ofDistrict;

/** The villages of a kecamatan. One Query. */
export const ofDistrict = query({
  input: z.object({ district: DistrictCode }),
  right: 'household.read',
  may: (actor, { district }) => serves(actor, `${district}.`),
  run: ({ district }, context) => store.ofDistrict(context, district),
});

/** All villages of the regency, page by page. One Query. */
export const ofRegency = query({
  input: z.object({ page: PageInput.prefault({}) }),
  right: 'household.read',
  everywhere: true,
  run: ({ page }, context) => store.ofRegency(context, page),
});

/** Several villages as one. */
export interface Totals extends Omit<VillageFigures, 'village'> {
  /** Villages that were counted. */
  readonly counted: number;
  /** The day on which the longest not counted of them was: what they say is as of then, or later. */
  readonly day: Day;
}

const totalled = (villages: readonly store.Published[]): Totals | undefined => {
  const [day] = villages.map((one) => one.day).toSorted();
  return day === undefined ? undefined : { ...totalsOf(villages), counted: villages.length, day };
};

/** A village, a kecamatan or the regency as one; undefined while nothing was counted there. One Get or Query; one or two for the regency. */
export const ofPlace = query({
  input: z.object({ place: z.union([VillageCode, DistrictCode, z.literal(regency.code)]) }),
  right: 'household.read',
  may: (actor, { place }) => servesAll(actor, place),
  run: async ({ place }, context) => totalled(await countedOf(context, place)),
});

async function countedOf(context: Context, place: string): Promise<readonly store.Published[]> {
  if (place === regency.code) return store.eachOfRegency(context);
  if (place.length === DISTRICT_CODE) return store.ofDistrict(context, place);
  const village = await store.ofVillage(context, place);
  return village ? [village] : [];
}

const DISTRICT_CODE = exampleDistrict.length;

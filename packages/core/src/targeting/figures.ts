import { z } from 'zod';
import * as Program from '../program/program.ts';
import { DistrictCode } from '../region/region.ts';
import { mayEverywhere, mayIn } from '../shared/actor.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { VillageCount } from './figures.rules.ts';
import * as store from './figures.store.ts';
import { type Catalogue, runningOn } from './standing.rules.ts';

export type { ProgramFigures, VillageFigures } from './figures.rules.ts';
export type { Published } from './figures.store.ts';

/** Figures of need and aim, village by village, as the last refresh counted them. */

export async function todaysCatalogue(context: Context): Promise<Catalogue> {
  return runningOn(await Program.list(context, {}), dayOf(context.now()));
}

export const countFor = (village: string, catalogue: Catalogue): VillageCount => new VillageCount(village, catalogue);

/** Keeps what was counted. True when it differs from the last time. */
export const publish = (context: Context, count: VillageCount, { day }: Catalogue): Promise<boolean> =>
  store.publish(context, { figures: count.figures(), day, gap: count.gap() });

/** The villages of a kecamatan. One Query. */
export const ofDistrict = query({
  input: z.object({ district: DistrictCode }),
  may: (actor, { district }) => mayIn(actor, 'household.read', `${district}.`),
  run: ({ district }, context) => store.ofDistrict(context, district),
});

/** All villages of the regency, page by page. One Query. */
export const ofRegency = query({
  input: z.object({ page: PageInput.prefault({}) }),
  may: (actor) => mayEverywhere(actor, 'household.read'),
  run: ({ page }, context) => store.ofRegency(context, page),
});

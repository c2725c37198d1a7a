import * as z from 'zod';
import { aidStates } from '../household/aid-shapes.ts';
import * as Household from '../household/household.ts';
import { PlaceCode, regency } from '../region/region.ts';
import { serves, servesAll } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { idOf } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { type Page, PageInput, rowsThat } from '../shared/page.ts';
import * as store from './aid.store.ts';
import type { Enrollment } from './shapes.ts';

/** Who is in a programme, in a village, a kecamatan or the regency. */

export interface Recipient {
  readonly enrollment: Stored<Enrollment>;
  readonly household: Stored<Household.Household>;
}

export const RecipientsOf = z.object({
  program: idOf(1, 50),
  state: z.enum(aidStates).default('active'),
  place: PlaceCode,
  page: PageInput.prefault({}),
});

/**
 * A programme's enrollments of one state, by where their households live or, where they ended, lived: village by village, the longest there
 * first. One Query, and one BatchGet for the households. An ended one whose household lives out of the actor's area by now is left out.
 */
export const recipients = query({
  input: RecipientsOf,
  right: 'household.read',
  may: (actor, { place }) => servesAll(actor, place),
  run: async ({ program, state, place, page }, context): Promise<Page<Recipient>> => {
    const asked = { program, state, place: place === regency.code ? undefined : place, page };
    return withHouseholds(context, await store.listByPlace(context, asked));
  },
});

/** Each with its household as it is now; without those whose household lives out of the actor's area. A BatchGet, where there are any. */
export async function withHouseholds(context: Context, listed: Page<Stored<Enrollment>>): Promise<Page<Recipient>> {
  const ids = [...new Set(listed.rows.map(({ value }) => value.household))];
  const found = ids.length > 0 ? await Household.getManyUnchecked(context, ids) : [];
  const households = new Map(found.map((household) => [household.id, household]));
  return rowsThat(listed, (enrollment) => {
    const household = households.get(enrollment.household);
    return household && serves(context.actor, household.village) ? { enrollment, household } : undefined;
  });
}

/** All of a programme's of a state, for whoever lays them into lists. No right is judged here. */
export const eachEnrollment = store.eachOf;

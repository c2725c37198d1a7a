import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { districtOf } from '../shared/region-code.ts';
import { alikesOf } from './alike.rules.ts';
import { putAlike } from './double.store.ts';
import { newHousehold } from './household.rules.ts';
import * as store from './household.store.ts';
import { underReview } from './review.rules.ts';
import { taskFor } from './review.ts';
import type { Household, Registration } from './shapes.ts';

/** A household as a register finds it when it is begun: its need may be known already. */
export interface HouseholdSeed extends Registration, Pick<Household, 'officialDecile' | 'fieldFinding'> {}

/** The household under its ids, not yet written; its members stand in the order given. */
export function buildSeed({ officialDecile, fieldFinding, ...registration }: HouseholdSeed, context: Context): Household {
  const household = newHousehold(registration, context.now(), context);
  const known = { ...household, ...(officialDecile && { officialDecile }), ...(fieldFinding && { fieldFinding }) };
  return underReview(known, undefined, dayOf(household.registeredAt));
}

export type { Household };

/** What writes it, with its claims on its numbers, for filling an empty register in bulk. */
export const seedChanges = (household: Household, { vault }: Pick<Context, 'vault'>): Change[] => [
  store.add(household, household.registeredAt),
  ...store.claimAll(vault, household),
  ...taskFor(household),
];

/** By what the people of households that are written together are found again. */
export function likenessSeed(households: readonly Household[], { vault }: Pick<Context, 'vault'>): Change[] {
  const all = households.flatMap((household) => alikesOf(vault, districtOf(household.village), household));
  return [...Map.groupBy(all, ({ likeness }) => likeness)].map(([likeness, people]) => putAlike(likeness, undefined, people));
}

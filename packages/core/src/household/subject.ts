import * as z from 'zod';
import { type Actor, serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { Id } from '../shared/id.ts';
import * as store from './household.store.ts';
import { type Household, Reason } from './shapes.ts';

/** Most operations are about one household, and are for whoever works on its village. */

export const about = z.object({ household: Id, reason: Reason });
export const findHousehold = ({ household }: { household: string }, context: Context) => store.get(context, household);

/** The household that something is asked of: a request that asks several things of it reads it once. What decides a write reads it by itself. */
export function lookAt({ household }: { household: string }, context: Context): Promise<Stored<Household> | undefined> {
  const known = context.atHand?.get(household) as Promise<Stored<Household> | undefined> | undefined;
  const found = known ?? store.get(context, household);
  context.atHand?.set(household, found);
  return found;
}

/** Those that were found already are not looked for again. */
export function keepAtHand({ atHand }: Context, households: readonly Stored<Household>[]): void {
  for (const household of households) atHand?.set(household.id, Promise.resolve(household));
}

export const servesIt = (actor: Actor, _input: unknown, { village }: Household): boolean => serves(actor, village);
export const mayWrite = (actor: Actor, _input: unknown, { status, village }: Household): boolean =>
  status === 'active' && serves(actor, village);

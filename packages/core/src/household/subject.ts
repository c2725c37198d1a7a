import { z } from 'zod';
import { type Actor, serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { Id } from '../shared/id.ts';
import * as store from './household.store.ts';
import { type Household, Reason } from './shapes.ts';

/** Most operations are about one household, and are for whoever works on its village. */

export const about = z.object({ household: Id, reason: Reason });
export const findHousehold = ({ household }: { household: string }, context: Context) => store.get(context, household);
export const servesIt = (actor: Actor, _input: unknown, { village }: Household): boolean => serves(actor, village);
export const mayWrite = (actor: Actor, _input: unknown, { status, village }: Household): boolean =>
  status === 'active' && serves(actor, village);

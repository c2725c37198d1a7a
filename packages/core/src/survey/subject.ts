import * as Household from '../household/household.ts';
import { type Actor, serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import type { Survey } from './shapes.ts';
import * as store from './survey.store.ts';

/** What each step with a survey is about, and whose it is. */

export interface Subject {
  readonly household: Stored<Household.Household>;
  readonly survey: Stored<Survey> | undefined;
}

export async function find({ household: id }: { household: string }, context: Context): Promise<Subject | undefined> {
  const household = await Household.getUnchecked(context, id);
  return household && { household, survey: await store.getSurvey(context, id) };
}

export const mayVisit = (actor: Actor, _input: unknown, { household }: Subject): boolean =>
  household.status === 'active' && serves(actor, household.village);
export const toRead = ['survey.read', 'household.read'] as const;

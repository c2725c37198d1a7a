import { behindCode } from '../household/home-code.ts';
import * as Household from '../household/household.ts';
import { type Actor, serves } from '../shared/actor.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { readCode } from '../shared/short-code.ts';
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

/** What a form is about: the home as it is now, and where it lay when it was visited, as far as that decides who may tell of it. */
export interface Visited extends Subject {
  /** The one that the form names, which may have become part of another since. */
  readonly asked: string;
  /** In which village it lay by then, where that is another than now. */
  readonly lay?: string;
}

/**
 * The home of a form, by its id or its code. A family that became part of another meanwhile is found in that one. Whoever visited it where it lay
 * by then may tell of it, though it lies in other hands now: those hear of it where it is.
 */
export async function findVisited(
  { household: named, startedAt }: { household: string; startedAt: Instant },
  context: Context,
): Promise<Visited | undefined> {
  const asked = await namedBy(named, context);
  const household = asked && (await keptBy(asked, context));
  if (!household) return undefined;
  const isNear = serves(context.actor, household.village);
  const was = isNear ? undefined : await Household.asOfUnchecked(context, asked.id, new Date(startedAt).toISOString());
  return {
    asked: asked.id,
    household,
    survey: await store.getSurvey(context, household.id),
    ...(was && was.village !== household.village && { lay: was.village }),
  };
}

/** Of two homes with one code the one in reach is meant; where both are, neither. */
async function namedBy(named: string, context: Context): Promise<Stored<Household.Household> | undefined> {
  const code = readCode('home', named);
  if (code === undefined) return Household.getUnchecked(context, named);
  const all = await behindCode(context, code);
  const near = all.filter(({ village }) => serves(context.actor, village));
  const found = near.length > 0 ? near : all;
  return found.length === 1 ? found[0] : undefined;
}

/** A chain of mergers is short; one that long is none. */
const MOST_MERGERS = 8;

async function keptBy(asked: Stored<Household.Household>, context: Context): Promise<Stored<Household.Household> | undefined> {
  let household: Stored<Household.Household> | undefined = asked;
  for (let n = 0; household?.mergedInto !== undefined && n < MOST_MERGERS; n += 1) {
    household = await Household.getUnchecked(context, household.mergedInto);
  }
  return household;
}

export const mayTell = (actor: Actor, _input: unknown, { household, lay }: Visited): boolean =>
  household.status === 'active' && (serves(actor, household.village) || (lay !== undefined && serves(actor, lay)));

export const mayVisit = (actor: Actor, _input: unknown, { household }: Subject): boolean =>
  household.status === 'active' && serves(actor, household.village);
export const toRead = ['survey.read', 'household.read'] as const;

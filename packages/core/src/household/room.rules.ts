import { livingIn } from './household.rules.ts';
import { HouseholdFull } from './household-errors.ts';
import type { Household } from './shapes.ts';

/**
 * How long a household's record may grow, so that what happens to its people can always be written whole: far beyond what families are, and far
 * below what a transaction takes. No I/O, no clock.
 */

export const MOST_LIVING = 25;
/** With those who died or left, who stay in the record. */
export const MOST_MEMBERS = 40;
const MOST_CARDS = 30;
export const MOST_AID = 60;
/** Of one person's, or of the family's as a whole: all of it follows where they die. */
export const MOST_AID_OF_ONE = 8;

const counts = {
  living: (household: Household) => livingIn(household).length,
  members: ({ members }: Household) => members.length,
  cards: ({ cards }: Household) => cards.length,
  aid: ({ aid }: Household) => aid.length,
  aidOfOne: ({ aid }: Household) => Math.max(0, ...[...Map.groupBy(aid, ({ member }) => member).values()].map((lines) => lines.length)),
} as const;

/** Of one household's that go on. */
export const MOST_PROPOSALS = 4;

const most = { living: MOST_LIVING, members: MOST_MEMBERS, cards: MOST_CARDS, aid: MOST_AID, aidOfOne: MOST_AID_OF_ONE } as const;

/** Throws HouseholdFull where a household would grow beyond that; one that is beyond it already may become less. */
export function checkRoom(before: Household | undefined, after: Household): void {
  for (const what of Object.keys(counts) as (keyof typeof counts)[]) {
    const count = counts[what](after);
    if (count > most[what] && count > (before ? counts[what](before) : 0)) throw new HouseholdFull(what, most[what]);
  }
}

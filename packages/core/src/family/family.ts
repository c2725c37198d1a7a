import * as z from 'zod';
import { headOf, onNewCard, withHead } from '../household/household.rules.ts';
import { KKNumber } from '../household/numbers.ts';
import { AddressInput, Reason } from '../household/shapes.ts';
import { findHousehold, mayWrite } from '../household/subject.ts';
import { VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import { DayText, notInFuture } from '../shared/clock.ts';
import { operation } from '../shared/operation.ts';
import { happenedTo } from './happened.ts';

export { correctCard } from './card.ts';
export { addMember, correctMember, recordLife } from './members.ts';
export { merge } from './merging.ts';
export { moveMember, split } from './parting.ts';
export { settleDouble } from './settle-double.ts';

/** What happens to families: a new card, two households that are one, one that becomes two, a move to another village. */

/** A family was given a new card (a move, the head's death, a divorce). The old one stays in the household's history. */
export const changeCard = operation({
  name: 'changeFamilyCard',
  input: z.object({ household: z.string(), kk: KKNumber, from: DayText, reason: Reason }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ kk, from, reason }, context, before) => {
    notInFuture('from', from, context.now());
    return happenedTo(context, before, onNewCard(before, kk, from, context), reason);
  },
});

/** Names who speaks for the household from now on. */
export const changeHead = operation({
  name: 'changeHead',
  input: z.object({ household: z.string(), head: z.string(), reason: Reason }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ head, reason }, context, before) => {
    if (headOf(before)?.id === head) return { result: before, changes: [] };
    return happenedTo(context, before, withHead(before, head), reason);
  },
});

/** The household went to live in another village. Its people, cards and aid go with it; who served the old village sees it no more. */
export const relocate = operation({
  name: 'relocateHousehold',
  input: z.object({ household: z.string(), village: VillageCode, address: AddressInput, reason: Reason }),
  find: findHousehold,
  // Two villages are concerned, so it is for who serves both: most often Dinsos alone.
  right: 'household.write',
  may: (actor, input, household) => mayWrite(actor, input, household) && serves(actor, input.village),
  run: ({ village, address, reason }, context, before) => happenedTo(context, before, { ...before, village, address }, reason),
});

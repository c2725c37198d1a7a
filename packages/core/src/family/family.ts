import { z } from 'zod';
import { headOf, onNewCard, sealCard, underLivingHead, withHead } from '../household/household.rules.ts';
import { getManyUnchecked } from '../household/household.ts';
import { KKNumber } from '../household/numbers.ts';
import { AddressInput, type Household, Reason } from '../household/shapes.ts';
import { findHousehold, mayWrite } from '../household/subject.ts';
import { VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import { DayText, dayOf, notInFuture } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { happened, happenedTo } from './happened.ts';

export { addMember, correctMember, recordLife } from './members.ts';

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

interface Pair {
  readonly from: Stored<Household>;
  readonly into: Stored<Household>;
}

/** Two records turned out to be one household: its people and cards go into the other, which keeps its head; what was received stays told. */
export const merge = operation({
  name: 'mergeHouseholds',
  input: z
    .object({ from: z.string(), into: z.string(), reason: Reason })
    .refine(({ from, into }) => from !== into, said('Pilih dua rumah tangga yang berbeda', 'choose two different households')),
  find: async ({ from, into }, context): Promise<Pair | undefined> => {
    const pair = await getManyUnchecked(context, [from, into]);
    const [first, second] = [from, into].map((id) => pair.find((household) => household.id === id));
    return first && second && { from: first, into: second };
  },
  // The place alone: a request repeated after the merge is still to find its answer.
  record: ({ into }) => into,
  right: 'household.write',
  may: (actor, _input, { from, into }) => [from, into].every(({ village }) => serves(actor, village)),
  run: async ({ reason }, context, { from, into }) => {
    if (from.status === 'merged' || into.status === 'merged') {
      throw InvalidInput.at(
        from.status === 'merged' ? 'from' : 'into',
        'Rumah tangga ini sudah digabung ke yang lain',
        'this household has been merged into another already',
      );
    }
    const joining = from.members.map((member) => (member.relation === 'head' ? { ...member, relation: 'other' as const } : member));
    const grown = { ...into, cards: [...from.cards, ...into.cards], members: [...into.members, ...joining] };
    const { values, changes } = await happened(context, [
      { before: into, after: underLivingHead(grown) },
      { before: from, after: { ...from, status: 'merged', mergedInto: into.id, members: [] } },
    ]);
    return { result: values[0] as Stored<Household>, changes, why: reason };
  },
});

/** Some members go on as a household of their own, under a card of their own: a marriage, a divorce, children who moved out. */
export const split = operation({
  name: 'splitHousehold',
  input: z.object({
    household: z.string(),
    members: z.array(z.string()).min(1).max(24),
    head: z.string(),
    kk: KKNumber,
    address: AddressInput.optional(),
    reason: Reason,
  }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: async ({ members, head, kk, address, reason }, context, before) => {
    const leaving = before.members.filter(({ id }) => members.includes(id));
    if (leaving.length !== new Set(members).size || leaving.length === before.members.length) {
      throw InvalidInput.at(
        'members',
        'Pilih sebagian dari anggota rumah tangga ini',
        'choose some, not all, of the members of this household',
      );
    }
    const now = context.now();
    const card = sealCard(kk, dayOf(now), context);
    const fresh: Household = {
      id: context.newId(),
      village: before.village,
      status: 'active',
      address: address ?? before.address,
      cards: [card],
      members: leaving.map((member) => ({ ...member, card: card.id })),
      aid: [],
      registeredAt: now,
    };
    const left = underLivingHead({ ...before, members: before.members.filter((member) => !leaving.includes(member)) });
    const { values, changes } = await happened(context, [{ after: withHead(fresh, head) }, { before, after: left }]);
    const [parted, rest] = values as [Stored<Household>, Stored<Household>];
    return { result: { split: parted, rest }, changes, why: reason };
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

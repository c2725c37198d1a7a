import { z } from 'zod';
import { VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import { DayText, dayOf, notInFuture } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import * as Task from '../task/task.ts';
import { headOf, onNewCard, sealCard, underLivingHead, withHead } from './household.rules.ts';
import * as store from './household.store.ts';
import { KKNumber } from './numbers.ts';
import { reviewed } from './review.ts';
import { AddressInput, type Household, Reason } from './shapes.ts';
import { findHousehold, mayWrite } from './subject.ts';

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
    const after = onNewCard(before, kk, from, context);
    const change = store.replace(before, after, context.now());
    const [card] = after.cards.slice(-1);
    return { result: change.value, changes: [change, ...(card ? [store.claim('kk', card.number, before.id)] : [])], why: reason };
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
    const pair = await store.getMany(context, [from, into]);
    const [first, second] = [from, into].map((id) => pair.find((household) => household.id === id));
    return first && second && { from: first, into: second };
  },
  // The place alone: a request repeated after the merge is still to find its answer.
  record: ({ into }) => into,
  right: 'household.write',
  may: (actor, _input, { from, into }) => [from, into].every(({ village }) => serves(actor, village)),
  run: ({ reason }, { now }, { from, into }) => {
    if (from.status === 'merged' || into.status === 'merged') {
      throw InvalidInput.at(
        from.status === 'merged' ? 'from' : 'into',
        'Rumah tangga ini sudah digabung ke yang lain',
        'this household has been merged into another already',
      );
    }
    if (from.aid.length > 0) {
      throw InvalidInput.at(
        'from',
        'Rumah tangga ini masih menerima bantuan; gabungkan ke arah sebaliknya atau akhiri bantuannya dahulu',
        'this household still receives aid; merge the other way round, or end its aid first',
      );
    }
    const joining = from.members.map((member) => (member.relation === 'head' ? { ...member, relation: 'other' as const } : member));
    const merged = store.replace(
      into,
      underLivingHead({ ...into, cards: [...from.cards, ...into.cards], members: [...into.members, ...joining] }),
      now(),
    );
    const emptied = reviewed(from, { ...from, status: 'merged', mergedInto: into.id, members: [] }, now());
    const numbers = [
      ...from.cards.map((card) => store.transferClaim('kk', card.number, from.id, into.id)),
      ...from.members.flatMap(({ id, nik }) => (nik ? [store.transferClaim('nik', nik, from.id, into.id, id)] : [])),
    ];
    return { result: merged.value, changes: [merged, ...emptied.changes, ...Task.closeHomeTasks(from.id), ...numbers], why: reason };
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
  run: ({ members, head, kk, address, reason }, context, before) => {
    const leaving = before.members.filter(({ id }) => members.includes(id));
    if (leaving.length !== new Set(members).size || leaving.length === before.members.length) {
      throw InvalidInput.at(
        'members',
        'Pilih sebagian dari anggota rumah tangga ini',
        'choose some, not all, of the members of this household',
      );
    }
    if (before.aid.some(({ member }) => member !== undefined && members.includes(member))) {
      throw InvalidInput.at(
        'members',
        'Ada yang masih menerima bantuan atas namanya sendiri; akhiri dahulu, lalu usulkan lagi di rumah tangga barunya',
        'one of them still receives aid in their own name; end it first, then propose it anew in their new household',
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
    const added = store.add(withHead(fresh, head), now);
    const left = underLivingHead({ ...before, members: before.members.filter((member) => !leaving.includes(member)) });
    const kept = store.replace(before, left, now);
    const numbers = [
      store.claim('kk', card.number, fresh.id),
      ...leaving.flatMap(({ id, nik }) => (nik ? [store.transferClaim('nik', nik, before.id, fresh.id, id)] : [])),
    ];
    return { result: { split: added.value, rest: kept.value }, changes: [added, kept, ...numbers], why: reason };
  },
});

/** Names who speaks for the household from now on. */
export const changeHead = operation({
  name: 'changeHead',
  input: z.object({ household: z.string(), head: z.string(), reason: Reason }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ head, reason }, { now }, before) => {
    if (headOf(before)?.id === head) return { result: before, changes: [] };
    const change = store.replace(before, withHead(before, head), now());
    return { result: change.value, changes: [change], why: reason };
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
  run: async ({ village, address, reason }, context, before) => {
    const { value, changes } = reviewed(before, { ...before, village, address }, context.now());
    const waiting = village === before.village ? [] : await Task.moveHomeTasks(context, before.id, village);
    return { result: value, changes: [...changes, ...waiting], why: reason };
  },
});

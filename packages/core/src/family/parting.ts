import * as z from 'zod';
import { currentCards, livingIn, sealCard, underLivingHead, withHead } from '../household/household.rules.ts';
import { KKNumber } from '../household/numbers.ts';
import { AddressInput, type Household, Reason, relations } from '../household/shapes.ts';
import { findHousehold, mayWrite } from '../household/subject.ts';
import { withheldAlong, withheldOfBoth } from '../household/withheld.rules.ts';
import { dayOf } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { Id, idOf } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { happened } from './happened.ts';
import { checkActive, findPair, servesBoth } from './merging.ts';

/** People who leave a household: to begin one of their own, or to live in another. */

/** Some members go on as a household of their own, under a card of their own: a marriage, a divorce, children who moved out. */
export const split = operation({
  name: 'splitHousehold',
  input: z.object({
    household: z.string(),
    members: z.array(z.string()).min(1).max(24),
    head: z.string(),
    kk: KKNumber,
    address: AddressInput.optional(),
    /** What of the aid of the family as a whole goes with them, by the enrollments' ids; left out: none, and somebody is asked about it. */
    aid: z.array(idOf(3, 150)).max(20).optional(),
    reason: Reason,
  }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: async ({ members, head, kk, address, aid, reason }, context, before) => {
    const leaving = before.members.filter(({ id }) => members.includes(id));
    if (leaving.length !== new Set(members).size || leaving.length === before.members.length) {
      throw InvalidInput.at(
        'members',
        'Pilih sebagian dari anggota rumah tangga ini',
        'choose some, not all, of the members of this household',
      );
    }
    if (aid?.some((id) => !before.aid.some((line) => line.id === id && line.member === undefined))) {
      throw InvalidInput.at(
        'aid',
        'Pilih dari bantuan keluarga ini sebagai satu kesatuan; bantuan perorangan ikut dengan orangnya',
        'choose from what the family receives as a whole; what is one person’s goes with them',
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
      ...withheldAlong(before),
      registeredAt: now,
    };
    const left = underLivingHead({ ...before, members: before.members.filter((member) => !leaving.includes(member)) });
    const { values, changes } = await happened(context, [{ after: withHead(fresh, head) }, { before, after: left }], {
      goesTo: ({ id }) => (aid?.includes(id) ? fresh.id : undefined),
      unchosen: aid ? undefined : 'split',
    });
    const [parted, rest] = values as [Stored<Household>, Stored<Household>];
    return { result: { split: parted, rest }, changes, why: reason };
  },
});

/** A member goes to live in another family that is registered: a marriage, an orphan taken in. Their aid and trainings go with them. */
export const moveMember = operation({
  name: 'moveMember',
  input: z
    .object({ from: Id, member: z.string(), into: Id, relation: z.enum(relations).exclude(['head']), reason: Reason })
    .refine(({ from, into }) => from !== into, said('Pilih dua rumah tangga yang berbeda', 'choose two different households')),
  find: findPair,
  record: ({ from }) => from,
  right: 'household.write',
  may: servesBoth,
  run: async ({ member: id, relation, reason }, context, { from, into }) => {
    checkActive({ from, into });
    const member = from.members.find((one) => one.id === id);
    if (!member) throw InvalidInput.at('member', 'Bukan anggota rumah tangga ini', 'not a member of this household');
    if (member.life === 'dead') throw InvalidInput.at('member', 'Yang sudah meninggal tidak pindah', 'who has died moves no more');
    if (!livingIn(from).some((one) => one.id !== id)) {
      throw InvalidInput.at(
        'member',
        'Tidak ada lagi yang tinggal sesudahnya; gabungkan saja kedua rumah tangganya',
        'nobody would be left; merge the two households instead',
      );
    }
    const card = currentCards(into).at(-1) ?? into.cards.at(-1);
    if (!card) throw InvalidInput.at('into', 'Tidak ada KK yang berlaku', 'there is no card in use');
    // Who was noted as gone from the one is here now.
    const here = livingIn(from).includes(member) ? {} : { life: 'alive' as const, lifeSince: dayOf(context.now()) };
    const joined = { ...member, ...here, relation, card: card.id };
    const { values, changes } = await happened(context, [
      { before: from, after: underLivingHead({ ...from, members: from.members.filter((one) => one.id !== id) }) },
      {
        before: into,
        after: underLivingHead({
          ...into,
          ...withheldOfBoth(withheldAlong(from), into),
          members: [...into.members, joined],
        }),
      },
    ]);
    const [left, household] = values as [Stored<Household>, Stored<Household>];
    return { result: { household, left }, changes, why: reason };
  },
});

import { z } from 'zod';
import { DayText, notInFuture } from '../shared/clock.ts';
import { correctionOf } from '../shared/correction.ts';
import { InvalidInput } from '../shared/error.ts';
import { operation } from '../shared/operation.ts';
import { corrected, sealMember, underLivingHead, withMember } from './household.rules.ts';
import * as store from './household.store.ts';
import { type Household, lifeStates, type Member, MemberInput } from './shapes.ts';
import { about, findHousehold, mayWrite } from './subject.ts';

/** The people of a household: corrected, added, and what became of them. */

const Correction = correctionOf(MemberInput.omit({ relation: true, life: true }));

/** Corrects what is recorded of a member; null says that it is not known. A NIK that was wrong is freed for whoever it belongs to. */
export const correctMember = operation({
  name: 'correctMember',
  input: about.extend({ member: z.string(), correction: Correction }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ member: id, correction, reason }, { now, vault }, before) => {
    const member = memberOf(before, id);
    const after = corrected(member, correction, vault);
    const change = store.replace(
      before,
      withMember(before, id, () => after),
      now(),
    );
    return { result: change.value, changes: [change, ...renumbering(before.id, member, after)], why: reason };
  },
});

/** Frees the number a member had and books the one it now has, where they differ. */
function renumbering(household: string, before: Member, after: Member) {
  if (after.nik?.blind === before.nik?.blind) return [];
  const freed = before.nik ? [store.release('nik', before.nik, household)] : [];
  return after.nik ? [...freed, store.claim('nik', after.nik, household, after.id)] : freed;
}

/** Adds a member on the household's current card: a birth, a marriage, somebody who was forgotten. */
export const addMember = operation({
  name: 'addMember',
  input: about.extend({ member: MemberInput }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ member, reason }, context, before) => {
    if (member.relation === 'head') {
      throw InvalidInput.at('member.relation', 'Rumah tangga ini sudah punya kepala', 'this household has a head already');
    }
    const card = before.cards.findLast(({ to }) => to === undefined) ?? before.cards[0];
    const joined = sealMember(member, card?.id ?? '', context);
    const change = store.replace(before, { ...before, members: [...before.members, joined] }, context.now());
    const claims = joined.nik ? [store.claim('nik', joined.nik, before.id, joined.id)] : [];
    return { result: change.value, changes: [change, ...claims], why: reason };
  },
});

/** Records that a member died, moved or came back. When it was the head, the eldest who still lives there becomes it. */
export const recordLife = operation({
  name: 'recordLife',
  input: about.extend({ member: z.string(), life: z.enum(lifeStates), since: DayText }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ member: id, life, since, reason }, { now }, before) => {
    notInFuture('since', since, now());
    memberOf(before, id);
    const after = underLivingHead(withMember(before, id, (member) => ({ ...member, life, lifeSince: since })));
    const change = store.replace(before, after, now());
    return { result: change.value, changes: [change], why: reason };
  },
});

function memberOf(household: Household, id: string): Member {
  const member = household.members.find((one) => one.id === id);
  if (!member) throw InvalidInput.at('member', 'Bukan anggota rumah tangga ini', 'not a member of this household');
  return member;
}

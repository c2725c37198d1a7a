import * as z from 'zod';
import { corrected, sealMember, underLivingHead, withHead, withMember } from '../household/household.rules.ts';
import { type Household, lifeStates, type Member, MemberInput } from '../household/shapes.ts';
import { about, findHousehold, mayWrite } from '../household/subject.ts';
import { DayText, notInFuture } from '../shared/clock.ts';
import { correctionOf } from '../shared/correction.ts';
import { InvalidInput } from '../shared/error.ts';
import { operation } from '../shared/operation.ts';
import { happenedTo } from './happened.ts';

/** The people of a household: corrected, added, and what became of them. */

const Correction = correctionOf(MemberInput.omit({ life: true }));

/** Corrects what is recorded of a member; null says that it is not known. A NIK that was wrong is freed for whoever it belongs to. */
export const correctMember = operation({
  name: 'correctMember',
  input: about.extend({ member: z.string(), correction: Correction }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ member: id, correction, reason }, context, before) => {
    const { relation, ...rest } = correction;
    const after = corrected(memberOf(before, id), rest, context.vault);
    const household = withMember(before, id, () => after);
    return happenedTo(context, before, relation ? inRelation(household, after, relation) : household, reason);
  },
});

/** There is always one head: another is named by what they are, and nobody who is it becomes less while nobody else is named. */
function inRelation(household: Household, member: Member, relation: Member['relation']): Household {
  if (relation === member.relation) return household;
  if (relation === 'head') return withHead(household, member.id);
  if (member.relation === 'head') {
    throw InvalidInput.at('correction.relation', 'Tunjuk dahulu kepala keluarga yang lain', 'name another head of household first');
  }
  return withMember(household, member.id, (one) => ({ ...one, relation }));
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
    return happenedTo(context, before, { ...before, members: [...before.members, joined] }, reason);
  },
});

/** Records that a member died, moved or came back. When it was the head, the eldest who still lives there becomes it. */
export const recordLife = operation({
  name: 'recordLife',
  input: about.extend({ member: z.string(), life: z.enum(lifeStates), since: DayText }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ member: id, life, since, reason }, context, before) => {
    notInFuture('since', since, context.now());
    memberOf(before, id);
    const after = underLivingHead(withMember(before, id, (member) => ({ ...member, life, lifeSince: since })));
    return happenedTo(context, before, after, reason);
  },
});

function memberOf(household: Household, id: string): Member {
  const member = household.members.find((one) => one.id === id);
  if (!member) throw InvalidInput.at('member', 'Bukan anggota rumah tangga ini', 'not a member of this household');
  return member;
}

import { z } from 'zod';
import { VillageCode } from '../region/region.ts';
import { can, mayIn } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { DayText, InstantText, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { said } from '../shared/said.ts';
import { tallyService } from '../staff/service.ts';
import type { AidSummary } from './aid-shapes.ts';
import { corrected, newHousehold, sealMember, underLivingHead, withAid, withMember } from './household.rules.ts';
import * as store from './household.store.ts';
import { KKNumber, Nik, openNumber } from './numbers.ts';
import { reviewed } from './review.ts';
import {
  Address,
  type FieldFinding,
  findings,
  type Household,
  lifeStates,
  type Member,
  MemberInput,
  Reason,
  Registration,
} from './shapes.ts';

export { receiveDecile } from './decile.ts';
export { eachInVillage } from './household.store.ts';
export { NumberTaken } from './household-errors.ts';
export type { Household, Member } from './shapes.ts';

const Target = z.object({ household: Id, reason: Reason });

/** Most operations are about one household, and are for whoever works on its village. */
const findHousehold = ({ household }: { household: string }, context: Context) => store.get(context, household);
const mayWrite = (actor: Context['actor'], _input: unknown, household: Household) =>
  household.status === 'active' && mayIn(actor, 'household.write', household.village);
const mayRead = (actor: Context['actor'], _input: unknown, household: Household) => mayIn(actor, 'household.read', household.village);

/** Adds a household to its village's register. Refuses a KK or NIK already registered. */
export const register = operation({
  name: 'registerHousehold',
  input: Registration,
  may: (actor, input) => mayIn(actor, 'household.write', input.village),
  run: (input, context) => {
    const added = store.add(newHousehold(input, context.now(), context), context.now());
    return { result: added.value, changes: [added, ...store.claimAll(added.value)] };
  },
});

/** One household, absent or out of reach alike NotFound. */
export const byId = query({
  input: z.object({ household: Id }),
  find: findHousehold,
  may: mayRead,
  run: (_input, _context, household: Stored<Household>) => household,
});

/** Several households at once; those absent or out of the actor's reach are left out. One BatchGet. */
export const byIds = query({
  input: z.object({ households: z.array(Id).max(100) }),
  may: (actor) => can(actor, 'household.read'),
  run: async ({ households }, context) => {
    const found = (await store.getMany(context, households)).filter(({ village }) => mayIn(context.actor, 'household.read', village));
    if (found.length < households.length) context.cost.withhold();
    return found;
  },
});

/** The household as it was at an instant. */
export const asOf = query({
  input: z.object({ household: Id, at: InstantText }),
  find: ({ household, at }, context) => store.asOf(context, household, new Date(at).toISOString()),
  may: mayRead,
  run: (_input, _context, household: Stored<Household>) => household,
});

/** The households of a village, poorest first. One Query. */
export const inVillage = query({
  input: z.object({ village: VillageCode, page: PageInput.prefault({}) }),
  may: (actor, { village }) => mayIn(actor, 'household.read', village),
  run: ({ village, page }, context) => store.listByVillage(context, village, page),
});

/** The household that holds a NIK or a KK number. Out of the actor's villages it answers as if nobody held it. */
export const byNumber = query({
  input: z.xor(
    [z.object({ nik: Nik }), z.object({ kk: KKNumber })],
    said('Isi NIK atau nomor KK, salah satu', 'give a NIK or a KK number, one of them'),
  ),
  find: async (input, context) => {
    const blind = 'nik' in input ? context.vault.fingerprint('nik', input.nik) : context.vault.fingerprint('kk', input.kk);
    const [holder] = await store.holders(context, [blind]);
    return holder && store.get(context, holder.household);
  },
  may: mayRead,
  run: (_input, _context, household: Stored<Household>) => household,
});

/** Who changed the household, when, how and why, latest first, each with the state it was left in. One Query beside the check of the right. */
export const history = query({
  input: z.object({ household: Id, page: PageInput.prefault({}) }),
  find: findHousehold,
  may: (actor, _input, household) => mayIn(actor, 'history.read', household.village),
  run: ({ household, page }, context) => store.history(context, household, page),
});

/** Corrects the address. */
export const correctAddress = operation({
  name: 'correctAddress',
  input: Target.extend({ address: Address }),
  find: findHousehold,
  may: mayWrite,
  run: ({ address, reason }, { now }, before) => {
    const change = store.replace(before, { ...before, address }, now());
    return { result: change.value, changes: [change], why: reason };
  },
});

const Correction = MemberInput.omit({ relation: true, life: true }).partial();

/** Corrects what is recorded of a member; a NIK that was wrong is freed for whoever it belongs to. */
export const correctMember = operation({
  name: 'correctMember',
  input: Target.extend({ member: z.string(), correction: Correction }),
  find: findHousehold,
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
  if (!after.nik || after.nik.blind === before.nik?.blind) return [];
  const freed = before.nik ? [store.release('nik', before.nik, household)] : [];
  return [...freed, store.claim('nik', after.nik, household, after.id)];
}

/** Adds a member on the household's current card: a birth, a marriage, somebody who was forgotten. */
export const addMember = operation({
  name: 'addMember',
  input: Target.extend({ member: MemberInput }),
  find: findHousehold,
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
  input: Target.extend({ member: z.string(), life: z.enum(lifeStates), since: DayText }),
  find: findHousehold,
  may: mayWrite,
  run: ({ member: id, life, since, reason }, { now }, before) => {
    notInFuture('since', since, now());
    memberOf(before, id);
    const after = underLivingHead(withMember(before, id, (member) => ({ ...member, life, lifeSince: since })));
    const change = store.replace(before, after, now());
    return { result: change.value, changes: [change], why: reason };
  },
});

/** Records what Puskesos found at the house, beside the official decile and never in its place. */
export const recordFinding = operation({
  name: 'recordFinding',
  input: z.object({
    household: Id,
    finding: z.enum(findings),
    date: DayText,
    note: freeText(1, 500).optional(),
  }),
  find: findHousehold,
  may: mayWrite,
  run: ({ finding, date, note }, context, before) => {
    const { now, actor } = context;
    notInFuture('date', date, now());
    const fieldFinding = { finding, date, by: actor.id, ...(note && { note }) };
    const { value, changes } = reviewed(before, { ...before, fieldFinding }, now());
    return { result: value, changes: [...changes, ...tallyService(context, { village: before.village, visits: 1 })], why: note };
  },
});

/** The numbers of one household in clear, for whoever may read them; that they were read, by whom and why is logged first. */
export const readNumbers = query({
  input: z.object({ household: Id, purpose: Reason }),
  find: findHousehold,
  may: (actor, _input, household) => mayIn(actor, 'numbers.read', household.village),
  run: async ({ purpose }, context, household) => {
    await store.logReading(context, household.id, { numbers: ['nik', 'kk'], purpose });
    return {
      niks: new Map(household.members.flatMap(({ id, nik }) => (nik ? [[id, openNumber(context.vault, 'nik', nik, id)]] : []))),
      kks: new Map(household.cards.map(({ id, number }) => [id, openNumber(context.vault, 'kk', number, id)])),
    };
  },
});

export const maySeeNames = (context: Context): boolean => can(context.actor, 'names.read');

function memberOf(household: Household, id: string): Member {
  const member = household.members.find((one) => one.id === id);
  if (!member) throw InvalidInput.at('member', 'Bukan anggota rumah tangga ini', 'not a member of this household');
  return member;
}

/** For slices that build on a household: the record itself, with no right judged yet. */
export const getUnchecked = store.get;

/** For them too: a village's households that pass a test of theirs, page by page. */
export const filterByVillage = store.filterByVillage;

/** The change by which a household shows one line of aid; commits together with the enrollment it tells of. */
export const showAid = (before: Stored<Household>, line: AidSummary, now: string) => store.replace(before, withAid(before, line), now);

/** For each NIK and KK number given by its fingerprint, which household (and member) holds it. */
export const holders = store.holders;

/** The change by which a household shows what was found at a visit; commits together with the visit. */
export const showFinding = (before: Stored<Household>, fieldFinding: FieldFinding, now: string): Change[] =>
  reviewed(before, { ...before, fieldFinding }, now).changes;

/** Under which id a household stands before the public: always the same, and nothing that leads back to it without the key. */
export const publicIdOf = ({ vault }: Pick<Context, 'vault'>, household: string): string =>
  vault.fingerprint('entry', household).split('.')[1] ?? '';

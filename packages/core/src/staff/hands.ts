import * as z from 'zod';
import { VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { DomainError, type Message } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { get as getLogins } from './person.store.ts';
import { getStaff, getStaffMany } from './staff.store.ts';
import * as store from './stand-in.store.ts';

export type { StandIn } from './stand-in.store.ts';

/**
 * Steps that have to be taken by different people. It is the person who signed in that counts, never the role or the login: somebody with
 * two of them is still one person. Where people are too few, one may stand in, for a reason that the auditor reads.
 */

/** What somebody did that keeps them from the step after it. */
export interface EarlierDeed {
  readonly by: string | undefined;
  readonly did: Message;
}

/** Why somebody takes a step that should be another's. */
export const StandInReason = freeText(10, 300);

interface Step {
  readonly earlier: readonly EarlierDeed[];
  /** Given where there is nobody else. */
  readonly standIn?: string | undefined;
  /** What it is about: the record's type and key. */
  readonly subject: { readonly type: string; readonly key: string };
  readonly step: string;
  readonly village: string;
  /** What two others did before it, that should not have been one person. */
  readonly apart?: { readonly one: string | undefined; readonly other: string | undefined; readonly were: Message };
}

/** What records that somebody stood in for another; nothing where different people are at work. Throws SamePerson. */
export async function otherHands(context: Context, { earlier, standIn, apart, ...about }: Step): Promise<Change[]> {
  const { actor, now, newId } = context;
  const own = await ownDeed(context, earlier);
  const were = own || !apart ? undefined : (await isOnePerson(context, apart.one, apart.other)) ? apart.were : undefined;
  if (!own && !were) return [];
  if (standIn === undefined) throw new SamePerson(own?.did, were);
  return [store.add({ ...about, id: newId(), by: actor.id, role: actor.role, reason: standIn, at: now() })];
}

/** What of it the actor did, in whatever login; undefined where it was all others. */
export async function ownDeed(context: Context, earlier: readonly EarlierDeed[]): Promise<EarlierDeed | undefined> {
  const own = await ownLogins(
    context,
    earlier.flatMap(({ by }) => by ?? []),
  );
  return earlier.find(({ by }) => by !== undefined && own.has(by));
}

/** All sign-ins of the actor, for whoever shows what is theirs to do. Two Gets at most. */
export async function loginsOf(context: Context): Promise<ReadonlySet<string>> {
  const { id } = context.actor;
  const blind = (await getStaff(context, id))?.person?.blind;
  const known = blind === undefined ? undefined : await getLogins(context, blind);
  return new Set([id, ...(known?.staff ?? [])]);
}

/** All sign-ins of these people, each once: what is kept from somebody is kept from them in every login. A BatchGet, and a Get a person. */
export async function everyLoginOf(context: Pick<Context, 'registry'>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const staff = await getStaffMany(context, [...new Set(ids)]);
  const blinds = [...new Set(staff.flatMap(({ person }) => person?.blind ?? []))];
  const known = await Promise.all(blinds.map((blind) => getLogins(context, blind)));
  return [...new Set([...ids, ...known.flatMap((one) => one?.staff ?? [])])];
}

/** Of each of these sign-ins the person behind it: the same for two of one, and the sign-in itself where nobody knows whose it is. One BatchGet. */
export async function personsBehind(context: Pick<Context, 'registry'>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const staff = await getStaffMany(context, [...new Set(ids)]);
  const known = new Map(staff.map(({ id, person }) => [id, person?.blind]));
  return new Map(ids.map((id) => [id, known.get(id) ?? id]));
}

/** Are the two sign-ins one person's? One BatchGet, unless they are the same. */
async function isOnePerson(context: Pick<Context, 'registry'>, one: string | undefined, other: string | undefined): Promise<boolean> {
  if (one === undefined || other === undefined || one === other) return one !== undefined && one === other;
  const persons = await personsBehind(context, [one, other]);
  return persons.get(one) === persons.get(other);
}

/** Is one of those who did it the person who asks? For steps in which nobody may stand in. Throws SamePerson. */
export async function notOneOf(context: Context, people: Iterable<string>): Promise<void> {
  if ((await ownLogins(context, [...people])).size > 0) throw new SamePerson();
}

/** Which of these sign-ins are the actor's own. One BatchGet, unless their very own is among them. */
async function ownLogins(context: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { id } = context.actor;
  if (ids.length === 0 || ids.includes(id)) return new Set(ids.filter((one) => one === id));
  const staff = await getStaffMany(context, [...new Set([id, ...ids])]);
  const blind = staff.find((one) => one.id === id)?.person?.blind;
  return new Set(blind === undefined ? [] : staff.filter(({ person }) => person?.blind === blind).map((one) => one.id));
}

/** Where people stood in for others, latest first. One Query; what lies outside the reader's area is left out of its page. */
export const standIns = query({
  input: z.object({ village: VillageCode.optional(), page: PageInput.prefault({}) }),
  right: 'history.read',
  may: (actor, { village }) => village === undefined || serves(actor, village),
  run: ({ village, page }, context) =>
    store.list(context, page, (found) => serves(context.actor, found.village) && (village === undefined || found.village === village)),
});

/** Thrown when somebody would check, approve or carry on what they did themselves. */
export class SamePerson extends DomainError {
  readonly code = 'SAME_PERSON';
  readonly kind = 'conflict';

  /** With what they did before, where a stand-in may be named; or with what two others did that were one. */
  constructor(did?: Message, were?: Message) {
    super(
      were
        ? {
            id: `${were.id} Bila tidak ada orang lain, isi alasannya (standIn); pemeriksa membacanya.`,
            en: `${were.en} If there is nobody else, give the reason (standIn); the auditor reads it.`,
          }
        : did
          ? {
              id: `Anda sendiri yang ${did.id}; langkah ini untuk orang lain. Minta rekan Anda. Bila tidak ada orang lain, isi alasan berhalangan (standIn); pemeriksa membacanya.`,
              en: `It was you who ${did.en}; this step is somebody else’s. Ask a colleague. If there is nobody, give the reason for standing in (standIn); the auditor reads it.`,
            }
          : {
              id: 'Ini pekerjaan Anda sendiri; pemeriksaan atau persetujuan harus oleh orang lain. Minta rekan Anda melakukannya.',
              en: 'This is your own work; somebody else has to check or approve it. Ask a colleague.',
            },
    );
  }
}

import * as z from 'zod';
import { VillageCode } from '../region/region.ts';
import { type Actor, serves } from '../shared/actor.ts';
import { dayOf, daysLater, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import { enqueueJob } from '../shared/job.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { type EarlierDeed, otherHands, StandInReason } from '../staff/hands.ts';
import * as Task from '../task/task.ts';
import * as store from './deliberation.store.ts';
import { SIGN_WITHIN } from './proposal.calendar.ts';
import * as proposals from './proposal.store.ts';
import { DeliberationStep, NotOnFirstList } from './proposal-errors.ts';
import { type Deliberation, DeliberationInput } from './shapes.ts';

export { applyDecisions } from './apply-decisions.ts';

/**
 * The village's deliberation (musyawarah desa/kelurahan): recorded by whoever keeps the minutes, ratified by the head of the village,
 * acknowledged by the camat, published. Not ratified, no proposal moves.
 */

const find = ({ deliberation }: { deliberation: string }, context: Context) => store.get(context, deliberation);

const keepsMinutes = ({ role }: Pick<Actor, 'role'>): boolean => role !== 'camat';

/**
 * Records a deliberation, or, given its id, what was recorded wrongly as long as it is not ratified. Throws NotOnFirstList, DeliberationStep.
 */
export const record = operation({
  name: 'recordDeliberation',
  input: DeliberationInput.extend({ deliberation: Id.optional() }),
  right: 'proposal.write',
  role: keepsMinutes,
  may: (actor, { village }) => serves(actor, village),
  run: async ({ deliberation, ...input }, context) => {
    const { now, newId, actor } = context;
    const today = dayOf(now());
    notInFuture('on', input.on, now());
    const before = deliberation === undefined ? undefined : await store.get(context, deliberation);
    if (deliberation !== undefined && before?.village !== input.village) {
      throw InvalidInput.at('deliberation', 'Bukan berita acara desa ini', 'no record of this village');
    }
    if (before && before.state !== 'recorded') throw settledAlready(before);
    await checkListed(context, input);
    const after: Deliberation = {
      ...input,
      id: before?.id ?? newId(),
      state: 'recorded',
      recordedBy: actor.id,
      recordedAt: now(),
    };
    const change = before ? store.replace(before, after, now()) : store.add(after, now());
    return { result: change.value, changes: [change, waitsAt('village_head', after, today, [actor.id])] };
  },
});

async function checkListed(
  context: Context,
  { village, on, decisions }: Pick<Deliberation, 'village' | 'on' | 'decisions'>,
): Promise<void> {
  const found = await proposals.getMany(
    context,
    decisions.map(({ proposal }) => proposal),
  );
  const listed = new Set(found.filter((one) => one.village === village && one.state === 'listed').map(({ id }) => id));
  const wrong = decisions.flatMap(({ proposal }, index) => (listed.has(proposal) ? [] : [index]));
  if (wrong.length > 0) throw new NotOnFirstList(wrong);
  if (found.some(({ proposedOn }) => on < proposedOn)) {
    throw InvalidInput.at('on', 'Ada usulan yang belum diajukan pada hari itu', 'a proposal had not been made by that day');
  }
}

const waitsAt = (desk: Task.Desk, { id, village }: Deliberation, today: string, notBy: readonly string[]) =>
  Task.openTask({ kind: 'approval', about: id, village, desk, since: today, due: daysLater(today, SIGN_WITHIN.days), notBy });

const settledAlready = ({ state }: Deliberation) =>
  new DeliberationStep({
    id: `Berita acara ini sudah lewat langkah itu (${stepNames[state].id}).`,
    en: `This record is past that step (${stepNames[state].en}).`,
  });

const stepNames = {
  recorded: { id: 'tercatat, menunggu disahkan kepala desa atau lurah', en: 'recorded, waiting for the head of the village to ratify it' },
  ratified: { id: 'disahkan, menunggu diketahui camat', en: 'ratified, waiting for the camat to acknowledge it' },
  acknowledged: { id: 'diketahui camat, siap diumumkan', en: 'acknowledged by the camat, ready to be published' },
  published: { id: 'sudah diumumkan', en: 'published' },
} as const;

const notYet = ({ state }: Deliberation) =>
  new DeliberationStep({
    id: `Belum bisa: berita acara ini ${stepNames[state].id}.`,
    en: `Not yet: this record is ${stepNames[state].en}.`,
  });

/** Asked for again where its decisions were not carried out to the end. */
const carriedOut = ({ id, applied }: Deliberation) => (applied ? [] : [enqueueJob('deliberation', id)]);

const Target = z.object({ deliberation: Id });
const Signing = Target.extend({ standIn: StandInReason.optional() });

const recordedIt = ({ recordedBy }: Deliberation): EarlierDeed => ({
  by: recordedBy,
  did: { id: 'mencatat musyawarah ini', en: 'recorded this deliberation' },
});
const ratifiedIt = ({ ratified }: Deliberation): EarlierDeed => ({ by: ratified?.by, did: { id: 'mengesahkannya', en: 'ratified it' } });

const signersOf = (one: Deliberation) => [recordedIt(one), ratifiedIt(one)].flatMap(({ by }) => by ?? []);

/** That whoever signs is somebody else than who did what is signed; or what records why they are not. Throws SamePerson. */
const signedByAnother = (
  context: Context,
  { id: key, village }: Deliberation,
  step: string,
  earlier: readonly EarlierDeed[],
  standIn: string | undefined,
) => otherHands(context, { earlier, standIn, subject: { type: 'Deliberation', key }, step, village });

/** The head of the village ratifies it: its decisions are carried out right after. Throws DeliberationStep. */
export const ratify = operation({
  name: 'ratifyDeliberation',
  input: Signing,
  find,
  right: 'proposal.write',
  role: ({ role }) => role === 'village_head',
  may: (actor, _input, { village }) => serves(actor, village),
  run: async ({ standIn }, context, before) => {
    if (before.state !== 'recorded') throw settledAlready(before);
    if (!before.attendance.some(({ signed }) => signed)) {
      throw new DeliberationStep({
        id: 'Belum ada peserta yang menandatangani daftar hadir. Lengkapi dulu berita acaranya.',
        en: 'Nobody has signed the list of who was there. Complete the record first.',
      });
    }
    const stoodIn = await signedByAnother(context, before, 'ratify', [recordedIt(before)], standIn);
    const today = dayOf(context.now());
    const after: Deliberation = { ...before, state: 'ratified', ratified: { by: context.actor.id, on: today } };
    const change = store.replace(before, after, context.now());
    return {
      result: change.value,
      changes: [change, ...stoodIn, enqueueJob('deliberation', after.id), waitsAt('camat', after, today, signersOf(after))],
    };
  },
});

/** The camat acknowledges it. Throws DeliberationStep. */
export const acknowledge = operation({
  name: 'acknowledgeDeliberation',
  input: Signing,
  find,
  right: 'proposal.write',
  role: ({ role }) => role === 'camat',
  may: (actor, _input, { village }) => serves(actor, village),
  run: async ({ standIn }, context, before) => {
    if (before.state === 'recorded') throw notYet(before);
    if (before.state !== 'ratified') throw settledAlready(before);
    const stoodIn = await signedByAnother(context, before, 'acknowledge', [recordedIt(before), ratifiedIt(before)], standIn);
    const today = dayOf(context.now());
    const after: Deliberation = { ...before, state: 'acknowledged', acknowledged: { by: context.actor.id, on: today } };
    const change = store.replace(before, after, context.now());
    return { result: change.value, changes: [change, ...stoodIn, ...carriedOut(before), waitsAt('village_head', after, today, [])] };
  },
});

/** Publishes it: the families agreed on stand in the village's next public list. Throws DeliberationStep. */
export const publish = operation({
  name: 'publishDeliberation',
  input: Target,
  find,
  right: 'proposal.write',
  role: keepsMinutes,
  may: (actor, _input, { village }) => serves(actor, village),
  run: (_input, context, before) => {
    if (before.state === 'published') throw settledAlready(before);
    if (before.state !== 'acknowledged') throw notYet(before);
    const after: Deliberation = { ...before, state: 'published', published: { by: context.actor.id, on: dayOf(context.now()) } };
    const change = store.replace(before, after, context.now());
    return { result: change.value, changes: [change, ...carriedOut(before), Task.closeTask('approval', after.id)] };
  },
});

const toRead = ['proposal.read', 'household.read'] as const;

/** One record. */
export const byId = query({
  input: Target,
  find,
  right: toRead,
  may: (actor, _input, { village }) => serves(actor, village),
  run: (_input, _context, deliberation) => deliberation,
});

/** A village's records: those on their way, then the published ones, the latest of each first. One Query. */
export const listIn = query({
  input: z.object({ village: VillageCode, page: PageInput.prefault({}) }),
  right: toRead,
  may: (actor, { village }) => serves(actor, village),
  run: ({ village, page }, context) => store.listIn(context, village, page),
});

/** Who did what with it, when, latest first. One Query beside the look at it. */
export const history = historyQuery({
  input: Target.extend({ page: PageInput.prefault({}) }),
  find,
  may: (actor, _input, { village }) => serves(actor, village),
  list: ({ deliberation, page }, context) => store.history(context, deliberation, page),
});

/** The latest record a village published: what its public list shows. One Query of one record. */
export const latestPublished = store.latestPublished;

/** The households a record agreed on, and what for. */
export function agreedIn({ decisions }: Deliberation): Map<string, string[]> {
  const agreed = new Map<string, string[]>();
  for (const { proposal, accepted } of decisions) {
    const { household, subject } = proposals.parseId(proposal);
    if (accepted) agreed.set(household, [...(agreed.get(household) ?? []), subject]);
  }
  return agreed;
}

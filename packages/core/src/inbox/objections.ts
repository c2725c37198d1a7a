import * as z from 'zod';
import { isReceiving } from '../aid/aid.rules.ts';
import { approversOf } from '../aid/hands.ts';
import { hold } from '../aid/hold.ts';
import type { Ending } from '../aid/shapes.ts';
import { learnt } from '../household/aid-task.ts';
import * as Household from '../household/household.ts';
import { type Actor, can } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { otherHands, StandInReason } from '../staff/hands.ts';
import * as Task from '../task/task.ts';
import { seesLetter } from './about-office.ts';
import type { AidOutcome } from './aid-words.rules.ts';
import { escalateIfLate } from './escalation.ts';
import * as store from './inbox.store.ts';
import { LetterAnswered } from './inbox-errors.ts';
import { letterOf } from './letter.rules.ts';
import { mentionsName } from './name-mention.rules.ts';
import type { Objection } from './shapes.ts';

export { LetterAnswered } from './inbox-errors.ts';
export { isOverdue } from './letters.ts';
export type { Objection } from './shapes.ts';

/** Objections in the office: answered within their days by whoever serves the village, or by the desk they were moved up to. */

const find = ({ objection }: { objection: string }, context: Context) => store.getObjection(context, objection);
const maySee = (actor: Actor, _input: unknown, found: Objection): boolean => seesLetter(actor, found);

/** A camat answers what has come up to them. */
const hasReachedDesk = ({ role }: Actor, _input: unknown, { level }: Objection): boolean => role !== 'camat' || level !== 'village';

/** How aid can end by an objection: nobody graduates or is replaced by one. */
const endingsOfUpheld = ['moved', 'died', 'ineligible', 'withdrawn'] as const satisfies readonly Ending[];

/**
 * Answers an objection: upheld or dismissed, in words that its sender is shown, with a remark that only the office sees. The aid that one
 * upheld is about is suspended in the same step until somebody has confirmed it, or ended where an ending is given, by who may; aid that does
 * not arrive goes on and is looked into. Throws LetterAnswered, SamePerson; InvalidInput where the words name somebody of the household.
 */
export const answer = operation({
  name: 'answerObjection',
  input: z.object({
    objection: Id,
    outcome: z.enum(['upheld', 'dismissed']),
    answer: freeText(10, 500),
    remark: freeText(3, 500).optional(),
    ending: z.enum(endingsOfUpheld).optional(),
    /** Why the actor answers what is about their own decision, where there is nobody else. */
    standIn: StandInReason.optional(),
  }),
  find,
  right: 'inbox.write',
  role: (actor, { ending }) => ending === undefined || can(actor, 'aid.write'),
  may: maySee,
  office: hasReachedDesk,
  run: async ({ outcome, answer: said, remark, ending, standIn }, context, before) => {
    const { now, actor } = context;
    if (before.state !== 'open') throw new LetterAnswered();
    const household = before.household === undefined ? undefined : await householdNow(context, before.household);
    if (household && mentionsName(said, household.members)) {
      throw InvalidInput.at(
        'answer',
        'Jangan menyebut nama; pengirim melihatnya tersamar',
        'do not name anybody; its sender sees the name masked',
      );
    }
    if (ending !== undefined && (before.own || before.reason === 'service')) {
      throw InvalidInput.at('ending', 'Keberatan ini tidak mengakhiri bantuan', 'this objection ends no aid');
    }
    if (outcome === 'dismissed' && ending !== undefined) {
      throw InvalidInput.at('ending', 'Hanya diisi bila sanggahan diterima', 'only given when the objection is upheld');
    }
    const stoodIn = await answeredByAnother(context, before, household, standIn);
    const { aid, changes } = outcome === 'upheld' ? await followed(context, before, household, ending) : nothing;
    const after: Objection = {
      ...dataOf(before),
      state: outcome,
      ...(aid && { aid }),
      answer: said,
      answeredOn: dayOf(now()),
      answeredBy: actor.id,
      ...(remark && { remark }),
    };
    const change = store.replaceObjection(before, after, now());
    return {
      result: change.value,
      changes: [change, store.putLetter(letterOf(after)), ...Task.closeRaised('objection', after.id), ...changes, ...stoodIn],
      why: remark ?? said,
    };
  },
});

const nothing: { readonly aid?: AidOutcome; readonly changes: readonly Change[] } = { changes: [] };

/** The household it is about, or the one that it has become. */
async function householdNow(context: Context, id: string): Promise<Stored<Household.Household> | undefined> {
  const household = await Household.getUnchecked(context, id);
  return household?.mergedInto === undefined ? household : Household.getUnchecked(context, household.mergedInto);
}

type HouseholdNow = Stored<Household.Household> | undefined;

/** The aid that it is about and that is still received. */
const linesOf = ({ programs }: Objection, household: HouseholdNow) =>
  household?.aid.filter((line) => isReceiving(line) && programs.includes(line.name)) ?? [];

/** That who answers is somebody else than who found the family in need or approved that aid; or what records why they are not. Throws SamePerson. */
async function answeredByAnother(context: Context, before: Objection, household: HouseholdNow, standIn: string | undefined) {
  const approvers = await approversOf(context, linesOf(before, household));
  const found = { by: household?.fieldFinding?.by, did: { id: 'mencatat temuan di rumahnya', en: 'recorded what was found at the home' } };
  const approved = approvers.map((by) => ({ by, did: { id: 'menyetujui bantuannya', en: 'approved the aid' } }));
  const subject = { type: 'Objection', key: before.id };
  return otherHands(context, { earlier: [found, ...approved], standIn, subject, step: 'answer', village: before.village });
}

/** What upholding it does to the aid that it is about. */
async function followed(
  context: Context,
  objection: Objection,
  household: HouseholdNow,
  ending: (typeof endingsOfUpheld)[number] | undefined,
): Promise<typeof nothing> {
  if (objection.reason === 'service') return nothing;
  if (objection.own && objection.reason !== 'not_received') return { aid: 'taken_up', changes: [] };
  const lines = linesOf(objection, household);
  if (!household || lines.length === 0) return { aid: 'nothing', changes: [] };
  if (objection.reason === 'not_received') {
    const asked = lines.map(({ id: about }) => ({ about, place: household, asks: ['not_delivered'] as const }));
    return { aid: 'checked', changes: await learnt(context, asked) };
  }
  return { aid: ending ? 'ended' : 'suspended', changes: await hold(context, household, lines, { cause: 'objection_upheld', ending }) };
}

/** Moves an objection that was not answered in time one desk up. */
export async function escalateOverdue(context: Context, id: string): Promise<void> {
  const before = await store.getObjection(context, id);
  await escalateIfLate(context, 'objection', before, (step) => {
    const after: Objection = { ...dataOf(before as Stored<Objection>), ...step };
    return [store.replaceObjection(before as Stored<Objection>, after, context.now()), store.putLetter(letterOf(after))];
  });
}

/** One objection. */
export const byId = query({
  input: z.object({ objection: Id }),
  find,
  right: 'inbox.read',
  may: maySee,
  run: (_input, _context, objection: Stored<Objection>) => objection,
});

/** What became of it, when and by whom, latest first. One Query beside the look at it. */
export const history = historyQuery({
  input: z.object({ objection: Id, page: PageInput.prefault({}) }),
  find,
  may: maySee,
  list: ({ objection, page }, context) => store.objectionHistory(context, objection, page),
});

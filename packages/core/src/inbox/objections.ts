import { z } from 'zod';
import * as Household from '../household/household.ts';
import { VillageCode } from '../region/region.ts';
import { type Actor, serves } from '../shared/actor.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import * as Task from '../task/task.ts';
import { escalateIfLate } from './escalation.ts';
import * as store from './inbox.store.ts';
import { LetterAnswered } from './inbox-errors.ts';
import { mentionsName } from './name-mention.rules.ts';
import type { Objection, ObjectionLetter } from './shapes.ts';

export { LetterAnswered } from './inbox-errors.ts';
export { isOverdue } from './letters.ts';
export type { Objection } from './shapes.ts';

/** Objections in the office: answered within their days by whoever serves the village, or by the desk they were moved up to. */

const find = ({ objection }: { objection: string }, context: Context) => store.getObjection(context, objection);

/** A camat answers what has come up to them. */
const hasReachedDesk = ({ role }: Actor, _input: unknown, { level }: Objection): boolean => role !== 'camat' || level !== 'village';

/** As its sender may see it. */
function letterOf({
  household: _household,
  due: _due,
  answeredBy: _by,
  remark: _remark,
  note: _note,
  voices: _voices,
  joinedBy: _joinedBy,
  ...told
}: Objection): ObjectionLetter {
  return { ...told, kind: 'objection' };
}

/**
 * Answers an objection: upheld or dismissed, in words that its sender is shown, with a remark that only the office sees. What follows from
 * one that is upheld is done by the operations of aid. Throws LetterAnswered; InvalidInput where the words name somebody of the household.
 */
export const answer = operation({
  name: 'answerObjection',
  input: z.object({
    objection: Id,
    outcome: z.enum(['upheld', 'dismissed']),
    answer: freeText(10, 500),
    remark: freeText(3, 500).optional(),
  }),
  find,
  right: 'inbox.write',
  may: (actor, _input, { village }) => serves(actor, village),
  office: hasReachedDesk,
  run: async ({ outcome, answer: said, remark }, context, before) => {
    const { now, actor } = context;
    if (before.state !== 'open') throw new LetterAnswered();
    const household = before.household === undefined ? undefined : await Household.getUnchecked(context, before.household);
    if (household && mentionsName(said, household.members)) {
      throw InvalidInput.at(
        'answer',
        'Jangan menyebut nama; pengirim melihatnya tersamar',
        'do not name anybody; its sender sees the name masked',
      );
    }
    const after: Objection = {
      ...dataOf(before),
      state: outcome,
      answer: said,
      answeredOn: dayOf(now()),
      answeredBy: actor.id,
      ...(remark && { remark }),
    };
    const change = store.replaceObjection(before, after, now());
    return {
      result: change.value,
      changes: [change, store.putLetter(letterOf(after)), Task.closeTask('objection', after.id)],
      why: remark,
    };
  },
});

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
  may: (actor, _input, { village }) => serves(actor, village),
  run: (_input, _context, objection: Stored<Objection>) => objection,
});

/** A village's objections, those that are open first, by the day they are to be answered. One Query. */
export const listIn = query({
  input: z.object({ village: VillageCode, page: PageInput.prefault({}) }),
  right: 'inbox.read',
  may: (actor, { village }) => serves(actor, village),
  run: ({ village, page }, context) => store.objectionsIn(context, village, page),
});

/** What became of it, when and by whom, latest first. One Query beside the look at it. */
export const history = historyQuery({
  input: z.object({ objection: Id, page: PageInput.prefault({}) }),
  find,
  may: (actor, _input, { village }) => serves(actor, village),
  list: ({ objection, page }, context) => store.objectionHistory(context, objection, page),
});

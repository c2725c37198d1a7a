import * as z from 'zod';
import type { Actor } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation, query } from '../shared/operation.ts';
import * as Task from '../task/task.ts';
import { seesLetter } from './about-office.ts';
import { escalateIfLate } from './escalation.ts';
import * as store from './inbox.store.ts';
import { LetterAnswered } from './inbox-errors.ts';
import type { Suggestion, SuggestionLetter } from './shapes.ts';

export type { Suggestion } from './shapes.ts';

/** Families that citizens named: an officer looks, registers and proposes them, or says why not. */

const find = ({ suggestion }: { suggestion: string }, context: Context) => store.getSuggestion(context, suggestion);
const maySee = (actor: Actor, _input: unknown, found: Suggestion): boolean => seesLetter(actor, found);

function letterOf({
  answeredBy: _by,
  due: _due,
  proposal: _proposal,
  told: _told,
  voices: _voices,
  accused: _accused,
  joinedBy: _joinedBy,
  ...rest
}: Suggestion): SuggestionLetter {
  return { ...rest, kind: 'suggestion' };
}

function ended({ now, actor }: Context, before: Stored<Suggestion>, end: Pick<Suggestion, 'state' | 'answer'> & { proposal?: string }) {
  if (before.state !== 'open') throw new LetterAnswered();
  const after: Suggestion = { ...dataOf(before), ...end, answeredOn: dayOf(now()), answeredBy: actor.id };
  const change = store.replaceSuggestion(before, after, now());
  return { change, changes: [change, store.putLetter(letterOf(after)), ...Task.closeRaised('suggestion', after.id)] as Change[] };
}

/** Says why the family is not proposed, in words that the sender is shown. Throws LetterAnswered. */
export const decline = operation({
  name: 'declineSuggestion',
  input: z.object({ suggestion: Id, answer: freeText(10, 500) }),
  find,
  right: 'inbox.write',
  may: maySee,
  run: ({ answer }, context, before) => {
    const { change, changes } = ended(context, before, { state: 'declined', answer });
    return { result: change.value, changes };
  },
});

const TAKEN = 'Keluarga ini sudah diusulkan dan akan dibahas dalam musyawarah desa atau kelurahan.';

/**
 * The changes by which a proposal made from a suggestion ends it; they commit with the proposal. Undefined where the village has no such
 * suggestion. Throws LetterAnswered.
 */
export async function acceptSuggestion(
  context: Context,
  id: string,
  { village, proposal }: { village: string; proposal: string },
): Promise<Change[] | undefined> {
  const before = await store.getSuggestion(context, id);
  if (before?.village !== village || !seesLetter(context.actor, before)) return undefined;
  return ended(context, before, { state: 'taken', answer: TAKEN, proposal }).changes;
}

/** Moves a suggestion that was not answered in time one desk up. */
export async function escalateOverdue(context: Context, id: string): Promise<void> {
  const before = await store.getSuggestion(context, id);
  await escalateIfLate(context, 'suggestion', before, (step) => {
    const after: Suggestion = { ...dataOf(before as Stored<Suggestion>), ...step };
    return [store.replaceSuggestion(before as Stored<Suggestion>, after, context.now()), store.putLetter(letterOf(after))];
  });
}

/** One suggestion. One Get. */
export const byId = query({
  input: z.object({ suggestion: Id }),
  find,
  right: 'inbox.read',
  may: maySee,
  run: (_input, _context, suggestion: Stored<Suggestion>) => suggestion,
});

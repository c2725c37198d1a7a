import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import * as Task from '../task/task.ts';
import { seesLetter } from './about-office.ts';
import * as store from './inbox.store.ts';
import { LetterAnswered } from './inbox-errors.ts';
import { letterOf } from './letter.rules.ts';
import type { Objection } from './shapes.ts';

/** Objections to a decile that another look at it answers. */

const TAKEN = 'Keberatan Anda diterima: Puskesos mengusulkan pemutakhiran desil keluarga ini.';

/**
 * The changes by which a proposal of a household's decile upholds the household's own objection to it; they commit with the proposal. Undefined where
 * the household has sent in no such one. Throws LetterAnswered.
 */
export async function takeUpObjection(
  context: Context,
  id: string,
  { village, household }: { village: string; household: string },
): Promise<Change[] | undefined> {
  const before = await store.getObjection(context, id);
  const isTheirs = before?.own === true && before.reason === 'decile' && before.village === village && before.household === household;
  if (!isTheirs || !seesLetter(context.actor, before)) return undefined;
  if (before.state !== 'open') throw new LetterAnswered();
  const { now, actor } = context;
  const end = { state: 'upheld', aid: 'taken_up', answer: TAKEN, answeredOn: dayOf(now()), answeredBy: actor.id } as const;
  const after: Objection = { ...dataOf(before), ...end };
  return [store.replaceObjection(before, after, now()), store.putLetter(letterOf(after)), ...Task.closeRaised('objection', id)];
}

import { type Change, commit } from '../shared/change.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import * as Task from '../task/task.ts';
import { dueAfterEscalation } from './inbox.calendar.ts';
import { type Letter, levels } from './shapes.ts';

/** What the office did not answer in time goes one desk up: to the camat, then to Dinsos. */

interface EscalatableLetter extends Pick<Letter, 'id' | 'village' | 'state' | 'level' | 'answerBy'> {
  readonly due?: Day;
  readonly household?: string;
}

const above = { village: 'camat', district: 'dinsos' } as const;

/** Moves it up where it is late, and not at the top; `change` says what that writes. To be run again at will. */
export async function escalateIfLate(
  context: Context,
  kind: Letter['kind'],
  letter: EscalatableLetter | undefined,
  change: (step: { level: Letter['level']; due: Day }) => Change[],
): Promise<void> {
  if (letter?.state !== 'open' || letter.level === 'regency') return;
  const today = dayOf(context.now());
  const due = letter.due ?? letter.answerBy;
  if (due >= today) return;
  const { id: about, village, household } = letter;
  const step = { level: levels[levels.indexOf(letter.level) + 1] ?? 'regency', due: dueAfterEscalation(today) };
  const waits = Task.openTask({
    kind,
    about,
    village,
    desk: above[letter.level],
    since: today,
    due: step.due,
    ...(household && { household }),
    lateSince: Task.lateFrom(letter.answerBy),
  });
  const wasLate = Task.raisedLate({
    kind,
    about,
    village,
    desk: letter.level === 'village' ? 'puskesos' : 'camat',
    ...(household && { household }),
    lateSince: Task.lateFrom(due),
    raisedOn: today,
  });
  const why = 'Tidak dijawab pada waktunya / not answered in time';
  try {
    await commit(context, [...change(step), waits, wasLate], { operation: 'escalateLetter', why });
  } catch (error) {
    // Answered at this moment.
    if (!(error instanceof VersionConflict)) throw error;
  }
}

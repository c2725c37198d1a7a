import * as z from 'zod';
import { commit } from '../shared/change.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { lateFrom } from '../task/task.ts';
import { dueAfterEscalation } from './case.calendar.ts';
import * as store from './case.store.ts';
import type { Case, CaseLevel, CaseNow } from './shapes.ts';
import { find, isLate, lateAt, maySee, requireTransition, saveCase, toMove, withoutNote } from './transition.ts';

/** A case that goes one level up: to the camat, then to Dinsos. */

const above: Readonly<Record<CaseLevel, CaseLevel>> = { village: 'district', district: 'regency', regency: 'regency' };

const raised = (before: CaseNow, today: Day): Case => ({
  ...withoutNote(before),
  level: above[before.level],
  due: dueAfterEscalation(today),
  late: isLate(before, today),
  ...(before.due < today && before.lateSince === undefined && { lateSince: lateFrom(before.due) }),
});

/** One desk up; where it is late, the desk that it leaves keeps it on the list of what was. */
function toNextDesk(context: Context, before: CaseNow, reason: string | undefined) {
  const today = dayOf(context.now());
  const saved = saveCase(context, before, raised(before, today), reason);
  return { ...saved, changes: [...saved.changes, ...lateAt(before, today)] };
}

/** Sends a case one level up, whether or not it is late. Throws CaseMoveNotAllowed. */
export const escalate = operation({
  name: 'escalateCase',
  input: z.object({ case: Id, reason: freeText(3, 500) }),
  find,
  right: toMove,
  may: maySee,
  run: async ({ reason }, context, before) => {
    await requireTransition(context, 'escalate', before);
    return toNextDesk(context, before, reason);
  },
});

const why = 'Lewat tenggat / overdue';

/** The same of one that is overdue, by the clock. False where it is not any more, or has come as far up as it can. Can be run again at will. */
export async function escalateOverdue(context: Context, id: string): Promise<boolean> {
  const today = dayOf(context.now());
  const before = await store.get(context, id);
  if (!before || before.state === 'closed' || before.level === 'regency' || before.due >= today) return false;
  const { changes } = toNextDesk(context, before, undefined);
  try {
    await commit(context, changes, { operation: 'escalateOverdueCase', why });
    return true;
  } catch (error) {
    // Somebody has just done something about it.
    if (error instanceof VersionConflict) return false;
    throw error;
  }
}

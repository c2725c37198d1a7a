import * as Case from '@puskesos/core/case';
import * as Objections from '@puskesos/core/inbox/objections';
import * as Suggestions from '@puskesos/core/inbox/suggestions';
import { dayOf } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';
import { isDueOn, recordDoneOn } from '@puskesos/core/shared/daily-job';
import type { JobRun } from '@puskesos/core/shared/job';
import * as Task from '@puskesos/core/task';
import * as Training from '@puskesos/core/training';

/** Once a day, what is overdue at a desk goes to the one above, or is told as missed where it can't be done any more. */

/** All desks of the regency are one piece of work. */
export const ALL = 'all';

/** By what a task is about, unless it is not overdue any more. To be run again at will. */
const escalations: Partial<Record<Task.TaskKind, (context: Context, about: string) => Promise<unknown>>> = {
  case: Case.escalateOverdue,
  objection: Objections.escalateOverdue,
  suggestion: Suggestions.escalateOverdue,
  baseline: Training.missOverdue,
  measure: Training.missOverdue,
};

export const isDue = (context: Context): Promise<boolean> => isDueOn(context.registry, 'overdue', ALL, dayOf(context.now()));

/** What is moved up has a new day there, so the next run begins with the rest. */
export async function sweep(context: Context, _id: string, { signal }: JobRun): Promise<void> {
  for await (const { kind, about } of Task.overdue(context, dayOf(context.now()))) {
    if (signal.aborted) return;
    await escalations[kind]?.(context, about);
  }
  await recordDay(context);
}

/** What failed too often today is tried again tomorrow. */
export const recordDay = async (context: Context): Promise<void> =>
  void (await recordDoneOn(context.registry, 'overdue', dayOf(context.now())));

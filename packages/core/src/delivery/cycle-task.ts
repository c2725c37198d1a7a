import type { Change } from '../shared/change.ts';
import { type Day, dayOf, daysLater, laterDay } from '../shared/clock.ts';
import type { Task } from '../task/shapes.ts';
import * as Tasks from '../task/task.ts';
import { daysWithin, dueWithin } from '../task/within.calendar.ts';
import type { Cycle } from './shapes.ts';

/** What a payment list waits for at Dinsos: to be approved; to be built anew, where it stands still; to be settled and closed. */
export function cycleStep(cycle: Cycle): Pick<Task, 'since' | 'due'> | undefined {
  const { state, to, madeAt, stalledAt, frozenAt, approvedAt } = cycle;
  if (state === 'approved') {
    const since = dayOf(approvedAt ?? madeAt);
    return { since, due: daysLater(laterDay(to, since), daysWithin('closing', since)) };
  }
  if (state === 'frozen') return list(dayOf(frozenAt ?? madeAt));
  return state === 'building' && stalledAt !== undefined ? list(dayOf(stalledAt)) : undefined;
}

const list = (since: Day) => ({ since, due: dueWithin('list', since) });

export function cycleTask(cycle: Cycle): Change {
  const step = cycleStep(cycle);
  if (!step) return Tasks.closeTask('payment_list', cycle.id);
  return Tasks.openTask({ kind: 'payment_list', about: cycle.id, desk: 'dinsos', ...step });
}

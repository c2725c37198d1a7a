import type { Change } from '../shared/change.ts';
import { daysLater, laterDay } from '../shared/clock.ts';
import * as Task from '../task/task.ts';
import { daysWithin } from '../task/within.calendar.ts';
import { isEnded } from './wrse.rules.ts';
import type { WrsePath } from './wrse-shapes.ts';

/** That she is to be seen, told some days before; or the end of that. */
export function visitOf(path: WrsePath): Change[] {
  if (isEnded(path)) return [noVisitOf(path)];
  const { id: about, household, village, due, foundOn } = path;
  const since = laterDay(foundOn, daysLater(due, -daysWithin('beforeVisit', due)));
  return [Task.openTask({ kind: 'wrse_visit', about, household, village, desk: 'puskesos', since, due })];
}

export const noVisitOf = ({ id }: Pick<WrsePath, 'id'>): Change => Task.closeTask('wrse_visit', id);

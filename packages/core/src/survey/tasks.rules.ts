import { createHash } from 'node:crypto';
import type { Change } from '../shared/change.ts';
import { dayOf, daysLater, type Instant } from '../shared/clock.ts';
import * as Task from '../task/task.ts';
import { crossCheckWithin, secondVisits, secondVisitWithin } from './calendar.ts';
import { openChecks } from './merge.rules.ts';
import type { Survey } from './shapes.ts';

/** What of a survey waits for an officer of its village. */

const drawn = (household: string): boolean =>
  createHash('sha256').update(`second ${household}`).digest().readUInt32BE(0) % 100 < secondVisits.percent;

const isChecked = (survey: Survey | undefined): boolean => survey !== undefined && openChecks(survey).length > 0;

/** The cross-check a survey calls for, or the end of one. */
export function crossCheckTasks(before: Survey | undefined, after: Survey): Change[] {
  const open = openChecks(after);
  const { household, village } = after;
  if (open.length === 0) return isChecked(before) ? [Task.settled('cross_check', household)] : [];
  const since = dayOf(open.map((check) => check.since).toSorted()[0] ?? '');
  const due = daysLater(since, crossCheckWithin.days);
  return [Task.waits({ kind: 'cross_check', about: household, household, village, desk: 'puskesos', since, due })];
}

/** A second look by somebody else, at the homes that the sample draws; away once it was taken. */
export function secondVisitTasks(before: Survey | undefined, after: Survey, now: Instant): Change[] {
  const { household, village, first, second } = after;
  if (second && !before?.second) return [Task.settled('second_visit', household)];
  if (second || !first || before?.first || !drawn(household)) return [];
  const since = dayOf(now);
  const due = daysLater(since, secondVisitWithin.days);
  return [Task.waits({ kind: 'second_visit', about: household, household, village, desk: 'puskesos', since, due, notBy: first.by })];
}

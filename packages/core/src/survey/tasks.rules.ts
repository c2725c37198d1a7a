import { createHash } from 'node:crypto';
import type { Change } from '../shared/change.ts';
import { type Day, dayOf, daysLater, type Instant, rowOn } from '../shared/clock.ts';
import * as Task from '../task/task.ts';
import { conflictsOf, openChecks } from './merge.rules.ts';
import type { Survey } from './shapes.ts';
import { againWithin, crossCheckWithin, secondVisits, secondVisitWithin } from './survey.calendar.ts';
import type { VisitSummary } from './visit-shapes.ts';

/** What of a survey waits for an officer of its village. */

const desk = 'puskesos';

/** Whether a home is one of those that a second person looks at. */
export const drawn = (household: string, { at }: Pick<VisitSummary, 'at'>): boolean =>
  createHash('sha256').update(`second ${household}`).digest().readUInt32BE(0) % 100 < rowOn(secondVisits, dayOf(at)).percent;

/** Since when each doubt is there: what a newer version left open, and what two people told differently. */
const doubtsOf = (survey: Survey): Instant[] => [
  ...openChecks(survey).map(({ since }) => since),
  ...Object.values(survey.answers).flatMap((told) => (conflictsOf(told).length > 0 ? [told[0]?.at ?? ''] : [])),
];

/** The cross-check a survey calls for, or the end of one. */
export function crossCheckTasks(before: Survey | undefined, after: Survey): Change[] {
  const [first] = doubtsOf(after).toSorted();
  const { household, village } = after;
  if (first === undefined) return before && doubtsOf(before).length > 0 ? [Task.closeTask('cross_check', household)] : [];
  const since = dayOf(first);
  const due = daysLater(since, rowOn(crossCheckWithin, since).days);
  return [Task.openTask({ kind: 'cross_check', about: household, household, village, desk, since, due })];
}

/** Is a second look called for, or one for other hands than before? */
export const callsForSecond = (before: Survey | undefined, { household, first, second }: Survey): boolean =>
  !second && first !== undefined && before?.first?.by !== first.by && drawn(household, first);

/** A second look by somebody else than who looked first, in whatever login, at the homes that the sample draws; away once it was taken. */
export function secondVisitTasks(before: Survey | undefined, after: Survey, now: Instant, notBy: readonly string[]): Change[] {
  const { household, village, second } = after;
  if (second) return before?.second ? [] : [Task.closeTask('second_visit', household)];
  if (!callsForSecond(before, after)) return [];
  const since = dayOf(now);
  const due = daysLater(since, rowOn(secondVisitWithin, since).days);
  return [Task.openTask({ kind: 'second_visit', about: household, household, village, desk, since, due, notBy })];
}

/** When a home is to be tried again, where the latest visit met nobody or was refused. */
export function nextDue({ last }: Pick<Survey, 'last'>): Day | undefined {
  if (last?.outcome !== 'no_contact' && last?.outcome !== 'refused') return undefined;
  const since = dayOf(last.at);
  return daysLater(since, rowOn(againWithin, since)[last.outcome]);
}

/** Another try at a home, or the end of the wait for one. */
export function againTasks(before: Survey | undefined, after: Survey): Change[] {
  const due = nextDue(after);
  const { household, village, last } = after;
  if (!due || !last) return before && nextDue(before) ? [Task.closeTask('revisit', household)] : [];
  return [Task.openTask({ kind: 'revisit', about: household, household, village, desk, since: dayOf(last.at), due })];
}

import { dayOf, daysLater, laterDay } from '../shared/clock.ts';
import type { Task } from '../task/shapes.ts';
import { dueWithin } from '../task/within.calendar.ts';
import { measureAsked, measureWindow } from './measure-days.rules.ts';
import type { Enrollment, Training } from './shapes.ts';
import { lastMoment } from './training.rules.ts';

/** What somebody's enrollment in a training waits for, as far as a person has to do it; undefined where it waits for nothing. */
export function waitingOf(enrollment: Enrollment, training: Training): Task | undefined {
  const step = stepOf(enrollment, training);
  if (!step || enrollment.gone) return undefined;
  const { id: about, village, household } = enrollment;
  return { ...step, about, village, household, desk: 'puskesos' };
}

type Step = Pick<Task, 'kind' | 'since' | 'due'>;

function stepOf(enrollment: Enrollment, training: Training): Step | undefined {
  if (enrollment.state === 'completed') return measureOf(enrollment, training);
  if (training.state === 'cancelled') return undefined;
  switch (enrollment.state) {
    case 'invited':
      return invitationOf(enrollment, training);
    case 'requested':
      return measureOf(enrollment, training);
    case 'enrolled':
    case 'attending':
      return measureOf(enrollment, training) ?? certificateOf(training);
    case 'dropped':
      return lapsedOf(enrollment);
    default:
      return undefined;
  }
}

function certificateOf(training: Training): Step {
  const since = dayOf(lastMoment(training));
  return { kind: 'certificate', since, due: dueWithin('certificate', since) };
}

function invitationOf({ answerBy }: Enrollment, { answerWithin }: Training): Step | undefined {
  return answerBy === undefined ? undefined : { kind: 'invitation', since: daysLater(answerBy, -answerWithin), due: answerBy };
}

/** Nobody said anything: whoever was invited is asked why, and whether they still want to come. */
function lapsedOf({ dropped, lapsedOn, askedAgain }: Enrollment): Step | undefined {
  if (dropped !== 'lapsed' || lapsedOn === undefined || askedAgain) return undefined;
  return { kind: 'lapsed_invitation', since: lapsedOn, due: dueWithin('lapsed', lapsedOn) };
}

/** The measure that is asked for next. What somebody lives from before the training can be told until it begins, and no later. */
function measureOf(enrollment: Enrollment, training: Training): Step | undefined {
  const at = measureAsked(enrollment, training);
  if (at === undefined) return undefined;
  const { from, to } = measureWindow(at, training);
  if (at === 'before') return { kind: 'baseline', since: laterDay(from, dayOf(enrollment.requestedAt)), due: to };
  return { kind: 'measure', since: from, due: dueWithin('measure', from) };
}

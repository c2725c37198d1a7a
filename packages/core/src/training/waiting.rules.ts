import { type Day, dayOf, daysLater } from '../shared/clock.ts';
import type { Task } from '../task/shapes.ts';
import { dueWithin } from '../task/within.calendar.ts';
import { measureFrom, measuresAfter } from './measure-days.rules.ts';
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
    case 'enrolled':
    case 'attending': {
      const since = dayOf(lastMoment(training));
      return { kind: 'certificate', since, due: dueWithin('certificate', since) };
    }
    case 'dropped':
      return lapsedOf(enrollment);
    default:
      return undefined;
  }
}

function invitationOf({ answerBy }: Enrollment, { answerWithin }: Training): Step | undefined {
  return answerBy === undefined ? undefined : { kind: 'invitation', since: daysLater(answerBy, -answerWithin), due: answerBy };
}

/** Nobody said anything: whoever was invited is asked why, and whether they still want to come. */
function lapsedOf({ dropped, lapsedOn, askedAgain }: Enrollment): Step | undefined {
  if (dropped !== 'lapsed' || lapsedOn === undefined || askedAgain) return undefined;
  return { kind: 'lapsed_invitation', since: lapsedOn, due: dueWithin('lapsed', lapsedOn) };
}

/** The first measure after the latest that was taken: one that was passed over is not asked for any more. */
function measureOf({ measures }: Enrollment, training: Training): Step | undefined {
  // biome-ignore lint/complexity/useIndexOf: what is compared is not the value
  const taken = measuresAfter.findLastIndex((at) => measures.some((measure) => measure.at === at));
  const next = measuresAfter[taken + 1];
  if (next === undefined) return undefined;
  const since: Day = measureFrom(next, training);
  return { kind: 'measure', since, due: dueWithin('measure', since) };
}

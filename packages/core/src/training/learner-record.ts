import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import type { Enrollment, EnrollmentNow, Learner, Training, TrainingNow } from './shapes.ts';
import { clashBetween, isSeated } from './training.rules.ts';
import * as store from './training.store.ts';
import { tasksOf } from './waiting.ts';

/**
 * A person's enrollments are told in one record of theirs, whichever household they are in. Each of them changes together with it, so
 * that of two things done for one person at once, the second is decided on what the first left.
 */

interface Recorded {
  readonly value: EnrollmentNow;
  readonly changes: readonly Change[];
}

type Entry = Learner['entries'][number];
type LearnerNow = Awaited<ReturnType<typeof store.getLearner>>;
const entryOf = ({ id, training, household, state }: Enrollment): Entry => ({ enrollment: id, training, household, state });

/** A new enrollment. `learner`: as it was read when this was decided. */
export function begun({ now }: Context, training: TrainingNow, enrollment: Enrollment, learner: LearnerNow): Recorded {
  const change = store.addEnrollment(enrollment, now());
  const entries = [...(learner?.entries ?? []), entryOf(enrollment)];
  const kept = learner
    ? store.replaceLearner(learner, { person: learner.person, entries }, now())
    : store.addLearner({ person: enrollment.person, entries }, now());
  return { value: change.value, changes: [change, kept, ...tasksOf(training, undefined, enrollment)] };
}

/**
 * The enrollment in its next state. `decidedOn`: the record by which this was decided, where it was; read anew here, a seat that the person
 * took elsewhere in between would pass unseen.
 */
export async function moved(
  context: Context,
  training: TrainingNow,
  before: EnrollmentNow,
  after: Enrollment,
  decidedOn?: LearnerNow,
): Promise<Recorded> {
  const change = store.replaceEnrollment(before, after, context.now());
  const tasks = tasksOf(training, before, after);
  if (before.state === after.state) return { value: change.value, changes: [change, ...tasks] };
  const learner = decidedOn ?? (await store.getLearner(context, before.person));
  if (!learner) throw new VersionConflict();
  const entries = learner.entries.map((entry) => (entry.enrollment === after.id ? entryOf(after) : entry));
  const kept = store.replaceLearner(learner, { person: learner.person, entries }, context.now());
  return { value: change.value, changes: [change, kept, ...tasks] };
}

/** A training in which the person has a seat while a session of this one takes place. */
export async function clashing(context: Context, training: Training, learner: Learner | undefined): Promise<Training | undefined> {
  const seated = (learner?.entries ?? []).filter((entry) => entry.training !== training.id && isSeated(entry));
  if (seated.length === 0) return undefined;
  const others = await store.getTrainings(
    context,
    seated.map((entry) => entry.training),
  );
  return others.find((other) => other.state !== 'cancelled' && clashBetween(training, other));
}

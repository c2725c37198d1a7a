import { type Change, commit } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import type { JobRun } from '../shared/job.ts';
import * as Task from '../task/task.ts';
import type { Enrollment, EnrollmentNow, TrainingNow } from './shapes.ts';
import * as store from './training.store.ts';
import { waitingOf } from './waiting.rules.ts';

/** What waits for somebody because of an enrollment, as the enrollment changes. */
export function tasksOf(training: TrainingNow, before: Enrollment | undefined, after: Enrollment): Change[] {
  const [was, is] = [before && waitingOf(before, training), waitingOf(after, training)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const ended = was && was.kind !== is?.kind ? [Task.closeTask(was.kind, was.about)] : [];
  return [...ended, ...(is ? [Task.openTask(is)] : [])];
}

const kinds = ['invitation', 'lapsed_invitation', 'baseline', 'certificate', 'measure'] as const;

/** The work for one person in a training alone; a training's id has no such mark. */
export const oneOf = ({ training, id }: Pick<Enrollment, 'training' | 'id'>): string => `${training}@${id}`;

/**
 * The tasks of everybody in a training whose days have changed, or that was called off, or of one who lives elsewhere by now: each in a step of its
 * own, anew where somebody did something meanwhile. Can be run again at will.
 */
export async function renewTasks(context: Context, of: string, { signal }: Pick<JobRun, 'signal'>): Promise<void> {
  const [id = '', alone] = of.split('@');
  const training = await store.getTraining(context, id);
  if (!training) return;
  if (alone !== undefined) {
    let enrollment = await store.getEnrollment(context, alone);
    if (enrollment?.state === 'requested') await placeAnew(context, enrollment);
    while (enrollment) enrollment = await renewed(context, training, enrollment);
    return;
  }
  for await (const one of store.eachEnrollment(context, id)) {
    if (signal.aborted) return;
    for (let enrollment: EnrollmentNow | undefined = one; enrollment; ) enrollment = await renewed(context, training, enrollment);
  }
}

/** The queue tells where somebody lives. */
async function placeAnew(context: Context, { id: enrollment, training, area, rank, ticket, village }: EnrollmentNow): Promise<void> {
  try {
    const place = { training, area, rank, ticket, enrollment, village };
    await commit(context, [store.moveWaiting(place)], { operation: 'renewTrainingTasks' });
  } catch (error) {
    // They have just been given a seat, or given up.
    if (!(error instanceof VersionConflict)) throw error;
  }
}

/** The enrollment where it is another by now. */
async function renewed(context: Context, training: TrainingNow, enrollment: EnrollmentNow): Promise<EnrollmentNow | undefined> {
  const waits = waitingOf(enrollment, training);
  const ended = kinds.filter((kind) => kind !== waits?.kind).map((kind) => Task.closeTask(kind, enrollment.id));
  await commit(context, [...ended, ...(waits ? [Task.openTask(waits)] : [])], { operation: 'renewTrainingTasks' });
  const now = await store.getEnrollment(context, enrollment.id);
  return now && now.version !== enrollment.version ? now : undefined;
}

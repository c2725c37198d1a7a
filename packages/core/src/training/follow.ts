import type { Rewriting } from '../household/rewriting.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { enqueueJob } from '../shared/job.ts';
import { edgeOf } from '../shared/machine.ts';
import { type Affected, affectedAmong } from './affected.rules.ts';
import { edges } from './enrollment.machine.ts';
import { passedOn } from './passing-on.ts';
import { personOf } from './person.ts';
import type { Enrollment, EnrollmentNow, Learner, TrainingNow } from './shapes.ts';
import { isSeated, lastMoment } from './training.rules.ts';
import * as store from './training.store.ts';
import { oneOf, tasksOf } from './waiting.ts';
import { followPaths } from './wrse-follow.ts';

/**
 * The trainings of people to whom something happened go with them: to another household, to another village, to the number that they have now.
 * Who died or left gives their seat to the next in the queue. One BatchGet or two where any of it happened; nothing is read otherwise.
 */
export async function follow(context: Context, households: readonly Rewriting[], becomes?: ReadonlyMap<string, string>): Promise<Change[]> {
  const people = affectedAmong(households, becomes);
  if (people.length === 0) return [];
  const [learners, paths] = await Promise.all([
    store.getLearners(
      context,
      people.map(({ was }) => was),
    ),
    followPaths(context, people),
  ]);
  const changes: Change[] = [...paths];
  const freed: Freed[] = [];
  for (const learner of learners) {
    const affected = people.find(({ was }) => was === learner.person);
    if (!affected) continue;
    const followed = await learnerFollows(context, learner, affected);
    changes.push(...followed.changes);
    freed.push(...followed.freed);
  }
  const busy = new Set([
    ...people.flatMap(({ was, person }) => [was, person]),
    ...households.flatMap(({ after }) => after.members.map(personOf)),
  ]);
  return [...changes, ...(await passedOn(context, freed, busy))];
}

interface Freed {
  readonly training: TrainingNow;
  readonly area: string;
}

async function learnerFollows(context: Context, before: Stored<Learner>, affected: Affected) {
  const { person, member, home } = affected;
  const enrollments = await store.getEnrollments(
    context,
    before.entries.map(({ enrollment }) => enrollment),
  );
  const trainings = await store.getTrainings(context, trainingsOf(enrollments));
  const changes: Change[] = [];
  const freed: Freed[] = [];
  const states = new Map<string, Enrollment['state']>();
  for (const enrollment of enrollments) {
    const training = trainings.find(({ id }) => id === enrollment.training);
    const given = training && givenUp(enrollment, training, affected, context);
    const { gone: _was, ...kept } = given ?? dataOf(enrollment);
    const gone = affected.gone !== undefined || (enrollment.gone === true && !affected.back);
    const after: Enrollment = { ...kept, ...(gone && { gone }), household: home.id, member, village: home.village, person };
    states.set(enrollment.id, after.state);
    if (JSON.stringify({ ...dataOf(enrollment), ...after }) !== JSON.stringify(dataOf(enrollment)) || gone !== (enrollment.gone ?? false)) {
      changes.push(store.replaceEnrollment(enrollment, after, context.now()));
    }
    // Somebody may wait for several at once: where they go, their places in the queues follow right after, with what is asked of them there.
    if (enrollment.state === 'requested' && !given) changes.push(enqueueJob('trainings', oneOf(after)));
    else if (training) changes.push(...tasksOf(training, enrollment, after));
    if (enrollment.state === 'requested' && given) changes.push(store.stopWaiting(enrollment));
    if (given && isSeated(enrollment)) freed.push({ training, area: enrollment.area });
  }
  const entries = before.entries.map((entry) => ({ ...entry, household: home.id, state: states.get(entry.enrollment) ?? entry.state }));
  changes.push(...(await recorded(context, before, person, entries)));
  return { changes, freed };
}

const trainingsOf = (enrollments: readonly EnrollmentNow[]): string[] => enrollments.map(({ training }) => training);

/** Nobody dead or far away sits in a training that goes on; undefined where there is nothing to give up. What was learnt is theirs. */
function givenUp(before: EnrollmentNow, training: TrainingNow, { gone }: Affected, { now }: Context): Enrollment | undefined {
  if (!gone || !edgeOf(edges, 'drop', before.state) || now() >= lastMoment(training)) return undefined;
  const { answerBy: _answered, ...rest } = dataOf(before);
  return { ...rest, state: 'dropped', dropped: gone.as, note: notes[gone.as] };
}

const notes = {
  died: 'Tercatat meninggal; tempatnya diteruskan ke antrean. Bila keliru, ajukan lagi / recorded as dead; the place went on to the queue. If that was wrong, ask again',
  moved:
    'Tercatat pindah atau hilang; tempatnya diteruskan ke antrean. Bila kembali, ajukan lagi / recorded as moved or lost; the place went on to the queue. On return, ask again',
} as const;

/** A person's record under the number they have now, joined with what was told of that number before. */
async function recorded(context: Context, before: Stored<Learner>, person: string, entries: Learner['entries']): Promise<Change[]> {
  if (before.person === person) {
    const same = JSON.stringify(entries) === JSON.stringify(before.entries);
    return same ? [] : [store.replaceLearner(before, { person, entries }, context.now())];
  }
  const there = await store.getLearner(context, person);
  const joined = { person, entries: [...(there?.entries ?? []), ...entries] };
  return [
    store.replaceLearner(before, { person: before.person, entries: [] }, context.now()),
    there ? store.replaceLearner(there, joined, context.now()) : store.addLearner(joined, context.now()),
  ];
}

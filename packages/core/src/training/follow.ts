import type { Rewriting } from '../household/rewriting.ts';
import type { Household } from '../household/shapes.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { personOf } from './person.ts';
import type { Enrollment, Learner } from './shapes.ts';
import * as store from './training.store.ts';
import * as paths from './wrse.store.ts';

/** Somebody who lives elsewhere than before, or goes by another number. */
interface Moved {
  readonly was: string;
  readonly person: string;
  readonly home: Pick<Household, 'id' | 'village'>;
}

/**
 * The trainings of people to whom something happened go with them: to another household, to another village, to the number that they have now.
 * A seat stays a seat. One BatchGet or two where anybody moved; nothing is read otherwise.
 */
export async function follow(context: Context, households: readonly Rewriting[], becomes?: ReadonlyMap<string, string>): Promise<Change[]> {
  const people = movedAmong(households, becomes);
  if (people.length === 0) return [];
  const [learners, women] = await Promise.all([
    store.getLearners(
      context,
      people.map(({ was }) => was),
    ),
    paths.getMany(
      context,
      people.map(({ was }) => paths.idFor(context, was)),
    ),
  ]);
  const changes: Change[] = [];
  for (const path of women) {
    const home = people.find(({ was }) => was === path.person)?.home;
    if (home) changes.push(paths.replace(path, { ...dataOf(path), household: home.id, village: home.village }, context.now()));
  }
  for (const learner of learners) {
    const moved = people.find(({ was }) => was === learner.person);
    if (moved) changes.push(...(await learnerMoved(context, learner, moved)));
  }
  return changes;
}

function movedAmong(households: readonly Rewriting[], becomes: ReadonlyMap<string, string> = new Map()): Moved[] {
  const homes = new Map(
    households.flatMap(({ before }) => (before?.members ?? []).map((member) => [member.id, { member, before }] as const)),
  );
  const one = [...becomes].flatMap(([gone, other]) => {
    const was = homes.get(gone)?.member;
    const home = households.find(({ after }) => after.members.some(({ id }) => id === other))?.after;
    const member = home?.members.find(({ id }) => id === other);
    return was && member && home ? [{ was: personOf(was), person: personOf(member), home }] : [];
  });
  const moved = households.flatMap(({ after }) =>
    after.members.flatMap((member) => {
      const known = homes.get(member.id);
      if (!known) return [];
      const [was, person] = [personOf(known.member), personOf(member)];
      const stayed = known.before?.id === after.id && known.before.village === after.village && was === person;
      return stayed ? [] : [{ was, person, home: { id: after.id, village: after.village } }];
    }),
  );
  return [...one, ...moved];
}

async function learnerMoved(context: Context, before: Stored<Learner>, { was, person, home }: Moved): Promise<Change[]> {
  const enrollments = await store.getEnrollments(
    context,
    before.entries.map(({ enrollment }) => enrollment),
  );
  const entries = before.entries.map((entry) => ({ ...entry, household: home.id }));
  const own = enrollments.flatMap((enrollment) => {
    const after: Enrollment = { ...dataOf(enrollment), household: home.id, village: home.village, person };
    const waits = enrollment.state === 'requested' ? [store.startWaiting(placeOf(after))] : [];
    return [store.replaceEnrollment(enrollment, after, context.now()), ...waits];
  });
  if (was === person) return [...own, store.replaceLearner(before, { person, entries }, context.now())];
  const there = await store.getLearner(context, person);
  const joined = { person, entries: [...(there?.entries ?? []), ...entries] };
  return [
    ...own,
    store.replaceLearner(before, { person: was, entries: [] }, context.now()),
    there ? store.replaceLearner(there, joined, context.now()) : store.addLearner(joined, context.now()),
  ];
}

const placeOf = ({ id: enrollment, training, area, rank, ticket, village }: Enrollment): store.Waiting => ({
  training,
  area,
  rank,
  ticket,
  enrollment,
  village,
});

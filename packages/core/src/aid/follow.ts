import { coursesOf, withCourse } from '../household/aid-course.rules.ts';
import { type Learnt, learntOfNeed } from '../household/aid-task.rules.ts';
import { learnt } from '../household/aid-task.ts';
import { type ShownAid, withAid } from '../household/household.rules.ts';
import type { Rewriting } from '../household/rewriting.ts';
import type { Household } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import type { Change } from '../shared/change.ts';
import { type Day, dayOf, laterDay } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import type { AidCause } from '../task/shapes.ts';
import { aidSummaryOf, parseEnrollmentId, suspendedFor, withoutLoss } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { bookEntries } from './budget.ts';
import { type CarriedLine, carry } from './carry.ts';
import { withContradictions } from './contradicted.rules.ts';
import { cameBack, type Follow, followOf, type Line, lossOf } from './follows.rules.ts';
import { learntOf } from './learnt.rules.ts';
import type { Beneficiary, Enrollment } from './shapes.ts';
import { stepTasks } from './waiting.ts';

/** What is known beside the households themselves. */
export interface Parting {
  /** Members who turned out to be another: what is in their name is that one's. */
  readonly becomes?: ReadonlyMap<string, string> | undefined;
  /** To which of the households a line goes that is for a family as a whole; undefined: where the rest of its household stays or went. */
  readonly goesTo?: (line: Line) => string | undefined;
  /** Asked of what a family as a whole receives and nobody chose about. */
  readonly unchosen?: AidCause | undefined;
}

/**
 * What happened to people, followed by their aid: the households as they are to be with what they now show, and the changes of every
 * enrollment, of its money and of what waits for somebody, to be written in the same transaction. Nothing is read where nobody has aid.
 */
export async function follow(
  context: Context,
  households: readonly Rewriting[],
  parting: Parting = {},
): Promise<{ readonly households: readonly Rewriting[]; readonly changes: readonly Change[] }> {
  const facts: Learnt[] = [...(await learntOfReturned(context, households)), ...(await learntOfGone(context, households))];
  if (households.every(({ before }) => !before || coursesOf(before).length === 0)) {
    return { households, changes: await learnt(context, facts) };
  }
  const programs = await Program.list(context, {});
  const today = dayOf(context.now());
  const after = new Map(households.map((one) => [one.after.id, one.after]));
  const changes: Change[] = [];
  const show = (id: string, line: ShownAid) => after.set(id, withAid(after.get(id) as Household, line));

  const carried: CarriedLine[] = [];
  for (const { before } of households) {
    for (const line of before?.aid ?? []) {
      const from = before as Stored<Household>;
      const to = after.get(destinationOf(line, households, from.id, parting)) as Household;
      const member = memberNow(line, parting);
      if (to.id !== from.id || member !== line.member) {
        const one = await carry(context, { line, member, from, to, programs, today });
        if (!one) continue;
        carried.push(one);
        changes.push(...one.changes);
        facts.push(...one.facts, ...learntOfNeed(from, { ...to, aid: one.joined ? [one.joined] : [] }));
        show(from.id, one.left);
        if (one.joined) show(to.id, one.joined);
        continue;
      }
      const step = followOf(line, from, to);
      facts.push(...learntOf(step, line, { program: programs.find(({ id }) => id === line.program), from, to, today, parting }));
      if (!step || step.does === 'ask') {
        if (from.village !== to.village) changes.push(...stepTasks(line, line, to), ...(await relisted(context, line, to)));
        continue;
      }
      const moved = await followed(context, line, step, today);
      if (!moved) continue;
      const replaced = store.replace(moved.before, moved.after, to, context.now());
      changes.push(replaced, ...stepTasks(moved.before, moved.after, to));
      const program = programs.find((one) => one.id === line.program);
      show(to.id, aidSummaryOf(replaced.value, program ?? { ...line, id: line.program }));
    }
  }
  for (const { before } of households) {
    const gone = before && after.get(before.id);
    const into = gone?.mergedInto === undefined ? undefined : after.get(gone.mergedInto);
    if (before && gone?.status === 'merged' && into) after.set(into.id, withPastOf(into, before, parting));
  }
  const money = await bookEntries(
    context,
    carried.flatMap(({ entries }) => entries),
  );
  return {
    households: households.map((one) => ({ ...one, after: withContradictions(after.get(one.after.id) ?? one.after, today) })),
    changes: [...changes, ...money, ...(await learnt(context, facts))],
  };
}

/** What one household received until it ended is told of by the other that it was merged into, for the lists of those periods. */
function withPastOf(into: Household, gone: Household, parting: Parting): Household {
  const known = coursesOf(into);
  const past = coursesOf(gone)
    .filter(({ id }) => !gone.aid.some((line) => line.id === id))
    .map((course) => ({ ...course, ...(course.member && { member: memberNow(course, parting) as string }) }))
    .filter((course) => !known.some((one) => one.program === course.program && one.member === course.member));
  const aidCourses = past.reduce<Household['aidCourses']>(withCourse, into.aidCourses);
  return aidCourses ? { ...into, aidCourses } : into;
}

const memberNow = ({ member }: Pick<Line, 'member'>, { becomes }: Parting): string | undefined =>
  (member && becomes?.get(member)) ?? member;

/** A line of one person goes with them; a family's goes where the family goes. */
function destinationOf(line: Line, households: readonly Rewriting[], from: string, parting: Parting): string {
  const member = memberNow(line, parting);
  const there = (id: string) => households.find((one) => one.after.id === id)?.after;
  if (member !== undefined) {
    const home = households.find(({ after }) => after.members.some(({ id }) => id === member))?.after.id;
    if (home !== undefined) return home;
  }
  const chosen = member === undefined ? parting.goesTo?.(line) : undefined;
  if (chosen !== undefined && there(chosen)) return chosen;
  const { status, mergedInto } = there(from) as Household;
  return status === 'merged' && mergedInto !== undefined && there(mergedInto) ? mergedInto : from;
}

/** The enrollment behind a line, as the step leaves it. */
async function followed(context: Context, line: Line, step: Exclude<Follow, { does: 'ask' }>, today: Day) {
  const before = await store.get(context, parseEnrollmentId(line.id) as Beneficiary);
  if (!before) return undefined;
  const day = laterDay(before.since, step.since !== undefined && step.since < today ? step.since : today);
  if (step.does === 'resume') {
    const { pending, ...rest } = dataOf(before);
    const held = pending && withoutLoss(pending);
    // Somebody is there again; what else it was suspended for holds it still.
    if (held) return { before, after: { ...rest, pending: held } satisfies Enrollment };
    const stood = pending ?? { was: before.state, since: before.since };
    const since = step.since !== undefined && step.since > before.since ? step.since : stood.since;
    const after: Enrollment = { ...rest, state: stood.was, since };
    return { before, after };
  }
  const after = suspendedFor(before, step.cause, day);
  return { before, after: step.does === 'end' ? { ...after, state: 'ended' as const, ending: step.ending } : after };
}

/** Its lists are those of where its household lives. One Get. */
async function relisted(context: Context, line: Line, to: Household): Promise<Change[]> {
  const enrollment = await store.get(context, parseEnrollmentId(line.id) as Beneficiary);
  return enrollment ? [store.relist(enrollment, to)] : [];
}

/** Whoever was told of as back, and is gone again, has nothing to be proposed anew. */
async function learntOfGone(context: Context, households: readonly Rewriting[]): Promise<Learnt[]> {
  const left = households.flatMap(({ before, after }) => (before && cameBack(after, before) ? [{ before, after }] : []));
  const found = await Promise.all(
    left.map(async ({ before, after }) => {
      const all = await store.ofHousehold(context, before.id);
      const ended = all.filter((one) => one.state === 'ended' && !lossOf(one, before) && lossOf(one, after));
      return ended.map(({ id: about }): Learnt => ({ about, settles: ['came_back'] }));
    }),
  );
  return found.flat();
}

/** Whoever is back may have had a proposal that ended when they were thought gone: somebody is told, since nobody else remembers it. */
async function learntOfReturned(context: Context, households: readonly Rewriting[]): Promise<Learnt[]> {
  const returned = households.filter(({ before, after }) => before && cameBack(before, after));
  const found = await Promise.all(
    returned.map(async ({ after }) => {
      const all = await store.ofHousehold(context, after.id);
      const nothing = all.filter((one) => one.state === 'ended' && one.pending && !lossOf(one, after));
      return nothing.map(({ id: about }): Learnt => ({ about, place: after, asks: ['came_back'] }));
    }),
  );
  return found.flat();
}

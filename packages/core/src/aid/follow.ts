import { coursesOf, withCourse } from '../household/aid-course.rules.ts';
import { askAbout, settledByMany } from '../household/aid-task.ts';
import { type ShownAid, withAid } from '../household/household.rules.ts';
import type { Rewriting } from '../household/rewriting.ts';
import type { Household } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import type { Change } from '../shared/change.ts';
import { type Day, dayOf, laterDay } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import type { AidCause } from '../task/shapes.ts';
import * as Task from '../task/task.ts';
import { aidSummaryOf, isReceiving, parseEnrollmentId, suspendedFor } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { bookEntries } from './budget.ts';
import { type CarriedLine, carry } from './carry.ts';
import { askedByCriteria, cameBack, type Follow, followOf, type Line, lossOf, settledByCriteria } from './follows.rules.ts';
import type { Beneficiary, Enrollment } from './shapes.ts';
import { isUncollected } from './uncollected.rules.ts';
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
  const returned = [...(await askedOfReturned(context, households)), ...(await settledOfGone(context, households))];
  if (households.every(({ before }) => !before || coursesOf(before).length === 0)) return { households, changes: returned };
  const programs = await Program.list(context, {});
  const today = dayOf(context.now());
  const after = new Map(households.map((one) => [one.after.id, one.after]));
  const changes: Change[] = [...returned];
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
        show(from.id, one.left);
        if (one.joined) show(to.id, one.joined);
        continue;
      }
      const step = followOf(line, from, to);
      const ask = asked(step, line, { programs, from, to, today, unchosen: parting.unchosen });
      if (ask === 'moved_village') changes.push(...(await askedOfMove(context, line, { from, to, today })));
      else if (ask) changes.push(askAbout(to, line, ask, today));
      if (!step || step.does === 'ask') {
        if (from.village !== to.village) changes.push(...stepTasks(line, line, to), ...(await relisted(context, line, to)));
        if (!ask) changes.push(...(await stillWaiting(context, line, { programs, from, to, today })));
        continue;
      }
      const moved = await followed(context, line, step, today);
      if (!moved) continue;
      const { id } = moved.after;
      const replaced = store.replace(moved.before, moved.after, to, context.now());
      changes.push(replaced, ...stepTasks(moved.before, moved.after, to));
      changes.push(step.does === 'suspend' ? askAbout(to, { id }, step.cause, today) : Task.closeTask('aid', id));
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
    households: households.map((one) => ({ ...one, after: after.get(one.after.id) ?? one.after })),
    changes: [...changes, ...money],
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

/** What somebody was asked before goes along to another village, and is settled where the reason for it is no more. */
async function stillWaiting(context: Context, line: Line, { programs, from, to, today }: Learnt): Promise<Change[]> {
  const program = programs.find(({ id }) => id === line.program);
  const settled = settledByCriteria(line, program, [from, to], today);
  const collected = isUncollected(program, from, line.member, today) && !isUncollected(program, to, line.member, today);
  if (!settled && !collected && from.village === to.village) return [];
  const task = await Task.waitingFor(context, { kind: 'aid', about: line.id });
  if (!task) return [];
  if (settled && (task.cause === 'occupation' || task.cause === 'criteria')) return [Task.settleTask(task)];
  if (task.cause === 'not_collected' && !isUncollected(program, to, line.member, today)) return [Task.settleTask(task)];
  return from.village === to.village ? [] : [Task.moveTask(task, to.village)];
}

interface Learnt {
  readonly programs: readonly Program.Program[];
  readonly from: Household;
  readonly to: Household;
  readonly today: Day;
}

interface Judging extends Learnt {
  readonly unchosen: AidCause | undefined;
}

/** Why somebody is to look at a line that goes on. */
function asked(step: Follow | undefined, line: Line, { programs, from, to, today, unchosen }: Judging): AidCause | undefined {
  if (step) return step.does === 'ask' ? step.cause : undefined;
  const program = programs.find(({ id }) => id === line.program);
  const learnt = askedByCriteria(line, program, [from, to], today) ?? (line.member === undefined ? unchosenOf(line, unchosen) : undefined);
  return (
    learnt ??
    (isReceiving(line) && isUncollected(program, to, line.member, today) && !isUncollected(program, from, line.member, today)
      ? 'not_collected'
      : undefined)
  );
}

const unchosenOf = ({ state, pending }: Line, cause: AidCause | undefined): AidCause | undefined =>
  pending === undefined && (state === 'approved' || state === 'active' || state === 'suspended') ? cause : undefined;

/** The enrollment behind a line, as the step leaves it. */
async function followed(context: Context, line: Line, step: Exclude<Follow, { does: 'ask' }>, today: Day) {
  const before = await store.get(context, parseEnrollmentId(line.id) as Beneficiary);
  if (!before) return undefined;
  const day = laterDay(before.since, step.since !== undefined && step.since < today ? step.since : today);
  if (step.does === 'resume') {
    const { pending, ...rest } = dataOf(before);
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

/** Of a household that moved out of the purse's place: somebody is asked; once it is back there, nobody is any more. One Get. */
async function askedOfMove(context: Context, line: Line, { from, to, today }: Pick<Learnt, 'from' | 'to' | 'today'>): Promise<Change[]> {
  const task = await Task.waitingFor(context, { kind: 'aid', about: line.id });
  const movedFrom = (task?.cause === 'moved_village' ? task.movedFrom : undefined) ?? from.village;
  if (task?.cause === 'moved_village' && movedFrom === to.village) return [Task.settleTask(task)];
  return [askAbout(to, line, 'moved_village', today, movedFrom)];
}

/** Whoever was told of as back, and is gone again, has nothing to be proposed anew. */
async function settledOfGone(context: Context, households: readonly Rewriting[]): Promise<Change[]> {
  const left = households.flatMap(({ before, after }) => (before && cameBack(after, before) ? [{ before, after }] : []));
  const found = await Promise.all(
    left.map(async ({ before, after }) => {
      const all = await store.ofHousehold(context, before.id);
      const ended = all.filter((one) => one.state === 'ended' && !lossOf(one, before) && lossOf(one, after));
      return settledByMany(
        context,
        ended.map(({ id }) => id),
        ['came_back'],
      );
    }),
  );
  return found.flat();
}

/** Whoever is back may have had a proposal that ended when they were thought gone: somebody is told, since nobody else remembers it. */
async function askedOfReturned(context: Context, households: readonly Rewriting[]): Promise<Change[]> {
  const returned = households.filter(({ before, after }) => before && cameBack(before, after));
  const found = await Promise.all(
    returned.map(async ({ after }) => {
      const all = await store.ofHousehold(context, after.id);
      return all
        .filter((one) => one.state === 'ended' && one.pending && !lossOf(one, after))
        .map((one) => askAbout(after, one, 'came_back', dayOf(context.now())));
    }),
  );
  return found.flat();
}

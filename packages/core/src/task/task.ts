import * as z from 'zod';
import { DistrictCode, districts } from '../region/region.ts';
import { type Actor, holds, serves } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { type Day, dayOf, daysLater } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { query } from '../shared/operation.ts';
import { type Page, PageInput } from '../shared/page.ts';
import { liesIn } from '../shared/region-code.ts';
import { type Desk, desks, kindsOfHomes, type LateTask, type Task, type TaskKind, taskKinds } from './shapes.ts';
import * as store from './task.store.ts';

export type { Desk, LateTask, Task, TaskKind } from './shapes.ts';
export type { Waiting, WaitingIn } from './task.store.ts';

/**
 * One list of what waits for me. A task commits together with what calls for it, and goes with what settles it, so the
 * list is never behind. It lies with its village, not with a person: at a hand-over it is at once in the next officer's list.
 */

/** Puts a task there, or moves it to another desk or day: about one record, one of a kind waits. */
export const openTask = (task: Task): Change => store.put(task);

/** What of that kind waits about a record. One Get. */
export const waitingFor = (context: Pick<Context, 'registry'>, task: Pick<Task, 'kind' | 'about'>): Promise<Task | undefined> =>
  store.get(context, task);

/** Of several records. One BatchGet for each hundred; none where there are none. */
export const waitingForAll = (context: Pick<Context, 'registry'>, tasks: readonly Pick<Task, 'kind' | 'about'>[]): Promise<Task[]> =>
  store.getMany(context, tasks);

/** Takes it away. What is not there is no trouble. */
export const closeTask = (kind: TaskKind, about: string): Change => store.remove({ kind, about });

const lateDesks = desks.filter((desk) => desk !== 'dinsos');

/** The first day on which something that was due is late. */
export const lateFrom = (due: Day): Day => daysLater(due, 1);

/**
 * That it went up from a desk for being late: told there, and to the desks above, until `closeRaised` takes it away with the task.
 */
export const raisedLate = (late: LateTask): Change => store.putLate(late);

/** The end of a task of a kind that goes up a desk where it is late: three items. */
export const closeRaised = (kind: TaskKind, about: string): Change[] => [
  closeTask(kind, about),
  ...(['puskesos', 'camat'] as const).map((desk) => store.removeLate({ kind, about, desk })),
];

/** Takes away one that was read, because what called for it holds no more; not one that was put in its place meanwhile. */
export const settleTask = (task: Task): Change => store.removeAsIs(task);

/** One that was read, in its next state or ended; not where somebody changed it since. */
export const changeTask = (known: Task, next: Task | undefined): Change =>
  next ? store.replaceAsIs(known, next) : store.removeAsIs(known);

/** Puts a task there, unless one waits there by then. */
export const firstTask = (task: Task): Change => store.add(task);

/** The same task, in the village where its people are now. */
export const moveTask = (task: Task, village: string): Change => store.replace({ ...task, village });

/** What waits for a home that is no more goes with it. */
export const closeHomeTasks = (household: string): Change[] => kindsOfHomes.map((kind) => closeTask(kind, household));

/** What waits for a home that is in another village now. A Get for each kind. */
export async function moveHomeTasks(context: Pick<Context, 'registry'>, household: string, village: string): Promise<Change[]> {
  const waiting = await Promise.all(kindsOfHomes.map((kind) => store.get(context, { kind, about: household })));
  return waiting.filter((task) => task !== undefined).map((task) => moveTask(task, village));
}

const deskOf: Partial<Record<Actor['role'], Desk>> = {
  officer: 'puskesos',
  village_head: 'village_head',
  camat: 'camat',
  dinsos: 'dinsos',
};

/** Where the actor's tasks lie: their village, kecamatan or office; of several kecamatan the first, unless one is named. */
function placeOf({ scope }: Actor, district: string | undefined): string | undefined {
  if (scope.kind === 'regency') return '';
  if (scope.kind === 'district') return scope.district;
  const villages = scope.villages.toSorted();
  return district === undefined ? villages[0] : villages.find((village) => liesIn(village, district));
}

/** Is it one that the actor may know of? */
const isVisibleTo = (actor: Actor, { village, among, amongOffice }: Pick<Task, 'village' | 'among' | 'amongOffice'>): boolean =>
  among === undefined ||
  among.includes(actor.id) ||
  (amongOffice !== undefined && village !== undefined && holds(actor, amongOffice, village));

/** What is the whole regency's is for those who see all of it. */
const reaches = (actor: Actor, { village }: Pick<Task, 'village'>): boolean =>
  village === undefined ? actor.scope.kind === 'regency' : serves(actor, village);

/** Does it look over what the actor did? An approval is shown to them all the same: where there is nobody else, they stand in with a reason. */
const isForOthers = (actor: Actor, { kind, notBy }: Task): boolean => kind !== 'approval' && (notBy?.includes(actor.id) ?? false);

/**
 * What waits for the actor, by the day it is due. One Query; for those who serve a kecamatan's villages it looks through 200 lines at most,
 * so a page may be short while there is more. Whoever has no desk, or no village today, has none.
 */
export const mine = query({
  input: z.object({
    district: DistrictCode.optional(),
    kinds: z.array(z.enum(taskKinds)).max(taskKinds.length).optional(),
    page: PageInput.prefault({}),
  }),
  right: 'task.read',
  run: async ({ district, kinds, page }, context): Promise<Page<Task>> => {
    const { actor } = context;
    const desk = deskOf[actor.role];
    const place = placeOf(actor, district);
    if (!desk || place === undefined) return { rows: [], hasNext: false };
    const today = dayOf(context.now());
    const passes = (task: Task) =>
      task.since <= today &&
      reaches(actor, task) &&
      (kinds?.includes(task.kind) ?? true) &&
      isVisibleTo(actor, task) &&
      !isForOthers(actor, task);
    return store.list(context, store.partitionOf(desk, place), page, passes);
  },
});

/** One of them, while it waits. One Get. */
export const byId = query({
  input: z.object({ kind: z.enum(taskKinds), about: z.string() }),
  find: async (asked, context) => {
    const task = await store.get(context, asked);
    return task && task.since <= dayOf(context.now()) ? task : undefined;
  },
  right: 'task.read',
  may: (actor, _input, task) => deskOf[actor.role] === task.desk && reaches(actor, task) && isVisibleTo(actor, task),
  run: (_input, _context, task) => task,
});

/** Does the actor sit at that desk, or at one above it? */
const seesLate = ({ role }: Actor, desk: Desk): boolean => {
  const own = deskOf[role];
  return own !== undefined && desks.indexOf(own) >= desks.indexOf(desk);
};

/**
 * What was late at a desk of a kecamatan and went up for it, while it still waits somewhere, the longest first: for those who sit at that desk,
 * the actor's own where none is named, and for those above. One Query of at most 200 lines, so a page may be short while there is more.
 */
export const late = query({
  input: z.object({ district: DistrictCode.optional(), desk: z.enum(['puskesos', 'camat']).optional(), page: PageInput.prefault({}) }),
  right: 'task.read',
  run: async ({ district, desk: asked, page }, context): Promise<Page<LateTask>> => {
    const { actor } = context;
    const own = deskOf[actor.role];
    const desk = asked ?? (own === 'camat' ? 'camat' : 'puskesos');
    const place = (actor.scope.kind === 'regency' && district) || placeOf(actor, district);
    if (!place || !seesLate(actor, desk)) return { rows: [], hasNext: false };
    const passes = (one: LateTask) => serves(actor, one.village) && isVisibleTo(actor, one);
    return store.listLate(context, store.latePartitionOf(desk, place), page, passes);
  },
});

/** One of them. One Get. */
export const lateById = query({
  input: z.object({ kind: z.enum(taskKinds), about: z.string(), desk: z.enum(lateDesks) }),
  find: (asked, context) => store.getLate(context, asked),
  right: 'task.read',
  may: (actor, _input, one) => seesLate(actor, one.desk) && serves(actor, one.village) && isVisibleTo(actor, one),
  run: (_input, _context, one) => one,
});

/**
 * How many tasks wait at the Puskesos of each village of a kecamatan, and how many were late, whether they wait there yet or have gone up: of the
 * five thousand of either that are due first, and whether there are more. Two Queries, or two for each thousand. No right is judged here, and nothing
 * but the numbers is told.
 */
export const countIn = (context: Pick<Context, 'registry' | 'now'>, district: string): Promise<store.WaitingIn> =>
  store.countByVillage(context, district, dayOf(context.now()), 'bounded');

/** The same of all that wait, for a job. */
export const countAllIn = (context: Pick<Context, 'registry' | 'now'>, district: string): Promise<store.WaitingIn> =>
  store.countByVillage(context, district, dayOf(context.now()), 'all');

/** All that was due before a day at the desks of Puskesos and camat, for whoever moves it up. One Query for each desk of each kecamatan. */
export async function* overdue(context: Pick<Context, 'registry'>, day: Day): AsyncGenerator<Task> {
  for (const { code } of districts) {
    for (const desk of ['puskesos', 'camat'] as const) yield* store.overdue(context, store.partitionOf(desk, code), day);
  }
}

import { z } from 'zod';
import { DistrictCode, districts } from '../region/region.ts';
import { type Actor, holds, serves } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { query } from '../shared/operation.ts';
import { type Page, PageInput } from '../shared/page.ts';
import { liesIn } from '../shared/region-code.ts';
import { type Desk, kindsOfHomes, type Task, type TaskKind, taskKinds } from './shapes.ts';
import * as store from './task.store.ts';

export type { Desk, Task, TaskKind } from './shapes.ts';

/**
 * One list of what waits for me. A task commits together with what calls for it, and goes with what settles it, so the
 * list is never behind. It lies with its village, not with a person: at a hand-over it is at once in the next officer's list.
 */

/** Puts a task there, or moves it to another desk or day: about one record, one of a kind waits. */
export const openTask = (task: Task): Change => store.put(task);

/** What of that kind waits about a record. One Get. */
export const waitingFor = (context: Pick<Context, 'registry'>, task: Pick<Task, 'kind' | 'about'>): Promise<Task | undefined> =>
  store.get(context, task);

/** Takes it away. What is not there is no trouble. */
export const closeTask = (kind: TaskKind, about: string): Change => store.remove({ kind, about });

/** Takes away one that was read, because what called for it holds no more; not one that was put in its place meanwhile. */
export const settleTask = (task: Task): Change => store.removeAsIs(task);

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
const isVisibleTo = (actor: Actor, { village, among, amongOffice }: Task): boolean =>
  among === undefined || among.includes(actor.id) || (amongOffice !== undefined && holds(actor, amongOffice, village));

/** Does it look over what the actor did? An approval is shown to them all the same: where there is nobody else, they stand in with a reason. */
const isForOthers = (actor: Actor, { kind, notBy }: Task): boolean => kind !== 'approval' && (notBy?.includes(actor.id) ?? false);

/**
 * What waits for the actor, by the day it is due. One Query; for those who serve a kecamatan's villages it looks through 200 lines at most,
 * so a page may be short while there is more. Whoever has no desk, or no village today, has none.
 */
export const mine = query({
  input: z.object({ district: DistrictCode.optional(), kinds: z.array(z.enum(taskKinds)).optional(), page: PageInput.prefault({}) }),
  right: 'task.read',
  run: async ({ district, kinds, page }, context): Promise<Page<Task>> => {
    const { actor } = context;
    const desk = deskOf[actor.role];
    const place = placeOf(actor, district);
    if (!desk || place === undefined) return { rows: [], hasNext: false };
    const passes = (task: Task) =>
      serves(actor, task.village) && (kinds?.includes(task.kind) ?? true) && isVisibleTo(actor, task) && !isForOthers(actor, task);
    return store.list(context, store.partitionOf(desk, place), page, passes);
  },
});

/** One of them, while it waits. One Get. */
export const byId = query({
  input: z.object({ kind: z.enum(taskKinds), about: z.string() }),
  find: (task, context) => store.get(context, task),
  right: 'task.read',
  may: (actor, _input, task) => deskOf[actor.role] === task.desk && serves(actor, task.village) && isVisibleTo(actor, task),
  run: (_input, _context, task) => task,
});

/**
 * How many tasks wait at the Puskesos of each village of a kecamatan, of the thousand that are due first. One Query. No right is judged
 * here, and nothing but the numbers is told.
 */
export const countOpenIn = (context: Pick<Context, 'registry'>, district: string): Promise<ReadonlyMap<string, number>> =>
  store.countByVillage(context, store.partitionOf('puskesos', district));

/** All that was due before a day at the desks of Puskesos and camat, for whoever moves it up. One Query for each desk of each kecamatan. */
export async function* overdue(context: Pick<Context, 'registry'>, day: Day): AsyncGenerator<Task> {
  for (const { code } of districts) {
    for (const desk of ['puskesos', 'camat'] as const) yield* store.overdue(context, store.partitionOf(desk, code), day);
  }
}

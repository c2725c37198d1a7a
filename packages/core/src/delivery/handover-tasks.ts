import { type Change, commit } from '../shared/change.ts';
import { dayOf, daysLater, laterDay } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import { enqueueJob, type JobRun } from '../shared/job.ts';
import * as Task from '../task/task.ts';
import { daysWithin } from '../task/within.calendar.ts';
import * as store from './delivery.store.ts';
import type { Cycle, Line } from './shapes.ts';

/**
 * The goods that are to be handed over: one task for each village of a list, since there may be hundreds of lines. It tells how many are left; each
 * deed on a line counts it down in its own transaction, so that the last one ends it.
 */

export const toHandOver = ({ goods, state }: Pick<Line, 'goods' | 'state'>): boolean =>
  goods !== undefined && (state === 'listed' || state === 'partly');

export const aboutVillage = (cycle: string, village: string): string => `${cycle}@${village}`;

function taskFor({ id, to, approvedAt, madeAt }: Cycle, village: string, left: number): Task.Task {
  const since = dayOf(approvedAt ?? madeAt);
  const due = daysLater(laterDay(to, since), daysWithin('handover', since));
  return { kind: 'handover', about: aboutVillage(id, village), village, desk: 'puskesos', since, due, left };
}

/** Counts each village of an approved list, and tells it. Can be run again at will: what was done to a line meanwhile is counted anew. */
export async function openHandovers(context: Context, cycle: Cycle, { signal }: Pick<JobRun, 'signal'>): Promise<void> {
  for (const village of await villagesOf(context, cycle.id)) {
    if (signal.aborted) return;
    while (!(await openedIn(context, cycle, village)));
  }
}

/** False where somebody handed something over between the look at the task and the look at the lines. */
async function openedIn(context: Context, cycle: Cycle, village: string): Promise<boolean> {
  const about = { kind: 'handover', about: aboutVillage(cycle.id, village) } as const;
  const known = await Task.waitingFor(context, about);
  let left = 0;
  for await (const line of store.eachLineIn(context, cycle.id, village)) if (toHandOver(line)) left += 1;
  const next = left > 0 ? taskFor(cycle, village, left) : undefined;
  if (known ? known.left === left : !next) return true;
  const change = known ? Task.changeTask(known, next) : next && Task.firstTask(next);
  try {
    await commit(context, change ? [change] : [], { operation: 'countHandovers' });
    return true;
  } catch (error) {
    if (error instanceof VersionConflict) return false;
    throw error;
  }
}

export async function endHandovers(context: Context, { id, kind }: Pick<Cycle, 'id' | 'kind'>): Promise<void> {
  if (kind !== 'goods') return;
  for (const village of await villagesOf(context, id)) {
    await commit(context, [Task.closeTask('handover', aboutVillage(id, village))], { operation: 'countHandovers' });
  }
}

async function villagesOf(context: Context, cycle: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const { village, goods } of store.eachLine(context, cycle, true)) if (goods) found.add(village);
  return found;
}

interface Step {
  readonly before: Line;
  readonly after: Line;
}

/** How what is left in a village changes with its lines. Where the village was not counted yet, it is counted after this. One Get for each village. */
export async function handoversAfter(context: Context, cycle: string, steps: readonly Step[]): Promise<Change[]> {
  const moved = new Map<string, number>();
  for (const { before, after } of steps) {
    const more = Number(toHandOver(after)) - Number(toHandOver(before));
    if (more !== 0) moved.set(before.village, (moved.get(before.village) ?? 0) + more);
  }
  const changes = await Promise.all(
    [...moved].map(async ([village, more]) => {
      const known = await Task.waitingFor(context, { kind: 'handover', about: aboutVillage(cycle, village) });
      if (!known) return undefined;
      const left = (known.left ?? 0) + more;
      return Task.changeTask(known, left > 0 ? { ...known, left } : undefined);
    }),
  );
  const counted = changes.filter((change) => change !== undefined);
  return counted.length < changes.length ? [...counted, enqueueJob('cycle', cycle)] : counted;
}

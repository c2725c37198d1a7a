import { learnt, settledBy } from '../household/aid-task.ts';
import type { Change } from '../shared/change.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import * as Task from '../task/task.ts';
import { dueWithin } from '../task/within.calendar.ts';
import { aboutVillage } from './handover-tasks.ts';
import type { Arrival, SampleCheck } from './sample-shapes.ts';
import type { Line } from './shapes.ts';
import { whereTheyLive } from './where-now.ts';

/** Who was drawn is to be asked: one task for each village, which tells how many are left. */

const TASKS_AT_ONCE = 90;

/** The tasks of a sample as it is drawn, so many in a transaction. */
export function checkTasks(cycle: string, drawn: readonly Pick<Line, 'village'>[], since: Day): Change[][] {
  const left = new Map<string, number>();
  for (const { village } of drawn) left.set(village, (left.get(village) ?? 0) + 1);
  const opened = [...left].map(([village, count]) => {
    const about = aboutVillage(cycle, village);
    return Task.openTask({ kind: 'sample_check', about, village, desk: 'puskesos', since, due: dueWithin('sample', since), left: count });
  });
  return Array.from({ length: Math.ceil(opened.length / TASKS_AT_ONCE) }, (_, n) =>
    opened.slice(n * TASKS_AT_ONCE, (n + 1) * TASKS_AT_ONCE),
  );
}

/** One home less; the last ends the task. */
export async function oneChecked(context: Context, { cycle, village }: Pick<SampleCheck, 'cycle' | 'village'>): Promise<Change[]> {
  const known = await Task.waitingFor(context, { kind: 'sample_check', about: aboutVillage(cycle, village) });
  if (!known) return [];
  const left = (known.left ?? 1) - 1;
  return [Task.changeTask(known, left > 0 ? { ...known, left } : undefined)];
}

/**
 * Recorded as given, and nothing has arrived: somebody has to look where it went. Where a later look finds that it did arrive, nothing is to be
 * asked any more.
 */
export async function arrivalAsked(
  context: Context,
  before: Pick<SampleCheck, 'found'>,
  { found, line }: { readonly found: Arrival; readonly line: Pick<Line, 'household' | 'village' | 'enrollment'> },
): Promise<Change[]> {
  const place = { id: line.household, village: line.village };
  const about = line.enrollment;
  if (found === 'missing') return learnt(context, await whereTheyLive(context, [{ about, place, asks: ['not_delivered'] }]));
  return before.found === 'missing' ? settledBy(context, about, ['not_delivered']) : [];
}

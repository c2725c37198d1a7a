import * as z from 'zod';
import { type ListedPeriod, listedPeriods, takePeriods } from '../aid/listed-period.ts';
import type { Context } from '../shared/context.ts';
import { Id } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { countList, type ListCount } from './count.ts';
import { findCycle } from './cycle.ts';
import { cycleTask } from './cycle-task.ts';
import * as store from './delivery.store.ts';
import { leftOutOf, slotOf } from './line.rules.ts';
import { listedPeriodOf } from './period.rules.ts';
import type { Cycle, LeftOutReason, Line } from './shapes.ts';

/** A list that is written is counted and frozen, with the period of each of its lines. */

const LINES_TOGETHER = 100;

/** Counts what was written and freezes it. */
export async function freezeList(context: Context, { id, run }: Pick<Cycle, 'id' | 'run'>): Promise<void> {
  for await (const lines of linesOnce(context, id)) await keepPeriods(context, await withoutPeriod(context, lines));
  const counted = await countList(context, id);
  const leftOut: Partial<Record<LeftOutReason, number>> = {};
  for await (const { reason } of store.eachLeftOut(context, id)) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  const unreadable = [...(await store.builtVillages(context, { id, run })).values()].reduce((sum, one) => sum + one, 0);
  await freeze(context, { cycle: id, ofRun: run, counted, leftOut, unreadable });
}

/** A list’s lines, some together. Whoever moved from one village to another meanwhile is found in both, and kept in one. */
async function* linesOnce(context: Context, cycle: string): AsyncGenerator<Line[]> {
  const seen = new Set<string>();
  let some: Line[] = [];
  for await (const line of store.eachLine(context, cycle, true)) {
    if (seen.size === seen.add(slotOf(line)).size) {
      await store.takeOff(context, line, leftOutOf({ ...line, id: line.enrollment }, 'listed_twice'));
      continue;
    }
    some.push(line);
    if (some.length < LINES_TOGETHER) continue;
    yield some;
    some = [];
  }
  yield some;
}

/**
 * Those whose period the list does not have: whoever wrote them may have stopped before taking it, or is about to; or another run gave it
 * back for one village where the line lies in another by now.
 */
async function withoutPeriod(context: Context, lines: readonly Line[]): Promise<readonly Line[]> {
  const keyOf = ({ enrollment, period, cycle, village }: ListedPeriod) => [enrollment, period, cycle, village].join('#');
  const had = new Set((await listedPeriods(context, lines.map(listedPeriodOf))).map(keyOf));
  return lines.filter((line) => !had.has(keyOf(listedPeriodOf(line))));
}

const freeze = operation({
  name: 'freezeCycle',
  input: z.object({
    cycle: Id,
    ofRun: z.int(),
    counted: z.custom<ListCount>(),
    leftOut: z.custom<Cycle['leftOut'] & {}>(),
    unreadable: z.int(),
  }),
  find: findCycle,
  right: 'delivery.write',
  everywhere: true,
  run: ({ ofRun, counted: { tallies, ...counted }, leftOut, unreadable }, { now }, before) => {
    if (before.state !== 'building' || before.run !== ofRun) return { result: before, changes: [] };
    const { stalledAt: _stalled, ...rest } = before;
    const told = { ...counted, leftOut, ...(unreadable > 0 && { unreadable }) };
    const change = store.replace(before, { ...rest, state: 'frozen', frozenAt: now(), ...told }, now());
    return {
      result: change.value,
      changes: [change, cycleTask(change.value), ...tallies.map((tally) => store.setTally(before.id, tally))],
    };
  },
});

/** Takes the lines’ periods for their list; whoever is on another by now is taken off. */
export async function keepPeriods(context: Context, lines: readonly Line[]): Promise<void> {
  const wanted = new Map(lines.map((line) => [listedPeriodOf(line), line]));
  for (const refused of await takePeriods(context, [...wanted.keys()])) {
    const line = wanted.get(refused) as Line;
    await store.takeOff(context, line, leftOutOf({ ...line, id: line.enrollment }, 'on_another_list'));
  }
}

import { askAbout } from '../household/aid-task.ts';
import { reviewed } from '../household/review.ts';
import type { Household } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import * as Task from '../task/task.ts';
import { withContradictions } from './contradicted.rules.ts';
import { standsAfterVisit } from './follows.rules.ts';

/** What was seen at a home, or is read of its answers by now, and what follows for its review and for all that it receives. */

/**
 * The household's next state, with the tasks that come or go with it: what turned a programme's criteria against who receives it, or leaves
 * them open, is asked about; what was asked before is settled where they hold again, or need is found again. A Query where it has aid.
 */
export async function seenAt(context: Context, before: Stored<Household>, after: Household) {
  const today = dayOf(context.now());
  const { value, changes } = reviewed(before, withContradictions(after, today), context.now());
  return { value, changes: [...changes, ...(await askedOfAid(context, before, value))] };
}

async function askedOfAid(context: Context, before: Household, after: Household): Promise<Change[]> {
  const today = dayOf(context.now());
  if (after.aid.length === 0) return [];
  const programs = await Program.list(context, {});
  const stands = after.aid.map((line) => ({
    line,
    stands: standsAfterVisit(line, { program: programs.find(({ id }) => id === line.program), before, after, today }),
  }));
  const settled = stands.flatMap(({ line, stands: how }) => (how.does === 'settle' ? [{ line, ...how }] : []));
  const waiting = await Task.waitingForAll(
    context,
    settled.map(({ line }) => ({ kind: 'aid', about: line.id })),
  );
  const asked = stands.flatMap(({ line, stands: how }) => (how.does === 'ask' ? [askAbout(after, line, how.cause, today)] : []));
  const answered = settled.flatMap(({ line, causes, stillAgainst }) => {
    const task = waiting.find(({ about }) => about === line.id);
    if (!task?.cause || !causes.includes(task.cause)) return [];
    return [stillAgainst ? askAbout(after, line, 'visit', today) : Task.settleTask(task)];
  });
  return [...asked, ...answered];
}

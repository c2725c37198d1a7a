import { learntOfNeed } from '../household/aid-task.rules.ts';
import { learnt } from '../household/aid-task.ts';
import { reviewed } from '../household/review.ts';
import type { Household } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { withContradictions } from './contradicted.rules.ts';
import { learntOfVisit, type TurnedBy } from './learnt.rules.ts';

/** What was seen at a home, is read of its answers by now, or was told of it by the ministry, and what follows for its review and for all that it receives. */

/**
 * The household's next state, with the tasks that come or go with it: what turned a programme's criteria against who receives it, or leaves
 * them open, is asked about; what was asked before is settled where they hold again, or need is found again. A Query where it has aid.
 */
export async function seenAt(context: Context, before: Stored<Household>, after: Household, because: TurnedBy = 'visit') {
  const today = dayOf(context.now());
  const { value, changes } = reviewed(before, withContradictions(after, today), context.now());
  return { value, changes: [...changes, ...(await askedOfAid(context, before, value, because))] };
}

async function askedOfAid(context: Context, before: Household, after: Household, because: TurnedBy): Promise<Change[]> {
  const today = dayOf(context.now());
  if (after.aid.length === 0) return [];
  const programs = await Program.list(context, {});
  const facts = after.aid.flatMap((line) => {
    const program = programs.find(({ id }) => id === line.program);
    return learntOfVisit(line, { program, before, after, today, because });
  });
  // What is asked in place of *not poor* is told before that is settled.
  return learnt(context, [...facts, ...learntOfNeed(before, after)]);
}

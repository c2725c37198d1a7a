import { learnt } from '../household/aid-task.ts';
import * as Household from '../household/household.ts';
import { criteriaOn } from '../program/eligibility.rules.ts';
import * as NewCriteria from '../program/new-criteria.ts';
import * as Program from '../program/program.ts';
import { villages } from '../region/region.ts';
import { commit, retryOnConflict } from '../shared/change.ts';
import { type Day, dayOf, daysLater } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { JobRun } from '../shared/job.ts';
import { learntOfCriteria } from './learnt.rules.ts';

/** Who receives of a programme, weighed by its new criteria once they have begun. Nothing is ended by it: somebody is asked. */

const CHECKPOINT_EVERY = 12;

/** Goes through the villages of every programme whose criteria have begun; on where it stopped, and can be run again at will. */
export async function weighRecipients(context: Context, _id: string, run: JobRun): Promise<void> {
  const programs = await Program.list(context, {});
  for (const due of await NewCriteria.begun(context)) {
    const program = programs.find(({ id }) => id === due.program);
    if (program && !(await wentThrough(context, program, due, run))) return;
    await NewCriteria.finish(context, due);
  }
}

async function wentThrough(context: Context, program: Program.Program, due: NewCriteria.CriteriaDue, run: JobRun): Promise<boolean> {
  const [was, is] = versionsAt(program, due.from, dayOf(context.now()));
  for (let done = due.villages; done < villages.length; done += 1) {
    if (run.signal.aborted || (done > due.villages && done % CHECKPOINT_EVERY === 0)) {
      await NewCriteria.keepPlace(context, { ...due, villages: done });
      if (run.signal.aborted) return false;
    }
    for await (const household of Household.eachInVillage(context, villages[done]?.code ?? '')) {
      if (factsIn(household, was, is, context).length > 0) await weigh(context, household.id, was, is);
    }
    run.onProgress({ done: done + 1, total: villages.length });
  }
  return true;
}

/** The programme as it was judged until the day before, and as it is today. */
function versionsAt(program: Program.Program, from: Day, today: Day): readonly [Program.Program, Program.Program] {
  const before = criteriaOn(program, daysLater(from, -1));
  const onward = before && { version: before.version, tree: before.tree, from: before.from, source: before.source };
  const now = criteriaOn(program, today);
  return [
    { ...program, criteria: onward ? [onward] : [] },
    { ...program, criteria: now ? [now] : [] },
  ];
}

const factsIn = (household: Household.Household, was: Program.Program, is: Program.Program, context: Context) =>
  household.aid.flatMap((line) => learntOfCriteria(line, { was, is, household, today: dayOf(context.now()) }));

/** One household in a step of its own, anew where something happened to it meanwhile. What waits for another reason goes on waiting for it. */
const weigh = (context: Context, id: string, was: Program.Program, is: Program.Program): Promise<void> =>
  retryOnConflict(async () => {
    const household = await Household.getUnchecked(context, id);
    if (!household) return;
    const changes = await learnt(context, factsIn(household, was, is, context));
    if (changes.length > 0) await commit(context, [...changes, Household.asItIs(household)], { operation: 'weighRecipients' });
  });

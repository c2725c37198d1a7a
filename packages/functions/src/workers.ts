import * as Delivery from '@puskesos/core/delivery';
import { applyDecisions } from '@puskesos/core/proposal/deliberation';
import type { Context } from '@puskesos/core/shared/context';
import { countAttempt, findWork, handOver, type Run, type Work, type WorkKind, workDone } from '@puskesos/core/shared/work';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import * as Simulation from '@puskesos/core/targeting/simulation';
import * as Training from '@puskesos/core/training';
import * as Wrse from '@puskesos/core/training/path';
import * as Overdue from './escalate.ts';

/** Who does what kind of work. */
interface Worker {
  /** Does it, or goes on where its record says it stopped. Comes back early when the signal says so. */
  readonly run: (context: Context, id: string, run: Run) => Promise<void>;
  /** Says in the record that it will not be done. */
  readonly giveUp: (context: Context, id: string) => Promise<void>;
}

/** The next refresh finds the same, and asks for it again. */
const leave = async () => undefined;

const workers: Record<WorkKind, Worker> = {
  // The record’s next signature asks for it again.
  deliberation: { run: applyDecisions, giveUp: leave },
  cycle: { run: Delivery.build, giveUp: Delivery.giveUpBuilding },
  // Weighed or published again, it goes on where it stopped.
  questionnaire: { run: Questionnaire.pass, giveUp: leave },
  overdue: { run: Overdue.sweep, giveUp: Overdue.noteDay },
  results: { run: async (context, id, run) => void (await Delivery.applyResults(context, id, run)), giveUp: Delivery.giveUpResults },
  simulation: { run: Simulation.work, giveUp: Simulation.giveUp },
  trainings: { run: async (context) => void (await Training.sweep(context)), giveUp: leave },
  wrse: { run: async (context, village) => void (await Wrse.findIn(context, village)), giveUp: leave },
};

const MOST_ATTEMPTS = 5;

/** `gone`: somebody has done it meanwhile, or it was asked for anew. `given up`: it failed too often, and its record says so. */
export type Outcome = 'done' | 'handed over' | 'given up' | 'gone';

/** Does one piece of work. What its worker throws is thrown on: the mark stays, and the next attempt goes on from there. */
export async function doWork(context: Context, asked: Work, run: Run): Promise<Outcome> {
  const { registry } = context;
  const work = await findWork(registry, asked);
  if (!work || work.stamp !== asked.stamp) return 'gone';
  // The mark may be of a version that is no longer, or not yet, the one that runs.
  const worker: Worker | undefined = workers[work.kind];
  if (work.attempts >= MOST_ATTEMPTS) {
    await worker?.giveUp(context, work.id);
    await workDone(registry, work);
    return 'given up';
  }
  if (!(await countAttempt(registry, work))) return 'gone';
  if (!worker) throw new Error(`nobody does work of kind ${work.kind}`);
  await worker.run(context, work.id, run);
  await (run.signal.aborted ? handOver : workDone)(registry, work);
  return run.signal.aborted ? 'handed over' : 'done';
}

import * as Users from '@puskesos/core/account/users';
import { weighRecipients } from '@puskesos/core/aid/new-criteria';
import { publishBriefs } from '@puskesos/core/brief/publish-briefs';
import * as Staffing from '@puskesos/core/coverage/regency';
import * as Delivery from '@puskesos/core/delivery';
import { receiveLetters } from '@puskesos/core/inbox/receive-letters';
import { countMonths } from '@puskesos/core/indicator/counting';
import { type MonthSpan, monthsIn } from '@puskesos/core/indicator/months.calendar';
import { giveUpImport, runImport } from '@puskesos/core/intake/import-run';
import { checkFollowed } from '@puskesos/core/lists/follow-check';
import { rebuildLists } from '@puskesos/core/lists/rebuild';
import * as Totals from '@puskesos/core/lists/totals';
import { putSideBySide } from '@puskesos/core/pocket/ranking';
import { applyDecisions } from '@puskesos/core/proposal/deliberation';
import { publishFigures } from '@puskesos/core/published/publish';
import { checkLists } from '@puskesos/core/recipient/check';
import { householdsBehind } from '@puskesos/core/recipient/households-behind';
import { rebuildNames } from '@puskesos/core/search/rebuild';
import { dayOf } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';
import { recordDoneOn } from '@puskesos/core/shared/daily-job';
import { completeJob, countAttempt, findJob, type Job, type JobKind, type JobRun, requeueJob } from '@puskesos/core/shared/job';
import { copyAnew } from '@puskesos/core/staff/duties-anew';
import { takeOut } from '@puskesos/core/staff/names-in-keys';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { seeAnew } from '@puskesos/core/survey/seen-anew';
import * as Simulation from '@puskesos/core/targeting/simulation';
import { runSimulation } from '@puskesos/core/targeting/simulation-run';
import * as Training from '@puskesos/core/training';
import * as Wrse from '@puskesos/core/training/wrse';
import { openDirectory } from './directory.ts';
import * as Overdue from './escalate.ts';
import { log } from './log.ts';

/** Who does what kind of work. */
interface Worker {
  /** Does it, or goes on where its record says it stopped. Comes back early when the signal says so. */
  readonly run: (context: Context, id: string, run: JobRun) => Promise<void>;
  /** Says in the record that it will not be done. */
  readonly giveUp: (context: Context, id: string) => Promise<void>;
}

/** The next refresh finds the same, and asks for it again. */
const giveUpQuietly = async () => undefined;

/** Places that have their figures are put side by side, and told of to anyone. */
async function countAndTell(context: Context, months: MonthSpan, run: JobRun): Promise<void> {
  await countMonths(context, months, run);
  if (run.signal.aborted) return;
  for (const month of monthsIn(months)) await putSideBySide(context, month);
  await publishFigures(context);
  await publishBriefs(context);
}

async function checkAndTell(context: Context, id: string, run: JobRun): Promise<void> {
  const check = await checkLists(context, id, run);
  if (!check) return;
  const { differing, endedAt: _endedAt, ...counts } = check;
  const mended = differing.reduce((sum, { lines }) => sum + lines, 0);
  log(mended > 0 ? 'warn' : 'info', 'lists checked', { ...counts, differing: differing.length, mended });
}

async function checkFollowedAndTell(context: Context, id: string, run: JobRun): Promise<void> {
  const check = await checkFollowed(context, id, run);
  if (check) log(check.mended > 0 ? 'warn' : 'info', 'followed checked', { lines: check.lines, mended: check.mended });
}

const workers: Record<JobKind, Worker> = {
  // The record’s next signature asks for it again.
  deliberation: { run: applyDecisions, giveUp: giveUpQuietly },
  // The next refresh finds the criteria still waiting, and asks again.
  criteria: { run: weighRecipients, giveUp: giveUpQuietly },
  cycle: { run: Delivery.build, giveUp: Delivery.giveUpBuilding },
  followed: {
    run: checkFollowedAndTell,
    giveUp: async (context) => void (await recordDoneOn(context.registry, 'followed', dayOf(context.now()))),
  },
  // The next refresh asks again.
  duties: { run: copyAnew, giveUp: giveUpQuietly },
  import: { run: runImport, giveUp: giveUpImport },
  // The next refresh asks for a month that is due again, and goes on where it stopped; for one that is counted but not told, the next day.
  indicators: {
    run: countAndTell,
    giveUp: async (context) => void (await recordDoneOn(context.registry, 'indicators', dayOf(context.now()))),
  },
  letters: { run: (context, _id, run) => receiveLetters(context, householdsBehind, run), giveUp: giveUpQuietly },
  // The next refresh asks for either again.
  lists: { run: rebuildLists, giveUp: giveUpQuietly },
  names: { run: rebuildNames, giveUp: giveUpQuietly },
  // Weighed or published again, it goes on where it stopped.
  questionnaire: { run: Questionnaire.runMigration, giveUp: giveUpQuietly },
  overdue: { run: Overdue.sweep, giveUp: Overdue.recordDay },
  recipients: {
    run: checkAndTell,
    giveUp: async (context) => void (await recordDoneOn(context.registry, 'recipients', dayOf(context.now()))),
  },
  results: { run: async (context, id, run) => void (await Delivery.applyResults(context, id, run)), giveUp: Delivery.giveUpResults },
  seen: { run: seeAnew, giveUp: giveUpQuietly },
  simulation: { run: runSimulation, giveUp: Simulation.giveUp },
  'staff keys': { run: takeOut, giveUp: giveUpQuietly },
  staffing: { run: Staffing.countAll, giveUp: giveUpQuietly },
  totals: { run: Totals.countAll, giveUp: giveUpQuietly },
  trainings: {
    run: async (context, id, run) => void (await (id === Training.ALL ? Training.sweep(context) : Training.renewTasks(context, id, run))),
    giveUp: giveUpQuietly,
  },
  users: {
    run: async (context, id, run) => Users.follow(context, await openDirectory(), id, run),
    giveUp: Users.giveUpFollowing,
  },
  wrse: { run: async (context, village) => void (await Wrse.findIn(context, village)), giveUp: giveUpQuietly },
};

const MOST_ATTEMPTS = 5;

/** `gone`: somebody has done it meanwhile, or it was asked for anew. `given up`: it failed too often, and its record says so. */
export type Outcome = 'done' | 'handed over' | 'given up' | 'gone';

/** Does one piece of work. What its worker throws is thrown on: the mark stays, and the next attempt goes on from there. */
export async function runJob(context: Context, wanted: Job, run: JobRun): Promise<Outcome> {
  const { registry } = context;
  const job = await findJob(registry, wanted);
  if (!job || job.stamp !== wanted.stamp) return 'gone';
  // The mark may be of a version that is no longer, or not yet, the one that runs.
  const worker: Worker | undefined = workers[job.kind];
  if (job.attempts >= MOST_ATTEMPTS) {
    await worker?.giveUp(context, job.id);
    await completeJob(registry, job);
    return 'given up';
  }
  if (!(await countAttempt(registry, job))) return 'gone';
  if (!worker) throw new Error(`nobody does work of kind ${job.kind}`);
  await worker.run(context, job.id, run);
  await (run.signal.aborted ? requeueJob : completeJob)(registry, job);
  return run.signal.aborted ? 'handed over' : 'done';
}

import * as Users from '@puskesos/core/account/users';
import { monthUntold } from '@puskesos/core/brief/untold';
import * as Staffing from '@puskesos/core/coverage/regency';
import * as Inbox from '@puskesos/core/inbox/receive-letters';
import * as Indicators from '@puskesos/core/indicator/counting';
import * as Followed from '@puskesos/core/lists/follow-check';
import * as Lists from '@puskesos/core/lists/rebuild';
import * as Totals from '@puskesos/core/lists/totals';
import * as Ranking from '@puskesos/core/pocket/ranking';
import * as NewCriteria from '@puskesos/core/program/new-criteria';
import * as Recipients from '@puskesos/core/recipient/check';
import * as Names from '@puskesos/core/search/rebuild';
import type { Context } from '@puskesos/core/shared/context';
import { enqueueJobNow, type Job } from '@puskesos/core/shared/job';
import * as Duties from '@puskesos/core/staff/duties-anew';
import * as StaffKeys from '@puskesos/core/staff/names-in-keys';
import * as SeenAnew from '@puskesos/core/survey/seen-anew';
import * as Training from '@puskesos/core/training';
import * as Overdue from './escalate.ts';

/** Work that nobody's operation asks for: the clock does, or letters that lie where the Registry's stream doesn't tell of them. */
interface TimedJob extends Pick<Job, 'kind'> {
  /** What of it, if there is any. Found out by reading alone: whoever does it has rights of its own. */
  readonly due: (context: Context) => Promise<string | undefined>;
}

const all = (kind: Job['kind'], id: string, isNeeded: (context: Context) => Promise<boolean>): TimedJob => ({
  kind,
  due: async (context) => ((await isNeeded(context)) ? id : undefined),
});

const timedJobs: readonly TimedJob[] = [
  // Invitations lapse and queues move up.
  all('trainings', Training.ALL, Training.isNeeded),
  // Criteria begin that were decided for today.
  all('criteria', NewCriteria.ALL, NewCriteria.isNeeded),
  all('letters', Inbox.ALL, Inbox.isNeeded),
  // A register that was filled before names were looked for, or by other rules.
  all('names', Names.ALL, Names.isNeeded),
  // The same of the lists.
  all('lists', Lists.ALL, Lists.isNeeded),
  // Homes that answered before their households carried what follows from it.
  all('seen', SeenAnew.ALL, SeenAnew.isNeeded),
  // People who were assigned before their assignments were copied together.
  all('duties', Duties.ALL, Duties.isNeeded),
  // Staff who were listed by their names.
  all('staff keys', StaffKeys.ALL, StaffKeys.isNeeded),
  // How each kecamatan is staffed, for the regency.
  all('staffing', Staffing.ALL, Staffing.isDue),
  // How many cases, letters, proposals and trainings there are, by place and state.
  all('totals', Totals.ALL, Totals.isDue),
  all('overdue', Overdue.ALL, Overdue.isDue),
  // The users people sign in with against their accounts, some of which begin or are over with the day.
  all('users', Users.ALL, Users.isDue),
  // The public lists against the register, at night.
  all('recipients', Recipients.ALL, Recipients.isDue),
  // What follows from the records, against them, at night.
  all('followed', Followed.ALL, Followed.isDue),
  // The month that has ended: in figures, its villages beside each other, and told to everybody.
  {
    kind: 'indicators',
    due: async (context) => (await Indicators.monthDue(context)) ?? (await Ranking.monthUnranked(context)) ?? monthUntold(context),
  },
];

/** Asks for what is needed by now. */
export async function enqueueTimedJobs(context: Context): Promise<void> {
  for (const { kind, due } of timedJobs) {
    const id = await due(context);
    if (id !== undefined) await enqueueJobNow(context.registry, kind, id);
  }
}

import * as Staffing from '@puskesos/core/coverage/regency';
import * as Inbox from '@puskesos/core/inbox/receive-letters';
import * as Lists from '@puskesos/core/lists/rebuild';
import * as Totals from '@puskesos/core/lists/totals';
import * as NewCriteria from '@puskesos/core/program/new-criteria';
import * as Names from '@puskesos/core/search/rebuild';
import type { Context } from '@puskesos/core/shared/context';
import { enqueueJobNow, type Job } from '@puskesos/core/shared/job';
import * as Duties from '@puskesos/core/staff/duties-anew';
import * as StaffKeys from '@puskesos/core/staff/names-in-keys';
import * as SeenAnew from '@puskesos/core/survey/seen-anew';
import * as Training from '@puskesos/core/training';
import * as Overdue from './escalate.ts';

/** Work that nobody's operation asks for: the clock does, or letters that lie where the Registry's stream doesn't tell of them. */
interface TimedJob extends Pick<Job, 'kind' | 'id'> {
  /** Is there any? Found out by reading alone: whoever does it has rights of its own. */
  readonly isNeeded: (context: Context) => Promise<boolean>;
}

const timedJobs: readonly TimedJob[] = [
  // Invitations lapse and queues move up.
  { kind: 'trainings', id: Training.ALL, isNeeded: Training.isNeeded },
  // Criteria begin that were decided for today.
  { kind: 'criteria', id: NewCriteria.ALL, isNeeded: NewCriteria.isNeeded },
  { kind: 'letters', id: Inbox.ALL, isNeeded: Inbox.isNeeded },
  // A register that was filled before names were looked for, or by other rules.
  { kind: 'names', id: Names.ALL, isNeeded: Names.isNeeded },
  // The same of the lists.
  { kind: 'lists', id: Lists.ALL, isNeeded: Lists.isNeeded },
  // Homes that answered before their households carried what follows from it.
  { kind: 'seen', id: SeenAnew.ALL, isNeeded: SeenAnew.isNeeded },
  // People who were assigned before their assignments were copied together.
  { kind: 'duties', id: Duties.ALL, isNeeded: Duties.isNeeded },
  // Staff who were listed by their names.
  { kind: 'staff keys', id: StaffKeys.ALL, isNeeded: StaffKeys.isNeeded },
  // How each kecamatan is staffed, for the regency.
  { kind: 'staffing', id: Staffing.ALL, isNeeded: Staffing.isDue },
  // How many cases, letters, proposals and trainings there are, by place and state.
  { kind: 'totals', id: Totals.ALL, isNeeded: Totals.isDue },
  { kind: 'overdue', id: Overdue.ALL, isNeeded: Overdue.isDue },
];

/** Asks for what is needed by now. */
export async function enqueueTimedJobs(context: Context): Promise<void> {
  for (const { kind, id, isNeeded } of timedJobs) if (await isNeeded(context)) await enqueueJobNow(context.registry, kind, id);
}

import * as Inbox from '@puskesos/core/inbox/take-in';
import type { Context } from '@puskesos/core/shared/context';
import { askForWork, type Work } from '@puskesos/core/shared/work';
import * as Training from '@puskesos/core/training';
import * as Overdue from './escalate.ts';

/** Work that nobody's deed asks for: the clock does, or letters that lie where the Registry's stream doesn't tell of them. */
interface Timed extends Pick<Work, 'kind' | 'id'> {
  /** Is there any? Found out by reading alone: whoever does it has rights of its own. */
  readonly isNeeded: (context: Context) => Promise<boolean>;
}

const timedWork: readonly Timed[] = [
  // Invitations lapse and queues move up.
  { kind: 'trainings', id: 'all', isNeeded: Training.isNeeded },
  { kind: 'letters', id: Inbox.ALL, isNeeded: Inbox.isNeeded },
  { kind: 'overdue', id: Overdue.ALL, isNeeded: Overdue.isDue },
];

/** Asks for what is needed by now. */
export async function askForTimedWork(context: Context): Promise<void> {
  for (const { kind, id, isNeeded } of timedWork) if (await isNeeded(context)) await askForWork(context.registry, kind, id);
}

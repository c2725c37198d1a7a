import type { Change } from '../shared/change.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { AidCause } from '../task/shapes.ts';
import * as Task from '../task/task.ts';
import { receivingStates } from './aid-shapes.ts';
import type { AidSummary } from './aid-summary.ts';
import { confirmBy } from './confirmation.calendar.ts';
import type { Household } from './shapes.ts';

type Place = Pick<Household, 'id' | 'village'>;

/** Puts a line of aid on the list of the household's Puskesos, with what was learnt; one about it that waits already gives way. */
export const askAbout = (place: Place, { id: about }: Pick<AidSummary, 'id'>, cause: AidCause, today: Day, movedFrom?: string): Change => {
  const { id: household, village } = place;
  const asked = { kind: 'aid', about, household, village, desk: 'puskesos', since: today, due: confirmBy(today), cause } as const;
  return Task.openTask({ ...asked, ...(movedFrom !== undefined && { movedFrom }) });
};

/** What was asked about a line of aid for one of these causes is answered by what is known since. One BatchGet. */
export const settledBy = (context: Context, about: string, causes: readonly AidCause[]): Promise<Change[]> =>
  settledByMany(context, [about], causes);

/** The same of several lines. One BatchGet. */
export async function settledByMany(context: Context, about: readonly string[], causes: readonly AidCause[]): Promise<Change[]> {
  const tasks = await Task.waitingForAll(
    context,
    [...new Set(about)].map((one) => ({ kind: 'aid', about: one })),
  );
  return tasks.filter(({ cause }) => cause !== undefined && causes.includes(cause)).map(Task.settleTask);
}

const receiving: readonly string[] = receivingStates;

/** Of a household that a new visit found not poor: all that it receives, the centre's too, which Puskesos can only report. */
export function askWhetherPoor(before: Household | undefined, after: Household, today: Day): Change[] {
  const [known, found] = [before?.fieldFinding, after.fieldFinding];
  if (found?.finding !== 'not_poor' || (known?.finding === 'not_poor' && known.date === found.date)) return [];
  const asked = after.aid.filter(({ state, pending }) => receiving.includes(state) && pending === undefined);
  return asked.map((line) => askAbout(after, line, 'not_poor', today));
}

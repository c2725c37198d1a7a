import type { Entry } from '../fund/fund.ts';
import type { Learnt } from '../household/aid-task.rules.ts';
import { learnt } from '../household/aid-task.ts';
import { withAid } from '../household/household.rules.ts';
import { rewritten } from '../household/rewriting.ts';
import type { Household } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import type { Change } from '../shared/change.ts';
import { checkSize } from '../shared/change-size.ts';
import { dayOf, laterDay } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import type { AidCause } from '../task/shapes.ts';
import * as Task from '../task/task.ts';
import { aidSummaryOf, parseEnrollmentId, suspendedFor } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { bookEntries, releaseEntriesOf } from './budget.ts';
import type { Line } from './follows.rules.ts';
import type { Beneficiary, Ending, Enrollment } from './shapes.ts';
import { stepTasks } from './waiting.ts';

/**
 * What somebody decided elsewhere about aid that a household receives: suspended until it is confirmed, or ended where an ending is given. The
 * changes are written in the transaction of the decision; one Get for each line. Throws TooMuchAtOnce for more lines than that takes.
 */
export async function hold(
  context: Context,
  household: Stored<Household>,
  lines: readonly Line[],
  decided: { readonly cause: AidCause; readonly ending?: Ending | undefined },
): Promise<Change[]> {
  const today = dayOf(context.now());
  const programs = decided.ending ? await Program.list(context, {}) : [];
  const changes: Change[] = [];
  const asked: Learnt[] = [];
  const released: Entry[] = [];
  let after: Household = dataOf(household);
  for (const line of lines) {
    const before = await store.get(context, parseEnrollmentId(line.id) as Beneficiary);
    if (!before) continue;
    const { pending: _settled, ...rest } = dataOf(before);
    const since = laterDay(before.since, today);
    const next: Enrollment = decided.ending
      ? { ...rest, state: 'ended', ending: decided.ending, since }
      : suspendedFor(before, decided.cause, since);
    const replaced = store.replace(before, next, household, context.now());
    changes.push(replaced);
    changes.push(...stepTasks(before, next, household));
    if (decided.ending) changes.push(Task.closeTask('aid', next.id));
    else asked.push({ about: next.id, place: household, asks: [decided.cause] });
    const program = programs.find(({ id }) => id === line.program);
    if (program)
      released.push(...(await releaseEntriesOf(context, { program, household, before, after: next }, `${next.id}@${before.version + 1}`)));
    after = withAid(after, aidSummaryOf(replaced.value, { ...line, id: line.program }));
  }
  if (changes.length === 0) return [];
  const shown = await rewritten(context, [{ before: household, after }]);
  const all = [...changes, ...(await learnt(context, asked)), ...shown.changes, ...(await bookEntries(context, released))];
  checkSize(all, { beside: BESIDE, words: oneByOne });
  return all;
}

/** At most what whoever decided it writes in the same transaction. */
const BESIDE = 10;
const oneByOne = {
  id: 'Terlalu banyak bantuan yang ikut berubah sekaligus. Akhiri atau tangguhkan dahulu sebagian satu per satu, lalu ulangi.',
  en: 'Too much aid would change with it at once. End or suspend some of it one by one first, then repeat it.',
};

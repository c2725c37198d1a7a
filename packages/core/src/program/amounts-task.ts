import type { Change } from '../shared/change.ts';
import { type Day, daysLater, laterDay } from '../shared/clock.ts';
import * as Task from '../task/task.ts';
import { daysWithin } from '../task/within.calendar.ts';
import { normalName } from './program.rules.ts';
import type { Program } from './shapes.ts';

type Paying = Pick<Program, 'id' | 'amounts' | 'to'>;

/** The last day on which it pays anything, of a programme that goes on after that; undefined where no end is in sight. */
export function runsOutOn({ amounts, to }: Paying): Day | undefined {
  const last = new Map<string, { readonly from: Day; readonly to?: Day | undefined }>();
  for (const row of amounts) {
    const name = normalName(row.component);
    const known = last.get(name);
    if (!known || known.from < row.from) last.set(name, row);
  }
  const ends = [...last.values()].map((row) => row.to);
  if (ends.length === 0 || ends.includes(undefined)) return undefined;
  const end = (ends as Day[]).reduce(laterDay);
  return to !== undefined && to <= end ? undefined : end;
}

/** That its amounts run out, told some months before; or the end of that. */
export function amountsTask(program: Paying): Change {
  const due = runsOutOn(program);
  if (due === undefined) return Task.closeTask('amounts', program.id);
  const since = daysLater(due, -daysWithin('beforeAmountsEnd', due));
  return Task.openTask({ kind: 'amounts', about: program.id, desk: 'dinsos', since, due });
}

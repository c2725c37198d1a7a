import type { Change } from '../shared/change.ts';
import type { Stored } from '../shared/entity.ts';
import * as Task from '../task/task.ts';
import { confirmBy } from './confirmation.calendar.ts';
import { remove } from './double.store.ts';
import type { Double } from './double-shapes.ts';

/** That somebody has to look whether two are one, or the end of that: within a village its Puskesos; between villages, and of numbers, Dinsos. */
export function doubleTask({ id, village, otherVillage, numbers, later, since, ruling }: Double): Change {
  if (ruling !== undefined) return Task.closeTask('double', id);
  const desk = otherVillage === undefined && !numbers ? 'puskesos' : 'dinsos';
  return Task.openTask({ kind: 'double', about: id, village, desk, household: later.household, since, due: confirmBy(since) });
}

/** There is nothing to be looked at any more, and nothing was ruled. */
export const closedDouble = (double: Stored<Double>): Change[] => [remove(double), Task.closeTask('double', double.id)];

import type { Change } from '../shared/change.ts';
import { versionConflict } from '../shared/change.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Item, Key } from '../shared/table.ts';

/** Criteria whose recipients are still to be weighed, by the day on which they begin. */

export interface CriteriaDue {
  readonly program: string;
  readonly from: Day;
  /** Villages that were gone through by then. */
  readonly villages: number;
}

const PARTITION = 'criteria due';
const keyOf = ({ program, from }: Omit<CriteriaDue, 'villages'>): Key => ({ pk: PARTITION, sk: `${from}#${program}` });
const itemOf = (due: CriteriaDue): Item => ({ ...keyOf(due), type: 'criteria due', ...due });
const read = ({ program, from, villages }: Item): CriteriaDue => ({ program, from, villages }) as CriteriaDue;

export const add = (due: CriteriaDue): Change => ({ put: itemOf(due), onConditionFailed: versionConflict });
export const save = ({ registry }: Pick<Context, 'registry'>, due: CriteriaDue) => registry.put(itemOf(due));
export const remove = ({ registry }: Pick<Context, 'registry'>, due: CriteriaDue) => registry.remove(keyOf(due));

/** Those that have begun by a day, the first of them alone where a limit says so. One Query. */
export async function begunBy({ registry }: Pick<Context, 'registry'>, day: Day, limit?: number): Promise<CriteriaDue[]> {
  const { items } = await registry.query({ partition: PARTITION, between: ['0', `${day}~`], ...(limit !== undefined && { limit }) });
  return items.map(read);
}

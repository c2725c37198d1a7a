import { commit } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import { moved } from './learner-record.ts';
import { measureAsked, measureWindow } from './measure-days.rules.ts';
import * as store from './training.store.ts';

const why = 'Tidak diukur sampai hari terakhirnya / not measured by its last day';

/**
 * Of a measure that nobody took while it could be taken: it is asked for no more, and the enrollment says that it was missed. Nothing where it can
 * be taken yet. To be run again at will.
 */
export async function missOverdue(context: Context, enrollment: string): Promise<void> {
  const before = await store.getEnrollment(context, enrollment);
  const training = before && (await store.getTraining(context, before.training));
  const at = training && measureAsked(before, training);
  if (!at || dayOf(context.now()) <= measureWindow(at, training).to) return;
  try {
    const { changes } = await moved(context, training, before, { ...dataOf(before), missed: [...(before.missed ?? []), at] });
    await commit(context, changes, { operation: 'missMeasure', why });
  } catch (error) {
    // Somebody has just recorded it.
    if (!(error instanceof VersionConflict)) throw error;
  }
}

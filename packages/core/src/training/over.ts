import { type Change, commit } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import type { PageInput } from '../shared/page.ts';
import type { TrainingNow } from './shapes.ts';
import { lastMoment } from './training.rules.ts';
import * as store from './training.store.ts';

const PAGE: PageInput = { first: 50 };
const why = 'Sesi terakhir sudah lewat / the last session is over';

/** Closes every training whose last session is over and that was not called off; it says since which day. Gives their number. */
export async function closeOver(context: Context): Promise<number> {
  let done = 0;
  for (let after: string | undefined; ; ) {
    const page = await store.listTrainings(context, { ...PAGE, after });
    for (const { value } of page.rows) if (isOver(value, context.now()) && (await closed(context, value))) done += 1;
    after = page.rows.at(-1)?.cursor;
    if (!page.hasNext) return done;
  }
}

const isOver = (training: TrainingNow, now: string): boolean =>
  training.state !== 'cancelled' && training.overOn === undefined && lastMoment(training) < now;

async function closed(context: Context, before: TrainingNow): Promise<boolean> {
  const after = { ...dataOf(before), state: 'closed' as const, overOn: dayOf(lastMoment(before)) };
  const change: Change = store.replaceTraining(before, after, context.now());
  try {
    await commit(context, [change], { operation: 'closeOverTraining', why });
    return true;
  } catch (error) {
    // Somebody changes it at this moment; the next run finds it again.
    if (error instanceof VersionConflict) return false;
    throw error;
  }
}

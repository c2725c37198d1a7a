import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { isDueOn, recordDoneOn } from '../shared/daily-job.ts';
import type { PageInput } from '../shared/page.ts';
import { lapse } from './enrollment-steps.ts';
import { closeOver } from './over.ts';
import { promoteWaiting } from './promote-waiting.ts';
import type { TrainingNow } from './shapes.ts';
import { tellOpen } from './tell-open.ts';
import { takesSeats } from './training.rules.ts';
import * as store from './training.store.ts';

export interface Swept {
  readonly trainings: number;
  /** Invitations that nobody answered in time. */
  readonly lapsed: number;
  /** Of those who waited, invited in their place or where a seat was left free. */
  readonly invited: number;
  /** Closed, since their last session is over. */
  readonly over: number;
}

/** All trainings to come are one piece of work. */
export const ALL = '*';

const PAGE: PageInput = { first: 50 };

/**
 * Of every training that has not begun: ends invitations that were not answered in time, and fills seats that are free. Closes those that are over,
 * and tells everybody which can be asked for. Can be run again at will.
 */
export async function sweep(context: Context): Promise<Swept> {
  const swept = { trainings: 0, lapsed: 0, invited: 0, over: 0 };
  const coming: TrainingNow[] = [];
  for await (const training of toCome(context)) {
    swept.trainings += 1;
    coming.push(training);
    for await (const enrollment of store.eachEnrollment(context, training.id)) {
      if (await lapse(context, training, enrollment)) swept.lapsed += 1;
    }
    for (const { area } of await store.poolsOf(context, training.id)) swept.invited += await promoteWaiting(context, training, area);
  }
  swept.over = await closeOver(context);
  await tellOpen(context, coming);
  await recordDoneOn(context.registry, 'trainings', dayOf(context.now()));
  return swept;
}

/** Is there a training that may need it, or a day on which none was looked at yet? One Query and a Get or two. */
export async function isNeeded(context: Context): Promise<boolean> {
  const { rows } = await store.listTrainings(context, { first: 1 });
  if (rows.some(({ value }) => takesSeats(value, context.now()))) return true;
  return rows.length > 0 && isDueOn(context.registry, 'trainings', ALL, dayOf(context.now()));
}

/** The list begins with those that begin last; the first page without any to come ends it. */
async function* toCome(context: Context): AsyncGenerator<TrainingNow> {
  let after: string | undefined;
  for (;;) {
    const page = await store.listTrainings(context, { ...PAGE, after });
    const coming = page.rows.map(({ value }) => value).filter((training) => takesSeats(training, context.now()));
    yield* coming;
    after = page.rows.at(-1)?.cursor;
    if (!page.hasNext || coming.length === 0) return;
  }
}

import type { Context } from '../shared/context.ts';
import type { PageInput } from '../shared/page.ts';
import { lapse } from './enrollment-steps.ts';
import { promoteWaiting } from './promote-waiting.ts';
import type { TrainingNow } from './shapes.ts';
import { takesSeats } from './training.rules.ts';
import * as store from './training.store.ts';

export interface Swept {
  readonly trainings: number;
  /** Invitations that nobody answered in time. */
  readonly lapsed: number;
  /** Of those who waited, invited in their place or where a seat was left free. */
  readonly invited: number;
}

/** All trainings to come are one piece of work. */
export const ALL = '*';

const PAGE: PageInput = { first: 50 };

/** Of every training that has not begun: ends invitations that were not answered in time, and fills seats that are free. Can be run again at will. */
export async function sweep(context: Context): Promise<Swept> {
  const swept = { trainings: 0, lapsed: 0, invited: 0 };
  for await (const training of toCome(context)) {
    swept.trainings += 1;
    for await (const enrollment of store.eachEnrollment(context, training.id)) {
      if (await lapse(context, training, enrollment)) swept.lapsed += 1;
    }
    for (const { area } of await store.poolsOf(context, training.id)) swept.invited += await promoteWaiting(context, training, area);
  }
  return swept;
}

/** Is there a training that may need it? One Query. */
export async function isNeeded(context: Context): Promise<boolean> {
  const { rows } = await store.listTrainings(context, { first: 1 });
  return rows.some(({ value }) => takesSeats(value, context.now()));
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

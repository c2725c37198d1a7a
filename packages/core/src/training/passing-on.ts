import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { promotion } from './promote-waiting.ts';
import type { TrainingNow } from './shapes.ts';
import * as store from './training.store.ts';

/** Seats that are given up, each in the hands of whoever is next in its queue. */

interface Seat {
  readonly training: TrainingNow;
  readonly area: string;
}

/**
 * What becomes of seats that are given up in one transaction. A person is invited to one of them at most, and nobody of `busy`, whose records
 * that transaction writes already: the seat stays free then, and the sweep gives it on the same day.
 */
export async function passedOn(context: Context, seats: readonly Seat[], busy: ReadonlySet<string>): Promise<Change[]> {
  const taken = new Set(busy);
  const free = new Map<string, Seat & { count: number }>();
  const changes: Change[] = [];
  for (const seat of seats) {
    const next = await promotion(context, seat.training, seat.area, taken);
    if (next) {
      taken.add(next.enrollment.person);
      changes.push(...next.changes);
      continue;
    }
    const key = `${seat.training.id}#${seat.area}`;
    free.set(key, { ...seat, count: (free.get(key)?.count ?? 0) + 1 });
  }
  return [...changes, ...[...free.values()].map(({ training, area, count }) => store.countSeats(training.id, area, { free: count }))];
}

import type { Change } from '../shared/change.ts';
import { commit } from '../shared/change.ts';
import { dayOf, daysLater } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { DomainError, VersionConflict } from '../shared/error.ts';
import { edgeOf } from '../shared/machine.ts';
import { edges } from './enrollment.machine.ts';
import { clashing, moved } from './learner-record.ts';
import type { EnrollmentNow, PoolNow, Training, TrainingNow } from './shapes.ts';
import { takesSeats } from './training.rules.ts';
import * as store from './training.store.ts';
import { advancePath } from './wrse-advance.ts';

/** How a seat that is free finds the next one in the queue. */

const READ_LIMIT = 25;
const MAX_ATTEMPTS = 40;
/** A request is answered or given up long before. */
const IN_FLIGHT_FOR = 60_000;

interface Promotion {
  readonly enrollment: EnrollmentNow;
  readonly changes: readonly Change[];
}

/** The changes that invite whoever is next and can come, and is none of `except`; undefined when nobody waits who can. */
export async function promotion(
  context: Context,
  training: TrainingNow,
  area: string,
  except: ReadonlySet<string> = new Set(),
): Promise<Promotion | undefined> {
  if (!takesSeats(training, context.now())) return undefined;
  for (const place of await store.firstWaiting(context, training.id, area, READ_LIMIT)) {
    const before = await store.getEnrollment(context, place.enrollment);
    // Whoever moved it meanwhile took its place out of the queue as well.
    if (!before || except.has(before.person) || !edgeOf(edges, 'invite', before.state)) continue;
    const learner = await store.getLearner(context, before.person);
    if (await clashing(context, training, learner)) continue;
    const { value, changes } = await moved(context, training, before, invited(before, training, context.now()), learner);
    const followed = await advancePath(context, before.person, 'train', before.id);
    return { enrollment: value, changes: [...changes, store.stopWaiting(place), ...followed] };
  }
  return undefined;
}

export function invited<E extends object>(enrollment: E, { answerWithin }: Training, now: string) {
  return { ...enrollment, state: 'invited' as const, answerBy: daysLater(dayOf(now), answerWithin) };
}

/**
 * Seats that nobody has and that nobody is about to have: the first requests to arrive have theirs by their number, even before they are
 * written.
 */
async function seatsToGive(context: Context, pool: PoolNow): Promise<number> {
  const tickets = await store.lastTicket(context, pool.training, pool.area);
  const direct = Math.min(tickets?.last ?? 0, pool.seats);
  const recent = tickets !== undefined && Date.parse(context.now()) - Date.parse(tickets.at) < IN_FLIGHT_FOR;
  return pool.free - (recent ? Math.max(0, direct - pool.direct) : 0);
}

/** Invites as many of those who wait as there are free seats; each in a transaction of its own. Gives their number. */
export async function promoteWaiting(context: Context, training: TrainingNow, area: string): Promise<number> {
  let done = 0;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const pool = await store.getPool(context, training.id, area);
    if (!pool || pool.free <= 0 || (await seatsToGive(context, pool)) <= 0) return done;
    const next = await promotion(context, training, area);
    if (!next) return done;
    const deed = { operation: 'moveUp', why: 'Kursi kosong / a seat was free' };
    try {
      await commit(context, [...next.changes, store.countSeats(training.id, area, { free: -1 })], deed);
      done += 1;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  return done;
}

/** The same after something that is done already: should it fail, the scheduled sweep does it. */
export async function tryPromoteWaiting(context: Context, training: TrainingNow, area: string): Promise<void> {
  await promoteWaiting(context, training, area).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
  });
}

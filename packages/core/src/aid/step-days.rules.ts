import { type Day, laterDay } from '../shared/clock.ts';
import { InvalidInput } from '../shared/error.ts';
import { stepsOf } from './aid.rules.ts';
import type { AidState, Enrollment } from './shapes.ts';

/** From which day a step holds. No I/O, no clock. */

/** Aid may be decided to begin on a coming day. What waits, stops or ends does so when it is said. */
const beginAhead: readonly AidState[] = ['approved', 'active'];

interface Asked {
  readonly to: AidState;
  readonly since: Day | undefined;
  readonly today: Day;
}

/**
 * The day of the step after those that were taken, today where none is said. It lies not before the last of them; what has not begun yet may
 * be given up or brought forward. Said again of the same state, it corrects since when that has been. Throws InvalidInput.
 */
export function dayOfStep(before: Enrollment | undefined, { to, since, today }: Asked): Day {
  if (since !== undefined && since > laterDay(today, beginAhead.includes(to) ? since : (before?.since ?? today))) {
    throw InvalidInput.at('since', 'Tanggalnya belum tiba', 'this day has not come yet');
  }
  const first = earliest(before, to, today);
  if (since !== undefined && first !== undefined && since < first) {
    throw InvalidInput.at('since', `Paling awal ${first}, hari langkah sebelumnya`, `${first} at the earliest, the day of the step before`);
  }
  if (since !== undefined) return since;
  if (before?.state === to) return before.since;
  return first === undefined ? today : laterDay(first, today);
}

function earliest(before: Enrollment | undefined, to: AidState, today: Day): Day | undefined {
  // What was taken back never was.
  if (!before || before.ending === 'taken_back') return undefined;
  // Until then the place was paid for to whoever left it.
  if (to === 'active' && before.state === 'approved' && before.paidFrom) return laterDay(before.paidFrom, before.since);
  const steps = stepsOf(before);
  const held = before.state === to ? steps.slice(0, -1) : steps;
  return held.findLast(({ since }) => since <= today)?.since;
}

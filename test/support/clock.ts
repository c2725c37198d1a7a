import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';

/** What code reads of the time of day; timers go on as ever. */

/** Stops the clock at a moment. It can be set on by `vi.setSystemTime`. */
export const stopClock = (at: string | number): void => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });

/** Sets the clock going again after each test that stopped it. */
export function useClock(): void {
  afterEach(() => void vi.useRealTimers());
}

/** A clock that stands at a moment from before a file's tests until after them. */
export function useStoppedClock(at: string | number): void {
  beforeAll(() => stopClock(at));
  afterAll(() => void vi.useRealTimers());
}

/** The same, a day after the last test's end as each test begins: what is counted by the day is counted anew. */
export function useDayForEach(at: string): void {
  useStoppedClock(at);
  beforeEach(() => void vi.setSystemTime(Date.now() + 86_400_000));
}

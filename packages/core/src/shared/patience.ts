import { timeLeft } from './deadline.ts';

/**
 * How often a call of the database is made, how long each is waited for, and all of them together. The SDK waits for ever by default; a request must
 * rather fail while its caller is still there, and before the function that makes the call is ended: a test holds that against the deployment.
 */
export interface Patience {
  readonly attempts: number;
  /** Of one attempt. */
  readonly milliseconds: number;
  /** Of all attempts and the pauses between them. */
  readonly altogether: number;
}

export const usualPatience: Patience = { attempts: 6, milliseconds: 4_000, altogether: 18_000 };
export const publicPatience: Patience = { attempts: 4, milliseconds: 2_500, altogether: 8_500 };

/** Twice as long before each further attempt, with full jitter: whoever was told to wait at once does not come back at once. */
export const jittered = (attempt: number, first: number): number => Math.random() * Math.min(2_000, first * 2 ** attempt);

const FIRST = 100;

/** How long to wait after so many attempts in vain, begun at `since` of `performance.now()`. Undefined: no more, as the next might not have its whole time. */
export function pauseAfter(attempts: number, since: number, patience: Patience): number | undefined {
  if (attempts >= patience.attempts) return undefined;
  const pause = jittered(attempts, FIRST);
  const isLast = performance.now() + pause + patience.milliseconds > since + patience.altogether;
  return isLast || pause > timeLeft() ? undefined : pause;
}

import { setTimeout as sleep } from 'node:timers/promises';

/** So many units a second, read and written together, whatever the machine could do. */
export class Pace {
  readonly #perSecond: number;
  readonly #clock: Clock;
  /** When what was taken so far is worked off. */
  #free: number;

  constructor(perSecond: number, clock: Clock = systemClock) {
    this.#perSecond = perSecond;
    this.#clock = clock;
    this.#free = clock.now();
  }

  /** Waits until so many more may be taken. What was not taken in time is not made up for. */
  async spent(units: number, signal: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    this.#free = Math.max(this.#free, now - SECOND) + (units / this.#perSecond) * SECOND;
    if (this.#free > now) await this.#clock.wait(this.#free - now, signal);
  }
}

const SECOND = 1000;

export interface Clock {
  /** Milliseconds. */
  readonly now: () => number;
  /** Ends at once where it is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const systemClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
};

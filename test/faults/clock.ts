import { AsyncLocalStorage } from 'node:async_hooks';

/** Clocks of machines that don't agree: whatever is done within `withClock`, on whichever of its ways, reads the time that many milliseconds off. */

const ahead = new AsyncLocalStorage<number>();

const Real = globalThis.Date;
globalThis.Date = class extends Real {
  constructor(...given: []) {
    if (given.length === 0) super(Real.now() + (ahead.getStore() ?? 0));
    else super(...given);
  }

  static override now(): number {
    return Real.now() + (ahead.getStore() ?? 0);
  }
} as DateConstructor;

export const withClock = <T>(milliseconds: number, work: () => T): T => ahead.run(milliseconds, work);

import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Until when a request is to be answered: after that whoever asked is gone, and so is the function that would have told them. Each call of the database
 * has its own time (`patience.ts`); a request makes several, one after another, and a slow database must not make it silent.
 */

const until = new AsyncLocalStorage<number>();

export const withDeadline = <T>(milliseconds: number, work: () => T): T => until.run(performance.now() + milliseconds, work);

/** Milliseconds in which a call may still begin; as many as it likes where there is no deadline, as in a job, which stops by itself. */
export const timeLeft = (): number => (until.getStore() ?? Number.POSITIVE_INFINITY) - performance.now();

import { TooMuchAtOnce, tooLong } from './change-size.ts';
import { Throttled, Unavailable } from './error.ts';

/** The service’s faults: which are expected, and how long to wait for it. */

const THROTTLES = [
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  // The same transaction, sent again by the client before its first answer was there.
  'TransactionInProgressException',
];
const OUTAGES = ['TimeoutError', 'ECONNREFUSED', 'ECONNRESET', 'InternalServerError', 'ServiceUnavailable'];

export function domainErrorOf(error: unknown): unknown {
  if (THROTTLES.some((name) => isErrorNamed(error, name))) return new Throttled(error);
  if (OUTAGES.some((name) => isErrorNamed(error, name))) return new Unavailable(error);
  if (isErrorNamed(error, 'ValidationException') && /item size/i.test((error as Error).message)) return new TooMuchAtOnce(tooLong);
  return error;
}

export const isErrorNamed = (error: unknown, name: string): boolean =>
  error instanceof Error && (error.name === name || (error as { code?: unknown }).code === name);

/** Before a further attempt: up to 50 ms, doubled each time, with full jitter; after ten attempts the table is given up as busy. */
export async function backOff(attempt: number): Promise<void> {
  if (attempt === 0) return;
  if (attempt > 10) throw new Throttled();
  await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2_000, 25 * 2 ** attempt)));
}

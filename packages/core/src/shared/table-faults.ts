import type { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TooMuchAtOnce, tooLong } from './change-size.ts';
import { Throttled, Unavailable } from './error.ts';
import { jittered } from './patience.ts';

/** The service’s faults: which are expected, and how long to wait for it. */

const THROTTLES = [
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  // The same transaction, sent again by the client before its first answer was there.
  'TransactionInProgressException',
];
const OUTAGES = ['TimeoutError', 'InternalServerError', 'ServiceUnavailable', 'UnreadableAnswer'];
const CONNECTION = [...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'], ...['EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']];
const CLOCK = ['InvalidSignatureException', 'RequestExpired', 'RequestInTheFuture', 'RequestTimeTooSkewed'];

/** What the service answers in place of what was asked for, named as the SDK's errors are. */
export class ServiceFault extends Error {
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(name: string, message: string, status: number) {
    super(message);
    this.name = name || (status >= 500 ? 'InternalServerError' : 'UnknownError');
    this.$metadata = { httpStatusCode: status };
  }
}

/** An answer that is not what was sent. */
export class UnreadableAnswer extends Error {
  override name = 'UnreadableAnswer';
}

const isThrottle = (error: unknown): boolean => THROTTLES.some((name) => isErrorNamed(error, name));

function isOutage(error: unknown): boolean {
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  return ($metadata?.httpStatusCode ?? 0) >= 500 || [...OUTAGES, ...CONNECTION].some((name) => isErrorNamed(error, name));
}

/** May the request have been signed at another time than the service's? */
export const isOfClock = (error: unknown): boolean => CLOCK.some((name) => isErrorNamed(error, name));

/** May it be over a moment later? */
export const isPassing = (error: unknown): boolean => isThrottle(error) || isOutage(error);

export function domainErrorOf(error: unknown): unknown {
  if (isThrottle(error)) return new Throttled(error);
  if (isOutage(error)) return new Unavailable(error);
  if (isErrorNamed(error, 'ValidationException') && /item size/i.test((error as Error).message)) return new TooMuchAtOnce(tooLong);
  return error;
}

/** The reason by which each item of a transaction kept it from being written, `None` where it did not. Undefined of any other error. */
export const reasonsIn = (error: unknown): readonly string[] | undefined =>
  isErrorNamed(error, 'TransactionCanceledException')
    ? ((error as TransactionCanceledException).CancellationReasons ?? []).map(({ Code }) => Code ?? 'None')
    : undefined;

export const isErrorNamed = (error: unknown, name: string): boolean =>
  error instanceof Error && (error.name === name || (error as { code?: unknown }).code === name);

/** Before a further attempt: up to 50 ms, doubled each time, with full jitter; after ten attempts the table is given up as busy. */
export async function backOff(attempt: number): Promise<void> {
  if (attempt === 0) return;
  if (attempt > 10) throw new Throttled();
  await new Promise((resolve) => setTimeout(resolve, jittered(attempt, 25)));
}

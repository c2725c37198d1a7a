import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { type Job, jobOf } from '@puskesos/core/shared/job';
import { openStores } from '@puskesos/core/shared/stores';
import type { DynamoDBRecord, DynamoDBStreamEvent, Context as LambdaContext } from 'aws-lambda';
import { runJob } from './job-runners.ts';
import { faultOf, log, logUnreadable, within } from './log.ts';
import { stopwatch } from './measures.ts';
import { secondsSince } from './stream-age.ts';

const stores = await openStores(registryEnv());

/** How long before its end an invocation hands the rest over to the next. */
const MARGIN = 60_000;
const LOOK = 500;

/**
 * Does the work that the stream's records ask for. What fails is thrown, so that Lambda counts it as an error and delivers it again; what
 * was done by then is marked no more and passed over.
 */
export const handler = (event: DynamoDBStreamEvent, lambda: Remaining): Promise<void> =>
  within({ function: 'Work' }, () => doAll(event, lambda));

type Remaining = Pick<LambdaContext, 'getRemainingTimeInMillis'>;

async function doAll({ Records }: DynamoDBStreamEvent, lambda: Remaining): Promise<void> {
  const ending = new AbortController();
  const look = (): void => {
    if (lambda.getRemainingTimeInMillis() < MARGIN) ending.abort();
  };
  look();
  const clock = setInterval(look, LOOK);
  try {
    for (const record of Records) {
      const work = jobIn(record);
      if (work) await attempt(work, secondsSince(record), ending.signal);
    }
  } finally {
    clearInterval(clock);
  }
}

async function attempt(work: Job, waited: number, signal: AbortSignal): Promise<void> {
  const took = stopwatch();
  const context = contextFor(stores, systemActor('work'));
  const { kind, id } = work;
  try {
    const outcome = await runJob(context, work, { signal, onProgress: () => undefined });
    const { calls, readUnits, writeUnits } = context.cost;
    const isGivenUp = outcome === 'given up';
    const figures = { waited, milliseconds: took(), calls, readUnits, writeUnits, givenUp: isGivenUp ? 1 : 0 };
    log(isGivenUp ? 'error' : 'info', 'work', { kind, id, outcome, ...figures });
    logUnreadable(context.cost, { kind, id });
  } catch (error) {
    log('error', 'work failed', { kind, id, failed: 1, ...faultOf(error) });
    throw error;
  }
}

/** A mark made or made anew; that an attempt was counted on one asks for nothing. */
function jobIn({ dynamodb }: DynamoDBRecord): Job | undefined {
  const image = dynamodb?.NewImage;
  if (image?.['type']?.S !== 'work' || image['attempts']) return undefined;
  return jobOf({ sk: image['sk']?.S ?? '', stamp: image['stamp']?.S ?? '', attempts: 0 });
}

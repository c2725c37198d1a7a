import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { isSetUp } from '@puskesos/core/shared/not-set-up';
import { openStores } from '@puskesos/core/shared/stores';
import type { Context as LambdaContext } from 'aws-lambda';
import { faultOf, log, logUnreadable, millisecondsSoFar, within } from './log.ts';
import { enqueueTimedJobs } from './timed-jobs.ts';

const env = registryEnv();
const stores = await openStores(env);

/** Left for what goes on when no other village is begun: the one that is under way, and asking for timed work. */
const TO_END = 60_000;

interface Asked {
  /** What is counted of villages every few minutes, now too. */
  readonly everything?: boolean;
}

interface Report {
  readonly villages: number;
  readonly published: number;
  /** Villages that could not be done; they stay marked. */
  readonly failed: number;
  readonly stopped: boolean;
}

type Remaining = Pick<LambdaContext, 'getRemainingTimeInMillis'>;

/** For how long what waited longest did. */
const secondsFrom = (since: string | undefined, now: number): number =>
  since === undefined ? 0 : Math.max(0, Math.round((now - Date.parse(since)) / 1_000));

/**
 * Scheduled: publishes the lists in which something changed, and asks for what else the clock brings about. A village that can't be done is counted, and
 * the next run tries it again by its mark; the run itself has ended well, and is neither repeated nor kept among what failed. What there is no
 * time for the next run does.
 */
export const handler = (asked: Asked = {}, lambda?: Remaining): Promise<Report> =>
  within({ function: 'RefreshRecipients' }, () => refresh(asked, lambda));

async function refresh({ everything = false }: Asked, lambda?: Remaining): Promise<Report> {
  // Nobody is in the register yet. The office says so to whoever asks, and a schedule that failed every five minutes would only fill the queue.
  if (!isSetUp(env)) {
    log('warn', 'not set up', {});
    return { villages: 0, published: 0, stopped: false, failed: 0 };
  }
  const context = contextFor(stores, systemActor('refresh-recipients'));
  const isOver = () => lambda !== undefined && lambda.getRemainingTimeInMillis() < TO_END;
  const began = Date.parse(context.now());
  const { villages, published, failed, stopped, waitingSince } = await refreshDirtyVillages(context, { everything, isOver });
  await enqueueTimedJobs(context);
  const { calls, readUnits, writeUnits } = context.cost;
  const figures = {
    villages,
    published,
    failed: failed.length,
    oldest: secondsFrom(waitingSince, began),
    milliseconds: millisecondsSoFar(),
  };
  log('info', 'refresh', { ...figures, stopped, calls, readUnits, writeUnits });
  logUnreadable(context.cost);
  for (const { village, error } of failed) log('error', 'refresh failed', { village, ...faultOf(error) });
  return { villages, published, failed: failed.length, stopped };
}

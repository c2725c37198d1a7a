import type { DynamoDBStreamEvent } from 'aws-lambda';
import { readStream } from '../engine/streams.ts';

/** What runs by itself: the stream's readers and the schedule, as Lambda's event sources and EventBridge run them on AWS. */

type Refresh = typeof import('@puskesos/functions/refresh-recipients').handler;
type OnChange = typeof import('@puskesos/functions/on-registry-change').handler;
type DoWork = typeof import('@puskesos/functions/work').handler;

export interface Handlers {
  readonly endpoint: string;
  readonly region: string;
  readonly registry: string;
  readonly onChange: OnChange;
  readonly refresh: Refresh;
  readonly work: DoWork;
  /** Whether the register was filled just now: then all its villages are marked, and what the stream holds says nothing more. */
  readonly justSeeded: boolean;
}

export interface Background {
  /** Publishes what is marked without waiting for the minute. */
  refreshNow(): void;
  stop(): Promise<void>;
}

const EVERY = 60_000;
const LONGEST = 15 * 60_000;

/**
 * Reads the Registry's stream and refreshes the public lists now and every minute, one run at a time. What was written while nobody
 * read is still in the stream: it is read from its oldest record on. Long work has a reader of its own, so that nothing waits for it.
 * `stop` waits for what is under way; long work is told that its time is up, and the next start goes on with it.
 */
export async function startBackground(handlers: Handlers): Promise<Background> {
  const { endpoint, region, registry, onChange, refresh, work, justSeeded } = handlers;
  const ending = new AbortController();
  const stream = { endpoint, region, table: registry, from: justSeeded ? 'LATEST' : 'TRIM_HORIZON', signal: ending.signal } as const;
  const changes = await readStream({ ...stream, deliver: async (event) => void (await onChange(event)) });
  const works = await readStream({ ...stream, deliver: (event) => deliverWork(event, work, ending.signal) });
  let running: Promise<unknown> | undefined;
  let again = false;
  const run = (): void => {
    again = running !== undefined;
    // The handler logs what failed; those villages stay marked for the next minute.
    running ??= refresh({ everything: true })
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
        // What was marked while it ran may lie behind it.
        if (again && !ending.signal.aborted) run();
      });
  };
  run();
  const clock = setInterval(run, EVERY);
  return {
    refreshNow: run,
    async stop() {
      clearInterval(clock);
      ending.abort();
      await Promise.all([changes.stopped, works.stopped, running]);
    },
  };
}

/** The function is not woken for other records, and has as long as on AWS. */
async function deliverWork({ Records }: DynamoDBStreamEvent, work: DoWork, signal: AbortSignal): Promise<void> {
  const asking = Records.filter(({ dynamodb }) => dynamodb?.NewImage?.['type']?.S === 'work');
  const end = Date.now() + LONGEST;
  if (asking.length > 0) await work({ Records: asking }, { getRemainingTimeInMillis: () => (signal.aborted ? 0 : end - Date.now()) });
}

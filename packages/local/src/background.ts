import { readStream } from './streams.ts';

/** What runs by itself: the stream's reader and the schedule, as Lambda's event source and EventBridge run them on AWS. */

type Refresh = typeof import('@puskesos/functions/refresh-recipients').handler;
type OnChange = typeof import('@puskesos/functions/on-registry-change').handler;

export interface Work {
  readonly endpoint: string;
  readonly region: string;
  readonly registry: string;
  readonly onChange: OnChange;
  readonly refresh: Refresh;
  /** Whether the register was filled just now: then all its villages are marked, and what the stream holds says nothing more. */
  readonly fresh: boolean;
}

export interface Background {
  /** Publishes what is marked without waiting for the minute. */
  refreshNow(): void;
  stop(): Promise<void>;
}

const EVERY = 60_000;

/**
 * Reads the Registry's stream and refreshes the public lists now and every minute, one run at a time. What was written while nobody
 * read is still in the stream: it is read from its oldest record on. `stop` waits for what is under way.
 */
export async function startBackground({ endpoint, region, registry, onChange, refresh, fresh }: Work): Promise<Background> {
  const ending = new AbortController();
  const { stopped } = await readStream({
    endpoint,
    region,
    table: registry,
    from: fresh ? 'LATEST' : 'TRIM_HORIZON',
    signal: ending.signal,
    deliver: async (event) => void (await onChange(event)),
  });
  let running: Promise<unknown> | undefined;
  const run = () => {
    // The handler logs what failed; those villages stay marked for the next minute.
    running ??= refresh()
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
      });
  };
  run();
  const clock = setInterval(run, EVERY);
  return {
    refreshNow: run,
    async stop() {
      clearInterval(clock);
      ending.abort();
      await Promise.all([stopped, running]);
    },
  };
}

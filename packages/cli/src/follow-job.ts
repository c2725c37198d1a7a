import { setTimeout as sleep } from 'node:timers/promises';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { findJob, type JobKind } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { LocalError } from '@puskesos/local/local-error';
import { progressBar } from '@puskesos/local/progress';

interface Progress {
  readonly state: string;
  readonly done: number;
  readonly of: number;
}

interface FollowedJob<P extends Progress> {
  readonly kind: JobKind;
  readonly id: string;
  /** What the bar counts. */
  readonly label: string;
  readonly look: () => Promise<P>;
  /** While the record says so, it is not done. */
  readonly unfinished: P['state'];
}

const EVERY = 500;

/**
 * Sees a piece of work through, under a bar: looks on while the system that serves the database does it, or does it here where none is.
 * Killed here, it is gone on with by the system that is started next.
 */
export async function followJob<P extends Progress>(stores: Stores, hasWorker: boolean, piece: FollowedJob<P>): Promise<P> {
  const bar = progressBar(piece.label);
  try {
    if (!hasWorker) await runHere(stores, piece, bar.of);
    for (;;) {
      const now = await piece.look();
      if (now.state !== piece.unfinished) return now;
      bar.of({ done: now.done, total: now.of });
      await sleep(EVERY);
    }
  } finally {
    bar.end();
  }
}

async function runHere(
  stores: Stores,
  { kind, id }: Pick<FollowedJob<Progress>, 'kind' | 'id'>,
  onProgress: (progress: { done: number; total: number }) => void,
) {
  const context = contextFor(stores, systemActor('work'));
  const work = await findJob(context.registry, { kind, id });
  if (work) await runJob(context, work, { signal: new AbortController().signal, onProgress });
}

export const jobFailed = () => new LocalError('Pekerjaan gagal berulang kali; lihat lognya / The work failed again and again; see the log');

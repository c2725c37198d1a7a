import { setTimeout as sleep } from 'node:timers/promises';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { findWork, type WorkKind } from '@puskesos/core/shared/work';
import { doWork } from '@puskesos/functions/workers';
import { LocalProblem } from '@puskesos/local/local-problem';
import { progressBar } from '@puskesos/local/progress';

interface Progress {
  readonly state: string;
  readonly done: number;
  readonly of: number;
}

interface Piece<P extends Progress> {
  readonly kind: WorkKind;
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
export async function seeThrough<P extends Progress>(stores: Stores, served: boolean, piece: Piece<P>): Promise<P> {
  const bar = progressBar(piece.label);
  try {
    if (!served) await doHere(stores, piece, bar.of);
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

async function doHere(
  stores: Stores,
  { kind, id }: Pick<Piece<Progress>, 'kind' | 'id'>,
  onProgress: (progress: { done: number; total: number }) => void,
) {
  const context = contextFor(stores, systemActor('work'));
  const work = await findWork(context.registry, { kind, id });
  if (work) await doWork(context, work, { signal: new AbortController().signal, onProgress });
}

export const cameToNothing = () =>
  new LocalProblem('Pekerjaan gagal berulang kali; lihat lognya / The work failed again and again; see the log');

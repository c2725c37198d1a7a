import type { Progress, Work } from './own-shapes.ts';
import ProofWorker from './proof-worker.ts?worker';

/** The work before a look, done beside the page so that it stays alive. */

/** The number that was asked for. Tells how many were tried; stops once nobody waits for it any more. */
export const proofOf = (work: Work, isWanted: () => boolean, tell: (tried: number) => void): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new ProofWorker();
    worker.onmessage = ({ data }: MessageEvent<Progress>) => {
      if ('found' in data || !isWanted()) worker.terminate();
      if ('found' in data) resolve(data.found);
      else tell(data.tried);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ ...work });
  });

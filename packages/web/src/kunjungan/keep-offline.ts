import { Workbox } from 'workbox-window';

/** The page itself without a signal, and how a new one takes its place: never while somebody is in the middle of something. */

export interface Offline {
  /** Nothing is half-typed now: a new page that waits may come. */
  calm(): void;
}

export function keepOffline(isCalm: () => boolean, onReady: () => void): Offline {
  if (!('serviceWorker' in navigator)) return { calm: () => undefined };
  const worker = new Workbox('/kunjungan/worker.js', { scope: '/kunjungan/' });
  let waits = false;
  const calm = () => {
    if (waits && isCalm()) worker.messageSkipWaiting();
  };
  worker.addEventListener('waiting', () => {
    waits = true;
    calm();
  });
  worker.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate && isCalm()) location.reload();
  });
  worker
    .register()
    .then(() => navigator.serviceWorker.ready)
    .then(onReady)
    .catch(() => undefined);
  return { calm };
}

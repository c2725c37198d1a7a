import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

/** Keeps the page with all that it loads, and answers for it without a signal. What the office tells is no business of its: it lies encrypted elsewhere. */

declare const self: { readonly __WB_MANIFEST: { url: string; revision: string | null }[] };

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

addEventListener('message', ({ data }) => {
  // A service worker's own, which the types of a page know nothing of.
  if ((data as { type?: string } | null)?.type === 'SKIP_WAITING') (globalThis as unknown as { skipWaiting(): void }).skipWaiting();
});

/** Stands between the page and the network, so that the page itself opens without a connection. Villages' lists the page keeps by itself. */

const name = 'puskesos-page';

/** Of the worker's own events, what is used here; the types of a page know none of them. */
interface Waiting extends Event {
  waitUntil(deed: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

addEventListener('install', (event) => (event as Waiting).waitUntil(fetch('/').then(keep)));
addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname === '/')
    (event as Fetching).respondWith(
      fetch(request)
        .then(keep)
        .catch(() => kept('/')),
    );
  else if (pathname.startsWith('/assets/') || pathname === '/emblem.svg') (event as Fetching).respondWith(fromShelf(request));
});

/** Keeps the page with all that it names; what an earlier one named goes. */
async function keep(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const page = await response.clone().text();
  const cache = await caches.open(name);
  const named = ['/emblem.svg', ...new Set(page.match(/\/assets\/[\w.-]+/g))];
  const missing: string[] = [];
  for (const one of named) if (!(await cache.match(one))) missing.push(one);
  await cache.addAll(missing);
  await cache.put('/', response.clone());
  return response;
}

async function fromShelf(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function kept(address: string): Promise<Response> {
  const cache = await caches.open(name);
  return (await cache.match(address)) ?? Response.error();
}

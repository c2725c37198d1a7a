import { type Failure, isFailure, reach } from './reach.ts';

/** Published files, kept on this phone so that a village once looked at can be looked at without a connection. */

export interface Read {
  readonly content: unknown;
  /** There was no connection: it is what was kept of the last time. */
  readonly isKept: boolean;
}

const name = 'puskesos-lists';
/** Only where a page is served securely is there one. */
const shelf = async (): Promise<Cache | undefined> => ('caches' in globalThis ? caches.open(name).catch(() => undefined) : undefined);

/** The newest; what was kept where there is no connection. Undefined where nothing is published. */
export async function newest(address: string): Promise<Read | undefined | Failure> {
  const read = await fetched(address);
  if (!isFailure(read)) return read;
  const kept = await keptOf(address);
  return kept ? { content: kept, isKept: true } : read;
}

/** What never changes: as it was kept, else fetched once. Whatever else is kept under `folder` is an older one, and goes. */
export async function unchanging(address: string, folder: string): Promise<Read | undefined | Failure> {
  const kept = await keptOf(address);
  if (kept) return { content: kept, isKept: true };
  const cache = await shelf();
  for (const { url } of (await cache?.keys()) ?? []) if (new URL(url).pathname.startsWith(folder)) await cache?.delete(url);
  return fetched(address);
}

const keptOf = async (address: string): Promise<unknown> => (await (await shelf())?.match(address))?.json();

const fetched = (address: string): Promise<Read | undefined | Failure> =>
  reach(address, {}, async (response) => {
    // A bucket that lists nothing to strangers forbids what is not there.
    if (response.status === 403 || response.status === 404) return undefined;
    if (!response.ok) return { failed: 'server' } as const;
    const copy = response.clone();
    const content: unknown = await response.json();
    await (await shelf())?.put(address, copy).catch(() => undefined);
    // A browser may answer out of its own store for a minute.
    return { content, isKept: !navigator.onLine };
  });

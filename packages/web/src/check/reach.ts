import type { Message } from '@puskesos/core/shared/error';

/** Why there is no answer; `message` is the server's own words, when they are meant for the reader. */
export type Failure = { failed: 'connection' | 'timeout' | 'server' } | { failed: 'refused'; message: Message };

const patience = 45_000;

/** Asks for an address and reads what comes, within what patience there is. */
export async function reach<T>(address: string, init: RequestInit, read: (response: Response) => Promise<T>): Promise<T | Failure> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    return await read(await fetch(address, { credentials: 'omit', ...init, signal: abort.signal }));
  } catch (error) {
    if (abort.signal.aborted) return { failed: 'timeout' };
    return { failed: error instanceof SyntaxError ? 'server' : 'connection' };
  } finally {
    clearTimeout(timer);
  }
}

export const isFailure = (answer: object | null | undefined): answer is Failure => !!answer && 'failed' in answer;

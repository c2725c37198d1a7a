import { afterAll, inject } from 'vitest';
import './transactions.ts';

/** The engine in memory of a file of tests that needs one: empty, and its alone until it ends. */

let lent: Promise<string> | undefined;
let address = '';

/** Its address; lent at the first call. */
export async function engine(): Promise<string> {
  lent ??= asked('POST');
  address = await lent;
  return address;
}

/** The address of the engine that the file's tables are on. */
export const startedEngine = (): string => address;

afterAll(async () => {
  if (lent) await asked('PUT', await lent);
});

async function asked(method: 'POST' | 'PUT', body?: string): Promise<string> {
  const answer = await fetch(inject('engines'), { method, ...(body && { body }) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

import { readStream } from '@puskesos/local/engine/streams';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll } from 'vitest';
import type { Office } from '../office/office.ts';
import { engine } from './engine.ts';
import { turnOnStream } from './tables.ts';

/** Hands on what the stream of an office's register tells while a file's tests run: all that is written after the hooks before this one. */
export function useStream(office: Pick<Office, 'stores'>, deliver: (event: DynamoDBStreamEvent) => unknown): void {
  const reading = new AbortController();
  beforeAll(async () => {
    const table = office.stores.registry.name;
    await turnOnStream(table);
    await readStream({
      endpoint: await engine(),
      region: 'ap-southeast-3',
      table,
      from: 'LATEST',
      deliver: async (event) => void (await deliver(event)),
      pollMs: 20,
      signal: reading.signal,
    });
  });
  afterAll(() => reading.abort());
}

import { type Dynamo, startDynamo } from '@puskesos/local/engine/dynamodb';
import { afterAll } from 'vitest';
import './transactions.ts';

/** One engine in memory for each file of tests that needs one: it slows down with all that was ever done on it. */

let starting: Promise<Dynamo> | undefined;
let address = '';

/** Its address; started at the first call. */
export async function engine(): Promise<string> {
  starting ??= startDynamo({ memory: true, heap: '1g' });
  address = (await starting).endpoint;
  return address;
}

/** The address of the engine that the file's tables are on. */
export const startedEngine = (): string => address;

afterAll(async () => (await starting)?.stop());

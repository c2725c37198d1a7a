import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localConnection } from '@puskesos/local/connection';
import { createTables } from '@puskesos/local/create-tables';
import { inject } from 'vitest';

export type FreshTables = { endpoint: string; registry: string; publicIndex: string };

/** A Registry and a PublicIndex of one's own, empty, on the engine of this run. */
export async function freshTables(): Promise<FreshTables> {
  const endpoint = inject('dynamodb');
  const mark = randomUUID().slice(0, 8);
  const names = { registry: `Registry-${mark}`, publicIndex: `PublicIndex-${mark}` };
  const client = new DynamoDBClient(localConnection(endpoint));
  await createTables(client, names);
  client.destroy();
  return { endpoint, ...names };
}

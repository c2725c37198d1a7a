import { randomUUID } from 'node:crypto';
import { DeleteTableCommand, DynamoDBClient, UpdateTableCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { localConnection } from '@puskesos/local/engine/connection';
import { createTables } from '@puskesos/local/engine/create-tables';
import { onTestFinished, TestRunner } from 'vitest';
import { engine } from './engine.ts';

export type FreshTables = { endpoint: string; registry: string; publicIndex: string };

/** A Registry and a PublicIndex of one's own, empty, on the engine of this file. */
export async function freshTables(): Promise<FreshTables> {
  const endpoint = await engine();
  const mark = randomUUID().slice(0, 8);
  const names = { registry: `Registry-${mark}`, publicIndex: `PublicIndex-${mark}` };
  const client = new DynamoDBClient(localConnection(endpoint));
  await createTables(client, names);
  await Promise.all(Object.values(names).map((name) => client.send(keepExpired(name))));
  await client.send(setStream(names.registry, false));
  // The engine slows down with every table it holds: what was made for one test goes with it.
  if (TestRunner.getCurrentTest()) onTestFinished(() => drop(endpoint, Object.values(names)));
  client.destroy();
  return { endpoint, ...names };
}

/** The engine clears away by its own clock what expired, and would do so under tests that stopped theirs on an earlier day. */
const keepExpired = (name: string) =>
  new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: false } });

/** Every record that a stream ever told makes the engine slower, by far; where none is read, none is kept. */
const setStream = (name: string, on: boolean) =>
  new UpdateTableCommand({
    TableName: name,
    StreamSpecification: { StreamEnabled: on, ...(on && { StreamViewType: 'NEW_AND_OLD_IMAGES' }) },
  });

/** From here on a registry has a stream, as it has everywhere else. */
export async function turnOnStream(registry: string): Promise<void> {
  const client = new DynamoDBClient(localConnection(await engine()));
  await client.send(setStream(registry, true));
  client.destroy();
}

async function drop(endpoint: string, names: readonly string[]): Promise<void> {
  const client = new DynamoDBClient(localConnection(endpoint));
  await Promise.all(names.map((TableName) => client.send(new DeleteTableCommand({ TableName }))));
  client.destroy();
}

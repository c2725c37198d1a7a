import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TableKind } from '@puskesos/core/shared/tables';
import { findRunning } from '../running.ts';
import { audience, issuerAt, script } from '../sign-in/token.ts';
import { localConnection } from './connection.ts';
import { createTables } from './create-tables.ts';
import { type DynamoOptions, startDynamo } from './dynamodb.ts';
import { fileSecretOf, type LocalKeys, loadKeys, publicSecretOf } from './keys.ts';

/** What the functions need beneath them on one machine: a database with its tables, and the keys. */
export type LocalBackend = { folder: string; endpoint: string; tables: Record<TableKind, string>; keys: LocalKeys; stop(): Promise<void> };

export type LocalBackendOptions = { folder: string } & Partial<Omit<DynamoOptions, 'folder' | 'port'>>;

const names = { registry: 'Registry', publicIndex: 'PublicIndex' };

/** Starts the database on `folder`, or in memory, with tables and keys in place. Throws `LocalProblem`. */
export async function openBackend({ folder, ...options }: LocalBackendOptions): Promise<LocalBackend> {
  const keys = await loadKeys(folder);
  const engine = await startDynamo({ memory: false, ...options, folder: join(folder, 'dynamodb') });
  try {
    await makeTables(engine.endpoint);
  } catch (error) {
    await engine.stop();
    throw error;
  }
  return { folder, endpoint: engine.endpoint, tables: names, keys, stop: engine.stop };
}

/** The machine that a start on this folder already runs, or else one of our own until stopped. */
export async function joinBackend(folder: string): Promise<LocalBackend> {
  const running = await findRunning(folder);
  if (!running) return openBackend({ folder });
  return { folder, endpoint: running.endpoint, tables: running.tables, keys: await loadKeys(folder), stop: async () => undefined };
}

/** A machine on a database that somebody else runs at this address. */
export async function backendAt(endpoint: string, folder: string): Promise<LocalBackend> {
  await makeTables(endpoint);
  return { folder, endpoint, tables: names, keys: await loadKeys(folder), stop: async () => undefined };
}

/** Where this machine keeps what people hand in, and the reports on it. */
export const filesIn = (folder: string): string => join(folder, 'files');

/** Where this machine keeps the figures that anybody may read. */
export const publishedIn = (folder: string): string => join(folder, 'published');

/** The environment in which the functions find this machine, as SST gives them theirs on AWS. */
export const settingsOf = ({ folder, endpoint, tables, keys }: LocalBackend, port: number): Record<string, string> => ({
  AWS_REGION: localConnection(endpoint).region,
  DYNAMODB_ENDPOINT: endpoint,
  REGISTRY_TABLE: tables.registry,
  PUBLIC_INDEX_TABLE: tables.publicIndex,
  VAULT_KEYS: JSON.stringify(keys.vault),
  VAULT_KMS: 'off',
  PUBLIC_KEYS: publicSecretOf(keys),
  FILES: pathToFileURL(filesIn(folder)).href,
  FILES_ADDRESS: `http://localhost:${port}/files`,
  FILES_SECRET: fileSecretOf(keys),
  PUBLISHED: pathToFileURL(publishedIn(folder)).href,
  JWT_ISSUER: issuerAt(port),
  JWT_AUDIENCE: audience,
  JWT_CLIENTS: script,
  JWT_KEYS_URL: `http://127.0.0.1:${port}/sign-in/jwks`,
});

async function makeTables(endpoint: string): Promise<void> {
  const client = new DynamoDBClient(localConnection(endpoint));
  await createTables(client, names).finally(() => client.destroy());
}

import type { Stores } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { backendAt, joinBackend, type LocalBackend, settingsOf } from '@puskesos/local/engine/local-backend';
import { localFolder } from '@puskesos/local/local-folder';
import { findRunning } from '@puskesos/local/running';
import type { Command } from 'commander';

export interface DataOptions {
  readonly folder: string;
}

/** The option that all commands share: which machine's data to work on. */
export const onFolder = (command: Command): Command =>
  command.option('--folder <path>', 'folder data mesin ini / where this machine keeps its data', localFolder);

/** Whether the database that is meant is this machine's own, where everybody is invented. On AWS no address is given. */
export function isOfThisMachine(): boolean {
  const { REGISTRY_TABLE: table, DYNAMODB_ENDPOINT: address } = process.env;
  return address === undefined ? table === undefined : /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(address).hostname);
}

/**
 * Does some work on the database that is meant, and leaves this machine's as it was found. Where the environment names tables, it is
 * those; where it gives an address, the database there; else the system that runs here, or its data when none does. The work is told
 * whether functions serve that database: what it asks for behind the Registry's stream is done by them.
 */
export async function onDatabase<T>({ folder }: DataOptions, work: (stores: Stores, served: boolean) => Promise<T>): Promise<T> {
  const { REGISTRY_TABLE: table, DYNAMODB_ENDPOINT: address } = process.env;
  if (table) return work(await openStores(registryEnv()), address === undefined);
  const served = address === undefined && (await findRunning(folder)) !== undefined;
  const machine = await backendFor(folder);
  try {
    Object.assign(process.env, settingsOf(machine, 0));
    return await work(await openStores(registryEnv()), served);
  } finally {
    await machine.stop();
  }
}

const backendFor = (folder: string): Promise<LocalBackend> =>
  process.env.DYNAMODB_ENDPOINT ? backendAt(process.env.DYNAMODB_ENDPOINT, folder) : joinBackend(folder);

import type { Stores } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { joinMachine, type Machine, machineAt, settingsOf } from '@puskesos/local/engine/machine';
import { localFolder } from '@puskesos/local/local-folder';
import { findRunning } from '@puskesos/local/running';
import type { Command } from 'commander';

export interface Where {
  readonly folder: string;
}

/** The option that all commands share: which machine's data to work on. */
export const onFolder = (command: Command): Command =>
  command.option('--folder <path>', 'folder data mesin ini / where this machine keeps its data', localFolder);

/**
 * Does some work on the database that is meant, and leaves this machine's as it was found. Where the environment names tables, it is
 * those; where it gives an address, the database there; else the system that runs here, or its data when none does. The work is told
 * whether functions serve that database: what it asks for behind the Registry's stream is done by them.
 */
export async function onDatabase<T>({ folder }: Where, work: (stores: Stores, served: boolean) => Promise<T>): Promise<T> {
  const { REGISTRY_TABLE: table, DYNAMODB_ENDPOINT: address } = process.env;
  if (table) return work(await openStores(registryEnv()), address === undefined);
  const served = address === undefined && (await findRunning(folder)) !== undefined;
  const machine = await machineFor(folder);
  try {
    Object.assign(process.env, settingsOf(machine, 0));
    return await work(await openStores(registryEnv()), served);
  } finally {
    await machine.stop();
  }
}

const machineFor = (folder: string): Promise<Machine> =>
  process.env.DYNAMODB_ENDPOINT ? machineAt(process.env.DYNAMODB_ENDPOINT, folder) : joinMachine(folder);

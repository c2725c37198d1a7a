import { rm } from 'node:fs/promises';
import * as Household from '@puskesos/core/household';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { loadKeys } from '@puskesos/local/engine/keys';
import { mintToken } from '@puskesos/local/sign-in/token';
import { Stopping } from '@puskesos/local/stopping';
import { startSystem } from '@puskesos/local/system';
import { personCalled, type SignInPerson } from '@puskesos/sample/sign-in-people';
import { newFolder } from './folder.ts';

/** The whole system in this process, so that a test can look into its register. */
export interface System {
  readonly at: string;
  readonly stores: Stores;
  readonly householdsOf: (village: string) => Promise<Household.Household[]>;
  /** A token for somebody of the sample. */
  readonly tokenFor: (sub: string) => Promise<string>;
  /** The scheduled function, run now. */
  readonly refresh: () => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Starts it in memory on a free port, filled with a fresh sample. */
export const freshSystem = async (households: number): Promise<System> => openSystem(await newFolder(), { memory: true, households });

/** Starts it on a free port, on a folder that goes when it is stopped. */
export async function openSystem(folder: string, fresh?: { readonly memory: true; readonly households: number }): Promise<System> {
  const stopping = new Stopping();
  stopping.add(() => rm(folder, { recursive: true }));
  try {
    const port = await startSystem({ folder, memory: false, households: undefined, ...fresh, port: 0 }, stopping);
    const stores = await openStores(registryEnv());
    return {
      at: `http://localhost:${port}`,
      stores,
      householdsOf: (village) => all(Household.eachInVillage(contextFor(stores, systemActor('test')), village)),
      tokenFor: async (sub) => mintToken(personCalled(sub) as SignInPerson, (await loadKeys(folder)).signing, port),
      refresh: async () => (await import('@puskesos/functions/refresh-recipients')).handler({ everything: true }),
      stop: () => stopping.now(),
    };
  } catch (error) {
    await stopping.now();
    throw error;
  }
}

async function all<T>(each: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of each) found.push(one);
  return found;
}

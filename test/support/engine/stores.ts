import type { Stores } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { beforeAll, beforeEach, inject } from 'vitest';
import { filesSettings } from './file-folder.ts';
import { freshTables } from './tables.ts';

type Begun = readonly ((stores: Stores) => unknown)[];

/** A register of one's own on the real engine: empty, but for what it is begun with. */
export async function freshStores(...begun: Begun): Promise<Stores> {
  const { endpoint, registry, publicIndex } = await freshTables();
  const stores = await openStores(
    registryEnv({
      DYNAMODB_ENDPOINT: endpoint,
      REGISTRY_TABLE: registry,
      PUBLIC_INDEX_TABLE: publicIndex,
      VAULT_KEYS: inject('vaultKeys'),
      PUBLIC_KEYS: inject('publicKeys'),
      VAULT_KMS: 'off',
      ...filesSettings('http://localhost/files'),
    }),
  );
  for (const one of begun) await one(stores);
  return stores;
}

/** One for all tests of a file or a block, there as soon as the first of them begins. */
export function useStores(...begun: Begun): Stores {
  const stores = {} as Stores;
  beforeAll(async () => void Object.assign(stores, await freshStores(...begun)));
  return stores;
}

/** Another one for each test. */
export function useStoresForEach(...begun: Begun): Stores {
  const stores = {} as Stores;
  beforeEach(async () => void Object.assign(stores, await freshStores(...begun)));
  return stores;
}

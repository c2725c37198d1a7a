import { mkdir, readFile, rename, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { Stores } from '@puskesos/core/shared/context';
import type { Item } from '@puskesos/core/shared/table';
import { inject } from 'vitest';
import { itemsOf } from './items.ts';

interface Kept<T> {
  readonly made: T;
  readonly registry: readonly Item[];
  readonly publicIndex: readonly Item[];
}

/**
 * A state of both tables that several files begin with: the first of a run that needs it makes it, item by item as it always is made, and the
 * others are given the same items. `make` finds the tables empty, and returns what can be written down.
 */
export const kept =
  <O extends { readonly stores: Stores }, T>(name: string, make: (office: O) => Promise<T>) =>
  async (office: O): Promise<T> => {
    const path = join(inject('folder'), name);
    while (!(await exists(path))) {
      if (await mine(`${path}.making`)) {
        try {
          return await makeAndKeep(path, office, make);
        } finally {
          await rmdir(`${path}.making`);
        }
      }
      await sleep(200);
    }
    const { made, registry, publicIndex } = deserialize(await readFile(path)) as Kept<T>;
    await office.stores.registry.batchWrite(registry);
    await office.stores.publicIndex.batchWrite(publicIndex);
    return made;
  };

async function makeAndKeep<O extends { readonly stores: Stores }, T>(path: string, office: O, make: (office: O) => Promise<T>): Promise<T> {
  const made = await make(office);
  const { registry, publicIndex } = office.stores;
  const all: Kept<T> = { made, registry: await itemsOf(registry), publicIndex: await itemsOf(publicIndex) };
  await writeFile(`${path}.whole`, serialize(all));
  await rename(`${path}.whole`, path);
  return made;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Whether it is ours to make: a folder is made by one alone. */
const mine = (path: string): Promise<boolean> =>
  mkdir(path).then(
    () => true,
    () => false,
  );

import { mkdir, readFile, rename, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { dayOf } from '@puskesos/core/shared/clock';
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
 * others are given the same items. `make` finds the tables empty, and returns what can be written down. After midnight it is made anew: what is late, and what
 * has come, is told by the day.
 */
export const kept =
  <O extends { readonly stores: Stores }, T>(name: string, make: (office: O) => Promise<T>) =>
  async (office: O): Promise<T> => {
    let here = false;
    const path = await onceARun(`${name}-${dayOf(new Date().toISOString())}`, async (draft) => {
      here = true;
      await writeFile(draft, serialize(await allOf(office, await make(office))));
    });
    const { made, registry, publicIndex } = deserialize(await readFile(path)) as Kept<T>;
    if (here) return made;
    await office.stores.registry.batchWrite(registry);
    await office.stores.publicIndex.batchWrite(publicIndex);
    return made;
  };

async function allOf<T>({ stores: { registry, publicIndex } }: { readonly stores: Stores }, made: T): Promise<Kept<T>> {
  return { made, registry: await itemsOf(registry), publicIndex: await itemsOf(publicIndex) };
}

/** A file or a folder that is made once a run, by the first that needs it: `make` writes it at the path it is given. Tells where it lies. */
export async function onceARun(name: string, make: (draft: string) => Promise<void>): Promise<string> {
  const path = join(inject('folder'), name);
  while (!(await exists(path))) {
    if (await mine(`${path}.making`)) {
      try {
        await make(`${path}.draft`);
        await rename(`${path}.draft`, path);
      } finally {
        await rmdir(`${path}.making`);
      }
    } else await sleep(200);
  }
  return path;
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

import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { everyPacked } from '@puskesos/core/recipient/read-list';
import { getPointers } from '@puskesos/core/recipient/recipient.store';
import { tellFiles } from '@puskesos/core/recipient/tell-files';
import { villages } from '@puskesos/core/region';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { loadKeys } from '@puskesos/local/engine/keys';
import { openBackend, settingsOf } from '@puskesos/local/engine/local-backend';
import { inject } from 'vitest';
import { onceARun } from '../engine/kept.ts';
import { freshStores } from '../engine/stores.ts';
import { sampleAtWork } from '../scenes/sample.ts';
import { newFolder } from './folder.ts';

/** A machine's folder that has been worked on for a while: the sample is whole and its lists are published. It is made once a run; everybody gets a copy. */
export async function workedFolder(): Promise<string> {
  const folder = await newFolder();
  await cp(await onceARun('machine', fill), folder, { recursive: true });
  return folder;
}

async function fill(folder: string): Promise<void> {
  // Made where it is made fastest, in memory, unless another file has; here it is loaded.
  await sampleAtWork({ stores: await freshStores() });
  const keys = await loadKeys(folder);
  // What the sample is sealed with in the whole run.
  await writeFile(join(folder, 'keys.json'), JSON.stringify({ ...keys, vault: JSON.parse(inject('vaultKeys')) }));
  const machine = await openBackend({ folder, memory: false });
  const stores = await openStores(registryEnv(settingsOf(machine, 0)));
  try {
    await sampleAtWork({ stores });
    await tellLists(stores);
  } finally {
    await machine.stop();
  }
  forgetChanges(join(folder, 'dynamodb'));
}

/** As if a day had passed: all of this has been dealt with, and a start would read its stream from the oldest record on. */
function forgetChanges(engine: string): void {
  const database = new DatabaseSync(join(engine, 'shared-local-instance.db'));
  database.exec('DELETE FROM us');
  database.close();
}

/** Lists' files lie beside the tables where the sample was made. */
async function tellLists(stores: Stores): Promise<void> {
  const context = contextFor(stores, systemActor('test'));
  const pointers = await getPointers(
    stores.publicIndex,
    villages.map(({ code }) => code),
  );
  for (const pointer of pointers) {
    const { village, manifest } = pointer;
    if (!manifest) continue;
    await tellFiles(context, {
      pointer,
      listed: await everyPacked(stores.publicIndex, { village, manifest }),
      told: { rev: 0, before: [] },
    });
  }
}

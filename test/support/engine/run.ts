import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPublicKeys } from '@puskesos/core/shared/public-keys';
import { newVaultKeys } from '@puskesos/core/shared/vault';
import type { TestProject } from 'vitest/node';
import { openEngines } from './engines.ts';

/** What all files of one run share: a folder for what one of them makes and others begin with, the keys that it is sealed with, and the engines. */

declare module 'vitest' {
  interface ProvidedContext {
    folder: string;
    vaultKeys: string;
    publicKeys: string;
    engines: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'puskesos-run-'));
  project.provide('folder', folder);
  project.provide('vaultKeys', JSON.stringify(newVaultKeys()));
  project.provide('publicKeys', JSON.stringify(newPublicKeys()));
  const engines = await openEngines();
  project.provide('engines', engines.address);
  // What was made before the code was changed is of no use.
  project.onTestsRerun(async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
  });
  return async () => {
    await engines.close();
    await rm(folder, { recursive: true, force: true });
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'puskesos-'));

/** An empty folder of the test's own, gone with all that is in it when the test is over. */
export async function folderOfTest(): Promise<string> {
  const folder = await newFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalProblem } from '../local-problem.ts';
import { openDatabaseFile } from './database-file.ts';

type Holder = { owner: number; engine?: number };

/** A data folder held by this process until released; `heldBy` notes the Java process that works on it. */
export type Claim = { heldBy(engine: number): Promise<void>; release(): Promise<void> };

/**
 * Takes a data folder for this process: made if missing, freed of an engine whose starter was killed, and checked for damage.
 * Throws `LocalProblem` if another start uses it, if it can't be written, or if the data in it is damaged.
 */
export async function claimFolder(folder: string): Promise<Claim> {
  const lock = join(folder, 'engine.lock');
  try {
    await mkdir(folder, { recursive: true });
    if (!(await write(lock, 'wx', { owner: process.pid }))) {
      await turnOut(lock, folder);
      if (!(await write(lock, 'wx', { owner: process.pid }))) throw inUse(folder, lock, '?');
    }
  } catch (error) {
    if (error instanceof LocalProblem) throw error;
    throw new LocalProblem(
      `Folder data ${folder} tidak bisa dipakai (${(error as NodeJS.ErrnoException).code}); periksa izinnya atau pilih folder lain / ` +
        "This data folder can't be used; check its permissions or choose another",
    );
  }
  const unlock = () => rm(lock, { force: true });
  try {
    const database = openDatabaseFile(folder);
    return {
      heldBy: async (engine) => void (await write(lock, 'w', { owner: process.pid, engine })),
      release: async () => {
        database.close();
        await unlock();
      },
    };
  } catch {
    await unlock();
    throw damaged(folder);
  }
}

export const damaged = (folder: string) =>
  new LocalProblem(
    `Data di ${folder} rusak; pindahkan folder itu dan pulihkan dari cadangan, lalu mulai lagi / ` +
      'The data in this folder is damaged; move it away, restore a backup, and start again',
  );

const inUse = (folder: string, lock: string, pid: number | string) =>
  new LocalProblem(
    `Data di ${folder} sedang dipakai proses ${pid}; hentikan dulu (kalau tidak ada, hapus ${lock}) / ` +
      `This data is in use by process ${pid}; stop that first (if there is none, delete the lock file)`,
  );

async function write(lock: string, flag: 'w' | 'wx', holder: Holder): Promise<boolean> {
  try {
    await writeFile(lock, JSON.stringify(holder), { flag });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock nobody stands behind. An engine that outlived its starter is stopped first: it would write beside ours. */
async function turnOut(lock: string, folder: string): Promise<void> {
  const { owner, engine } = parse(await readFile(lock, 'utf8'));
  if (engine !== undefined && runs(engine, 'DynamoDBLocal')) {
    if (runs(owner, 'node')) throw inUse(folder, lock, owner);
    process.kill(engine, 'SIGTERM');
    for (let waited = 0; runs(engine, 'DynamoDBLocal'); waited += 50) {
      if (waited >= 5000) throw inUse(folder, lock, engine);
      await sleep(50);
    }
  } else if (engine === undefined && runs(owner, 'node')) {
    throw inUse(folder, lock, owner);
  }
  await rm(lock, { force: true });
}

function parse(text: string): Holder {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return { owner: 0 };
  }
}

/** Whether this process is alive and is what it was: after a restart of the machine its number may belong to another program. */
function runs(pid: number, named: string): boolean {
  try {
    if (pid === 0) return false;
    process.kill(pid, 0);
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(named);
    if (process.platform === 'darwin') return spawnSync('ps', ['-p', `${pid}`, '-o', 'args=']).stdout.includes(named);
    return true;
  } catch {
    return false;
  }
}

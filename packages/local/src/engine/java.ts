import { execFile } from 'node:child_process';
import { glob, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { install } from 'njre';
import { localFolder } from '../local-folder.ts';
import { LocalProblem } from '../local-problem.ts';

export type Java = { path: string; version: number };

const OLDEST = 17;
const run = promisify(execFile);

/** A Java of 17 or later: `JAVA_HOME`, the `PATH`, or one fetched into `<root>/jre` and kept. Throws `LocalProblem` if none can be had. */
export async function findJava(root: string = localFolder): Promise<Java> {
  const installed = process.env.JAVA_HOME ? [join(process.env.JAVA_HOME, 'bin', 'java'), 'java'] : ['java'];
  const found = (await firstUsable(installed)) ?? (await firstUsable(await fetched(root)));
  if (found) return found;

  console.error(`Java ${OLDEST} belum ada, JRE sedang diunduh … / no Java ${OLDEST} here, fetching a JRE …`);
  let why = '';
  try {
    await mkdir(root, { recursive: true });
    // njre puts a folder named `jre` next to the path it is given.
    await install(OLDEST, { installPath: join(root, 'jre') });
  } catch (error) {
    why = ` (${(error as Error).message.split('\n')[0]})`;
  }
  const fresh = await firstUsable(await fetched(root));
  if (fresh) return fresh;
  throw new LocalProblem(
    `Java ${OLDEST} tidak ada dan tidak bisa diunduh; pasang Java ${OLDEST} atau lebih baru, lalu ulangi / ` +
      `Java ${OLDEST} is missing and can't be fetched; install Java ${OLDEST} or later and try again${why}`,
  );
}

async function firstUsable(paths: string[]): Promise<Java | undefined> {
  for (const path of paths) {
    const version = await versionOf(path);
    if (version >= OLDEST) return { path, version };
  }
  return undefined;
}

async function versionOf(path: string): Promise<number> {
  try {
    const { stderr } = await run(path, ['-version'], { timeout: 20_000 });
    return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

async function fetched(root: string): Promise<string[]> {
  const home = join(root, 'jre');
  const paths: string[] = [];
  // macOS keeps the binary deeper than Linux and Windows do.
  for await (const path of glob('*/{bin,Contents/Home/bin}/{java,java.exe}', { cwd: home })) paths.push(join(home, path));
  return paths;
}

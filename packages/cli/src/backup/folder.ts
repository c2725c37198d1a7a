import { createHash, type KeyObject } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Key } from '@puskesos/core/shared/item';
import type { ReadSoFar } from '@puskesos/local/engine/change-log';
import { LocalError } from '@puskesos/local/local-error';
import { openPart, sealPart } from './envelope.ts';
import { type Line, readLine, writeLine } from './line.ts';

/**
 * A backup is a folder: parts, sealed and numbered, and `backup.json`, by which a stopped one goes on and which says nothing of anybody. The first part
 * has the vault's keys, the last how many there are and the digest of each.
 */
export interface Progress {
  readonly format: 1;
  readonly id: string;
  readonly begun: string;
  readonly noted: string;
  readonly parts: number;
  /** Of each table the key behind which the reading goes on, `true` at its end. */
  readonly scanned: Readonly<Record<'registry' | 'publicIndex', Key | boolean>>;
  readonly soFar: ReadSoFar;
  readonly items: number;
  readonly changes: number;
  /** Letters that were seen, and marks of them: they are looked at once more at the end. */
  readonly letters: readonly Key[];
  /** The instant of which it tells; there once it is whole. */
  readonly of?: string;
}

const nameOf = (part: number): string => `${String(part).padStart(6, '0')}.part`;
const placeOf = ({ format, id }: Progress, part: number): string => `puskesos backup ${format} ${id} ${part}`;

export async function progressIn(folder: string): Promise<Progress | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'backup.json'), 'utf8')) as Progress;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new LocalError(`backup.json di ${folder} tidak terbaca / backup.json in ${folder} can’t be read`);
  }
}

/** Whole or not at all, whenever it is killed. */
export async function noteProgress(folder: string, progress: Progress): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'backup.json.new'), JSON.stringify({ ...progress, noted: new Date().toISOString() }));
  await rename(join(folder, 'backup.json.new'), join(folder, 'backup.json'));
}

/** A part that was written before the run was killed is written over: it counts once it is noted. */
export async function writePart(folder: string, key: KeyObject, progress: Progress, lines: readonly Line[]): Promise<void> {
  const clear = gzipSync(lines.map(writeLine).join('\n'));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, nameOf(progress.parts)), sealPart(key, clear, placeOf(progress, progress.parts)));
}

export async function digestOf(folder: string, part: number): Promise<string> {
  return createHash('sha256')
    .update(await bytesOf(folder, part))
    .digest('base64url');
}

const bytesOf = (folder: string, part: number): Promise<Buffer> =>
  readFile(join(folder, nameOf(part))).catch(() => {
    throw broken(part, 'tidak ada', 'is not there');
  });

export async function readPart(folder: string, key: KeyObject, progress: Progress, part: number): Promise<Line[]> {
  const sealed = await bytesOf(folder, part);
  let clear: Buffer;
  try {
    clear = openPart(key, sealed, placeOf(progress, part));
  } catch {
    throw broken(part, 'rusak, atau kunci ini bukan kuncinya', 'is broken, or this key is not its own');
  }
  return gunzipSync(clear).toString('utf8').split('\n').map(readLine);
}

export const broken = (part: number, id: string, en: string): LocalError =>
  new LocalError(`Bagian ${nameOf(part)} ${id}; tidak ada yang ditulis / Part ${nameOf(part)} ${en}; nothing was written`);

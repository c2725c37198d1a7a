import type { KeyObject } from 'node:crypto';
// Records of whatever kind come by.
import '@puskesos/core/rewriting/every-shape';
import type { Item } from '@puskesos/core/shared/item';
import { requireKnown } from '@puskesos/core/shared/shape';
import { LocalError } from '@puskesos/local/local-error';
import { broken, digestOf, type Progress, progressIn, readPart } from './folder.ts';
import { type Line, nameOf, type TableName } from './line.ts';

/** A backup that was found whole: each part's digest is the one that the last part says, and this program knows each record's shape. */
export interface Checked {
  readonly folder: string;
  readonly key: KeyObject;
  readonly progress: Progress;
  /** What became of what was read too early; absent is what was taken away. */
  readonly now: ReadonlyMap<string, Item | null>;
  readonly keys: { readonly vault: string; readonly public?: string };
  readonly items: number;
}

/** Reads all of it and writes nothing. Throws LocalError where it is not whole, NewerShape where a later version of the program wrote it. */
export async function checkBackup(folder: string, key: KeyObject): Promise<Checked> {
  const progress = await progressIn(folder);
  if (!progress?.of) throw new LocalError(`Di ${folder} tidak ada cadangan yang utuh / in ${folder} is no whole backup`);
  const last = progress.parts - 1;
  const end = (await readPart(folder, key, progress, last)).find((line) => 'end' in line);
  if (!end || !('end' in end) || end.end.digests.length !== last) throw broken(last, 'bukan yang terakhir', 'is not the last');
  const now = new Map<string, Item | null>();
  let keys: Checked['keys'] | undefined;
  let items = 0;
  for (const [part, digest] of end.end.digests.entries()) {
    if ((await digestOf(folder, part)) !== digest) throw broken(part, 'bukan yang dicadangkan', 'is not what was backed up');
    for (const line of await readPart(folder, key, progress, part)) {
      if ('keys' in line) keys = line.keys;
      else if ('item' in line) items += 1;
      else if ('now' in line) now.set(nameOf(line.at, line.key), line.now);
      const item = 'item' in line ? line.item : 'now' in line ? line.now : null;
      if (item) requireKnown(item);
    }
  }
  if (!keys || items !== end.end.items) throw broken(last, 'menghitung lain', 'counts otherwise');
  return { folder, key, progress, now, keys, items };
}

export interface Kept {
  readonly at: TableName;
  readonly item: Item;
}

/** Every item as it was at the backup's instant, once, but for what has expired since. Of what is read there, one part is held at a time. */
export async function* itemsOf({ folder, key, progress, now }: Checked): AsyncGenerator<Kept> {
  for (let part = 0; part < progress.parts - 1; part += 1)
    for (const line of await readPart(folder, key, progress, part)) if (isStill(line, now) && !isExpired(line.item)) yield line;
  for (const [name, item] of now)
    if (item && !isExpired(item)) yield { at: name.startsWith('registry ') ? 'registry' : 'publicIndex', item };
}

const isStill = (line: Line, now: Checked['now']): line is Kept => 'item' in line && !now.has(nameOf(line.at, line.item));

const isExpired = ({ expiresAt }: Item): boolean => typeof expiresAt === 'number' && expiresAt * 1000 <= Date.now();

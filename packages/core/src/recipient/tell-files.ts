import type { Context } from '../shared/context.ts';
import {
  type Changes,
  changesFile,
  csvFile,
  type File,
  isPublished,
  type Listed,
  listFile,
  pointerFile,
  type Told,
} from './list-files.rules.ts';
import { pageFile } from './list-page.ts';
import { languages } from './list-page-words.ts';
import * as store from './recipient.store.ts';
import * as files from './told-files.store.ts';

/** Lays a village's list as files beside the table, where anybody may read them. */

/** Of how many versions before it a pointer tells. */
const TOLD_BACK = 30;

interface Telling {
  readonly pointer: store.ListPointer;
  readonly listed: Listed;
  /** What the files told last, as it was read before the list was published. */
  readonly told: files.ToldFiles;
  /** The version that this one replaced just now, and how they differ. */
  readonly replaced?: (Told & { readonly changes: Changes }) | undefined;
}

/**
 * The list first and the pointer to it last: whoever finds a version finds its files. Nothing where they tell it already. Where another run has
 * told a later one meanwhile, that one's pointer is laid again, over what this run laid. The versions that were in force before.
 */
export async function tellFiles(context: Context, { pointer, listed, told, replaced }: Telling): Promise<readonly Told[]> {
  if (told.rev >= pointer.rev || !isPublished(pointer)) return told.before;
  const { village, manifest } = pointer;
  await layFiles(context, pointer, listed);
  const isAnother = replaced && replaced.version !== manifest.version;
  if (isAnother) await lay(context, changesFile(village, replaced.version, manifest.version, replaced.changes));
  const before = isAnother
    ? [{ version: replaced.version, publishedAt: replaced.publishedAt }, ...told.before].slice(0, TOLD_BACK)
    : told.before;
  await layPointer(context, pointer, before);
  if (await files.put(context, village, { rev: pointer.rev, before })) return before;
  const now = await store.getPointer(context.publicIndex, village, true);
  const later = await files.get(context, village);
  if (now) await layPointer(context, now, later.before);
  return later.before;
}

const lay = ({ published }: Context, { path, text }: File): Promise<void> => published.put(path, text);

/** The list itself, as data, as a table and as pages. Done again, it says the same. */
export async function layFiles(context: Context, pointer: store.ListPointer, listed: Listed): Promise<void> {
  if (!isPublished(pointer)) return;
  for (const file of [listFile(pointer, listed), csvFile(pointer, listed)]) await lay(context, file);
  for (const language of languages) await lay(context, pageFile(pointer, listed, language));
}

/** Says which version is in force. Done again, it says the same. */
export async function layPointer(context: Context, pointer: store.ListPointer, before: readonly Told[]): Promise<void> {
  if (isPublished(pointer)) await lay(context, pointerFile(pointer, before));
}

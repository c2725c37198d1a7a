import type { Context } from '../shared/context.ts';
import { PublishConflict, revisionFollows } from '../shared/derived.ts';
import type { Key } from '../shared/table.ts';
import type { Divisions } from './figures.rules.ts';

/** What was published last: how places were divided, and a digest of the files. It can be made again but for the divisions, which only grow. */
export interface LastPublished {
  readonly divisions: Divisions;
  /** Of all files; none while they are being written. */
  readonly digest?: string;
  /** Whether the villages' borders lie there too. */
  readonly borders?: true;
}

const key: Key = { pk: 'published', sk: 'figures' };

export interface WrittenPublished extends LastPublished {
  readonly revision: number;
}

export async function get({ registry }: Context): Promise<WrittenPublished> {
  const item = await registry.get(key, true);
  return item
    ? { ...(JSON.parse(item['data'] as string) as LastPublished), revision: item['rev'] as number }
    : { divisions: {}, revision: 0 };
}

/** Throws PublishConflict where somebody else has published since `seen`. */
export async function put({ registry }: Context, { revision: seen }: WrittenPublished, next: LastPublished): Promise<WrittenPublished> {
  const revision = seen + 1;
  const item = { ...key, type: 'published', rev: revision, data: JSON.stringify(next) };
  if (!(await registry.put(item, revisionFollows(revision)))) throw new PublishConflict();
  return { ...next, revision };
}

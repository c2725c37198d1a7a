import type { Context } from '../shared/context.ts';
import { PublishConflict, revisionFollows } from '../shared/derived.ts';
import type { Key } from '../shared/table.ts';

/** A digest of the briefs of each month that has them, as they were written last. */
export type Digests = Readonly<Record<string, string>>;

export interface WrittenDigests {
  readonly digests: Digests;
  readonly revision: number;
}

const key: Key = { pk: 'published', sk: 'briefs' };

export async function get({ registry }: Pick<Context, 'registry'>): Promise<WrittenDigests> {
  const item = await registry.get(key, true);
  return item ? { digests: JSON.parse(item['data'] as string) as Digests, revision: item['rev'] as number } : { digests: {}, revision: 0 };
}

/** Throws PublishConflict where somebody else has published since `seen`. */
export async function put(
  { registry }: Pick<Context, 'registry'>,
  { revision: seen }: WrittenDigests,
  digests: Digests,
): Promise<WrittenDigests> {
  const revision = seen + 1;
  const item = { ...key, type: 'published briefs', rev: revision, data: JSON.stringify(digests) };
  if (!(await registry.put(item, revisionFollows(revision)))) throw new PublishConflict();
  return { digests, revision };
}

import { createHash } from 'node:crypto';
import type { Context } from '../shared/context.ts';
import { revisionFollows } from '../shared/derived.ts';
import type { Item, Key } from '../shared/table.ts';

/**
 * What lies of a village's households among the answers, so that only what changed is written. Beside the answers, with which it is lost and
 * made anew; sealed by the vault, which whoever reads the answers can't open.
 */

export interface Answered {
  /** Of what was told; another one once that is to be told anew. */
  readonly digest: string;
  /** Of what lies beside the household, the same; none where there was nothing. */
  readonly beside?: string | undefined;
  /** Under which fingerprints it lies, or may lie. */
  readonly of: readonly string[];
}

export interface Bucket {
  readonly village: string;
  readonly number: string;
  /** Counts its own changes; whoever writes it must have seen the last. */
  readonly rev: number;
  readonly households: Readonly<Record<string, Answered>>;
}

/** By which one changed household costs a part of the village and not all of it. */
const BUCKETS = 64;

/** What a household is called here: as short as it can be told from the others. */
export const nameOf = (household: string): string => createHash('sha256').update(household).digest('base64url').slice(0, 12);

export const bucketOf = (name: string): string => String((Buffer.from(name, 'base64url')[0] ?? 0) % BUCKETS).padStart(2, '0');

const keyOf = ({ village, number }: Pick<Bucket, 'village' | 'number'>): Key => ({ pk: `answers#${village}`, sk: number });
const placeOf = (key: Key): string => `${key.pk}#${key.sk}`;

type Reach = Pick<Context, 'publicIndex' | 'vault'>;

const read = ({ vault }: Reach, village: string, item: Item): Bucket => ({
  village,
  number: item.sk,
  rev: item['rev'] as number,
  households: JSON.parse(vault.open(item['sealed'] as string, placeOf(item))) as Bucket['households'],
});

/** All of a village. One Query. */
export async function bucketsIn(reach: Reach, village: string): Promise<ReadonlyMap<string, Bucket>> {
  const found = new Map<string, Bucket>();
  for await (const item of reach.publicIndex.queryAll({ partition: `answers#${village}`, consistent: true }))
    found.set(item.sk, read(reach, village, item));
  return found;
}

/** Those of some households. A Get for each. */
export async function bucketsFor(reach: Reach, village: string, names: readonly string[]): Promise<ReadonlyMap<string, Bucket>> {
  const numbers = [...new Set(names.map(bucketOf))];
  const items = await Promise.all(numbers.map((number) => reach.publicIndex.get(keyOf({ village, number }), true)));
  return new Map(items.flatMap((item) => (item ? [[item.sk, read(reach, village, item)] as const] : [])));
}

export const newBucket = (village: string, number: string): Bucket => ({ village, number, rev: 0, households: {} });

/** Writes the bucket where nobody wrote it since it was read. False when somebody did. */
export function putBucket({ publicIndex, vault }: Reach, { households, rev, ...bucket }: Bucket): Promise<boolean> {
  const key = keyOf(bucket);
  return publicIndex.put({ ...key, rev, sealed: vault.seal(JSON.stringify(households), placeOf(key)) }, revisionFollows(rev));
}

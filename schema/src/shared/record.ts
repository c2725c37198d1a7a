import type { Context } from '@puskesos/core/shared/context';
import type { Stored } from '@puskesos/core/shared/entity';
import { NotFound } from '@puskesos/core/shared/error';
import { builder, type SchemaTypes } from './builder.ts';
import type { OfficeContext } from './context.ts';
import { registerType } from './global-id.ts';
import { orNull } from './or-null.ts';

interface Record<T> {
  /** What core calls it; what lies in another record is `outer/own`. */
  readonly key: (value: T) => string;
  /** Finds them again, in the order of the keys; null for what is absent or out of reach. */
  readonly load: (keys: readonly string[], context: OfficeContext) => Promise<readonly (T | null)[]>;
  readonly within?: boolean;
}

/** As many keys as a BatchGet takes. */
const AT_ONCE = 100;

const records = new Map<string, Record<object>>();

/** The record as it is now, or as it was given where it is out of reach meanwhile. */
export async function renewed<T>(type: string, value: T, context: OfficeContext): Promise<T> {
  const record = records.get(type);
  if (!record || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (await Promise.all(value.map((one) => renewed(type, one, context)))) as T;
  const [now] = await record.load([record.key(value)], context);
  return (now ?? value) as T;
}

/** A type with an identity: a Node, whose id `node` takes, and which an edge may name by its key alone. */
export function recordRef<T extends object>(name: string, { key, load, within = false }: Record<T>) {
  registerType(name, within);
  records.set(name, { key, load } as unknown as Record<object>);
  return builder.loadableNodeRef<T | Error, string, string, string, T>(name, {
    id: { description: 'Its id, as `node` takes it.', resolve: key },
    // Nothing is kept from one load to the next: the second mutation of a request is to show what it made, not what the first had made.
    loaderOptions: { cache: false },
    load: async (keys, context) => {
      // A page names the same record over and over: it is asked for once.
      const asked = [...new Set(keys)];
      const pieces = Array.from({ length: Math.ceil(asked.length / AT_ONCE) }, (_, n) => asked.slice(n * AT_ONCE, (n + 1) * AT_ONCE));
      const found = (await Promise.all(pieces.map((piece) => load(piece, context)))).flat();
      const byKey = new Map(asked.map((one, index) => [one, found[index] ?? null]));
      return keys.map((one) => byKey.get(one) ?? null) as T[];
    },
  });
}

/** Loads one by one what core finds by its id alone. */
export const oneByOne =
  <T>(find: (core: Context, key: string) => Promise<T> | T) =>
  (keys: readonly string[], { core }: Pick<OfficeContext, 'core'>): Promise<readonly (T | null)[]> =>
    Promise.all(keys.map((key) => orNull(async () => find(core, key))));

/** How often it was changed, as `expectedVersion` takes it. */
export const versionField = <T extends object>(t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, T>) =>
  t.int({
    description: 'How often it was changed; 1 is new. A mutation takes it as `expectedVersion`.',
    resolve: (record) => (record as Stored<object>).version,
  });

/** Both halves of what lies within another record. Throws NotFound where the key has but one. */
export function splitKey(key: string): readonly [outer: string, own: string] {
  const at = key.lastIndexOf('/');
  if (at < 1) throw new NotFound();
  return [key.slice(0, at), key.slice(at + 1)];
}

import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import type { Item } from '@puskesos/core/shared/table';
import { seed } from '@puskesos/sample/seed';
import { beforeAll, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { freshStores } from '../support/engine/stores.ts';
import { type Kind, kinds } from './items.ts';
import type { Place } from './layouts.ts';

/** The page is read from the sources; what the sample wrote must lie as the page says. */

let stores: Stores;
beforeAll(async () => {
  stores = await freshStores();
  await seed(stores, 120);
  await refreshDirtyVillages(contextFor(stores, systemActor('test')));
}, 120_000);

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const filled = (text: string): string =>
  text
    .split(/\{[^}]*\}/)
    .map(escaped)
    .join('.*');
const pattern = (texts: readonly string[]): RegExp => new RegExp(`^(${texts.map(filled).join('|')})$`);

const lies = ({ partition, sort }: Place, pk: unknown, sk: unknown): boolean =>
  pattern(partition).test(String(pk)) && pattern(sort).test(String(sk));

/** A state that a record was in, as one of the record itself. */
const withoutTime = (kind: Kind, { sk }: Item): string => (kind.history ? sk.replace(/^~(.*)@[^@]*$/, '$1') : sk);

const isOf = (kind: Kind, item: Item): boolean =>
  kind.type === item['type'] &&
  lies(kind.lies, item.pk, withoutTime(kind, item)) &&
  (item['gsi1pk'] === undefined || (kind.listed !== undefined && lies(kind.listed, item['gsi1pk'], item['gsi1sk']))) &&
  (item['expiresAt'] === undefined || kind.expires);

it.each(['registry', 'publicIndex'] as const)('knows the place of everything in the %s', async (table) => {
  // The sample's own note of how far it has come is none of core's.
  const items = (await itemsOf(stores[table])).filter(({ pk }) => pk !== 'sample');
  const there = kinds.filter((kind) => kind.table === table);

  const unknown = items.filter((item) => !there.some((kind) => isOf(kind, item)));

  expect(items.length).toBeGreaterThan(100);
  expect(unknown.slice(0, 5)).toEqual([]);
});

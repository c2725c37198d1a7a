import type { Item } from '@puskesos/core/shared/table';
import { type Kind, kinds } from './items.ts';
import type { Place } from './layouts.ts';

/** Whether items lie where the data model says: it is read from the sources, and this is what they wrote. */

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const filled = (text: string): string =>
  text
    .split(/\{[^}]*\}/)
    .map(escaped)
    .join('.*');
const pattern = (texts: readonly string[]): RegExp => new RegExp(`^(${texts.map(filled).join('|')})$`);

const lies = ({ partition, sort }: Place, pk: unknown, sk: unknown): boolean =>
  pattern(partition).test(String(pk)) && pattern(sort).test(String(sk));

/** Of a state that a record was in, the place of the record itself. */
const withoutTime = (kind: Kind, { sk }: Item): string => (kind.history ? sk.replace(/^~(.*)@[^@]*$/, '$1') : sk);

const isOf = (kind: Kind, item: Item): boolean =>
  kind.type === item['type'] &&
  lies(kind.lies, item.pk, withoutTime(kind, item)) &&
  (item['gsi1pk'] === undefined || (kind.listed !== undefined && lies(kind.listed, item['gsi1pk'], item['gsi1sk']))) &&
  (item['expiresAt'] === undefined || kind.expires);

/** Those of a table's items that the data model knows no place for. The sample's note of how far it has come is none of core's. */
export function misplaced(items: readonly Item[], table: Kind['table']): Item[] {
  const there = kinds.filter((kind) => kind.table === table);
  return items.filter((item) => item.pk !== 'sample' && !there.some((kind) => isOf(kind, item)));
}

import { bytesOf } from './item-size.ts';
import { tables } from './tables.ts';

/**
 * Write units of a transaction as AWS counts them: two for each kilobyte begun of every item, and one for each that goes into an index afterwards.
 * DynamoDB Local tells the same number for one item as for fifty. Of what a transaction changes in part or only looks at, it does not say how large
 * it is: that counts as what is written of it, and one kilobyte at least.
 */
export const unitsOfTransaction = (items: readonly TransactItem[]): number => items.reduce((sum, one) => sum + unitsOf(writtenBy(one)), 0);

type Written = Readonly<Record<string, unknown>>;
interface OfItem {
  readonly Key?: Written | undefined;
}
/** As much of an item of a transaction as is counted. */
interface TransactItem {
  readonly Put?: { readonly Item?: Written | undefined } | undefined;
  readonly Update?: (OfItem & { readonly ExpressionAttributeValues?: Written | undefined }) | undefined;
  readonly Delete?: OfItem | undefined;
  readonly ConditionCheck?: OfItem | undefined;
}

function writtenBy({ Put, Update, Delete, ConditionCheck }: TransactItem): Written {
  if (Put) return Put.Item ?? {};
  if (Update) return { ...Update.Key, ...setBy(Update.ExpressionAttributeValues) };
  return (Delete ?? ConditionCheck)?.Key ?? {};
}

/** An update names the value of an attribute that it sets after the attribute (`change.ts`). */
const NEW = ':new_';
const setBy = (values: Written | undefined): Written =>
  Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name.startsWith(NEW) ? name.slice(NEW.length) : name, value]));

const kilobytes = (item: Written): number => Math.max(1, Math.ceil(bytesOf(item) / 1024));

function unitsOf(item: Written): number {
  const indexes = Object.values(tables.registry.globalIndexes).filter(({ hashKey, rangeKey }) => hashKey in item && rangeKey in item);
  const projected = indexes.map(({ hashKey, rangeKey, projection }) =>
    projection === 'all' ? item : only(item, ['pk', 'sk', hashKey, rangeKey, ...projection]),
  );
  return projected.reduce((sum, one) => sum + kilobytes(one), 2 * kilobytes(item));
}

const only = (item: Written, names: readonly string[]): Written =>
  Object.fromEntries(names.flatMap((name) => (name in item ? [[name, item[name]]] : [])));

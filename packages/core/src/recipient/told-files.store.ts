import type { Context } from '../shared/context.ts';
import type { Item, Key } from '../shared/table.ts';
import type { Told } from './list-files.rules.ts';

/** Which change of a village's pointer its files tell, and which versions came before it, the newest first. */
export interface ToldFiles {
  readonly rev: number;
  readonly before: readonly Told[];
}

const keyOf = (village: string): Key => ({ pk: `village#${village}`, sk: 'files' });

type Index = Pick<Context, 'publicIndex'>;

export async function get({ publicIndex }: Index, village: string): Promise<ToldFiles> {
  const item = await publicIndex.get(keyOf(village), true);
  return item ? { rev: item['rev'] as number, before: JSON.parse(item['data'] as string) as Told[] } : { rev: 0, before: [] };
}

/** False where the files tell a later change already. */
export function put({ publicIndex }: Index, village: string, { rev, before }: ToldFiles): Promise<boolean> {
  const item: Item = { ...keyOf(village), rev, data: JSON.stringify(before) };
  return publicIndex.put(item, {
    ConditionExpression: 'attribute_not_exists(pk) OR rev < :rev',
    ExpressionAttributeValues: { ':rev': rev },
  });
}

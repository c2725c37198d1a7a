import { type Line, lineKey, linesOf, writeLines } from '../shared/listed.ts';
import type { Key, Table } from '../shared/table.ts';

/** Whether names of the staff lie in keys, as they did before their lists were put in order as they are read. */

type Registry = { readonly registry: Table };

const noted: Key = { pk: 'staff keys', sk: 'by code' };

export const areGone = async ({ registry }: Registry): Promise<boolean> => (await registry.get(noted)) !== undefined;
export const noteGone = ({ registry }: Registry): Promise<boolean> => registry.put({ ...noted, type: 'staff keys' });

/** Those whose engagement ends, when its lines told who they are. */
const LIST = 'staff#contract-ends';

export async function removeListsByName(context: Registry): Promise<void> {
  const lines: readonly Line[] = await linesOf(context.registry, { list: LIST });
  await writeLines(
    context,
    [],
    lines.map(({ order }) => lineKey({ list: LIST, order })),
  );
}

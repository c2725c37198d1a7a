import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Program } from './program.ts';

const record = entity<Program>('program', {
  key: ({ id }) => ({ pk: `program#${id}`, sk: 'program' }),
  index: ({ id }) => ({ gsi1pk: 'program', gsi1sk: `program#${id}` }),
});

export const add = record.add;
export const get = ({ registry }: Context, id: string) => record.get(registry, { pk: `program#${id}`, sk: 'program' });

export const inPages = ({ registry }: Context, page: PageInput): Promise<Page<Stored<Program>>> =>
  record.list(registry, { partition: 'program', index: 'gsi1', page });

export async function list({ registry }: Context): Promise<Stored<Program>[]> {
  const { items } = await registry.query({ partition: 'program', index: 'gsi1' });
  return items.map(record.read).toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}

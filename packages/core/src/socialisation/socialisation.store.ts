import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import type { Session } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

const keyOf = (id: string): Key => ({ pk: `socialisation#${id}`, sk: 'session' });

/** A regulation's sessions lie together, kecamatan by kecamatan and day by day. */
const session = entity<Session>('socialisation', {
  key: ({ id }) => keyOf(id),
  index: ({ id, regulation, district, on }) => ({ gsi1pk: `socialisation#${regulation}`, gsi1sk: `${district}#${on}#${id}` }),
});

export const add = session.add;
export const replace = session.replace;
export const get = ({ registry }: Registry, id: string) => session.get(registry, keyOf(id));
export const history = ({ registry }: Registry, id: string, page: PageInput) => session.history(registry, keyOf(id), page);

const within = (regulation: string, district: string | undefined) =>
  ({ partition: `socialisation#${regulation}`, index: 'gsi1', ...(district && { beginsWith: `${district}#` }) }) as const;

export const list = (
  { registry }: Registry,
  regulation: string,
  district: string | undefined,
  page: PageInput,
): Promise<Page<Stored<Session>>> => session.list(registry, { ...within(regulation, district), page });

/** All of a regulation, or of one kecamatan: a few in each kecamatan. */
export async function all({ registry }: Registry, regulation: string, district?: string): Promise<Stored<Session>[]> {
  const found: Stored<Session>[] = [];
  for await (const item of registry.queryAll(within(regulation, district))) found.push(session.read(item));
  return found;
}

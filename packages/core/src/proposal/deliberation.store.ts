import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import type { Deliberation } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

const PUBLISHED = '0';

const keyOf = (id: string): Key => ({ pk: `deliberation#${id}`, sk: 'deliberation' });

/** A village's records lie together, those that are published behind the others; by their day, and those of one day as they were recorded. */
const record = entity<Deliberation>('deliberation', {
  key: ({ id }) => keyOf(id),
  index: ({ id, village, state, on, recordedAt }) => ({
    gsi1pk: `deliberations#${village}`,
    gsi1sk: `${state === 'published' ? PUBLISHED : '1'}#${on}#${recordedAt}#${id}`,
  }),
});

export const add = record.add;
export const replace = record.replace;
export const get = ({ registry }: Registry, id: string) => record.get(registry, keyOf(id));
export const history = ({ registry }: Registry, id: string, page: PageInput) => record.history(registry, keyOf(id), page);

/** Those that are on their way first, then the published ones; the latest of each first. */
export const listIn = ({ registry }: Registry, village: string, page: PageInput): Promise<Page<Stored<Deliberation>>> =>
  record.list(registry, { partition: `deliberations#${village}`, index: 'gsi1', descending: true, page });

/** The latest of the published ones alone: a record is long, and the refresh asks for it in every village. */
export async function latestPublished({ registry }: Registry, village: string): Promise<Stored<Deliberation> | undefined> {
  const { items } = await registry.query({
    partition: `deliberations#${village}`,
    index: 'gsi1',
    beginsWith: `${PUBLISHED}#`,
    descending: true,
    limit: 1,
  });
  return items[0] && record.read(items[0]);
}

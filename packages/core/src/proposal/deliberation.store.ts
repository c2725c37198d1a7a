import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import type { Deliberation } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

const keyOf = (id: string): Key => ({ pk: `deliberation#${id}`, sk: 'deliberation' });

/** A village's records lie together by their day, and those of one day as they were recorded. */
const record = entity<Deliberation>('deliberation', {
  key: ({ id }) => keyOf(id),
  index: ({ id, village, on, recordedAt }) => ({ gsi1pk: `deliberations#${village}`, gsi1sk: `${on}#${recordedAt}#${id}` }),
});

export const add = record.add;
export const replace = record.replace;
export const get = ({ registry }: Registry, id: string) => record.get(registry, keyOf(id));
export const history = ({ registry }: Registry, id: string, page: PageInput) => record.history(registry, keyOf(id), page);

/** Latest first. */
export const listIn = ({ registry }: Registry, village: string, page: PageInput): Promise<Page<Stored<Deliberation>>> =>
  record.list(registry, { partition: `deliberations#${village}`, index: 'gsi1', descending: true, page });

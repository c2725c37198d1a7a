import type { Context } from '../shared/context.ts';
import { entity } from '../shared/entity.ts';
import type { PageInput } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import type { Intake } from './shapes.ts';

const keyOf = (id: string): Key => ({ pk: `intake#${id}`, sk: 'intake' });

const record = entity<Intake>('intake', {
  key: ({ id }) => keyOf(id),
  index: ({ village, startedAt, id }) => ({
    gsi1pk: village === undefined ? 'intake' : `village#${village}`,
    gsi1sk: `intake#${startedAt}#${id}`,
  }),
});

export const add = record.add;
export const replace = record.replace;
export const get = ({ registry }: Context, id: string) => record.get(registry, keyOf(id));

/** A village's files, latest first. */
export const listByVillage = ({ registry }: Context, village: string, page: PageInput) =>
  record.list(registry, { partition: `village#${village}`, index: 'gsi1', beginsWith: 'intake#', descending: true, page });

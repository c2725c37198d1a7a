import type { Context } from '../shared/context.ts';
import { entity } from '../shared/entity.ts';
import type { Key } from '../shared/table.ts';
import type { Batch } from './shapes.ts';

const keyOf = (id: string): Key => ({ pk: `batch#${id}`, sk: 'batch' });

const record = entity<Batch>('batch', { key: ({ id }) => keyOf(id) });

export const add = record.add;
export const replace = record.replace;
export const get = ({ registry }: Context, id: string) => record.get(registry, keyOf(id));

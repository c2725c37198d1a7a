import type { Context } from '../shared/context.ts';
import { entity } from '../shared/entity.ts';
import type { Batch } from './close-gap.ts';

const record = entity<Batch>('batch', { key: ({ id }) => ({ pk: `batch#${id}`, sk: 'batch' }) });

export const add = record.add;
export const replace = record.replace;
export const get = ({ registry }: Context, id: string) => record.get(registry, { pk: `batch#${id}`, sk: 'batch' });

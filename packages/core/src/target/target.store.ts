import type { Context } from '../shared/context.ts';
import { entity } from '../shared/entity.ts';
import type { PageInput } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import { type Target, type TargetIndicator, targetIndicators } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

const keyOf = (indicator: TargetIndicator): Key => ({ pk: 'targets', sk: indicator });

/** One for each indicator; what it was before is its history. */
const target = entity<Target>('target', { key: ({ indicator }) => keyOf(indicator) });

export const add = target.add;
export const replace = target.replace;
export const get = ({ registry }: Registry, indicator: TargetIndicator) => target.get(registry, keyOf(indicator));
export const all = ({ registry }: Registry) => target.getMany(registry, targetIndicators.map(keyOf));
export const history = ({ registry }: Registry, indicator: TargetIndicator, page: PageInput) =>
  target.history(registry, keyOf(indicator), page);

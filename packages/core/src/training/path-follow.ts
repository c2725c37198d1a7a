import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { edgeOf } from '../shared/machine.ts';
import { edges } from './path.machine.ts';
import * as store from './path.store.ts';

/** What a step in a training does to the path of the woman who takes it, should she be on one; a stage is never taken back. */
export async function pathFollows(context: Context, person: string, move: 'train' | 'equip', enrollment: string): Promise<Change[]> {
  const before = await store.get(context, store.idFor(context, person));
  const edge = before && edgeOf(edges, move, before.stage);
  if (!edge) return [];
  return [store.replace(before, { ...before, stage: edge.to, enrollment }, context.now())];
}

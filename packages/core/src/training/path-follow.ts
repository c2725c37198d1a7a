import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { isEnded } from './path.rules.ts';
import * as store from './path.store.ts';

const later = { training: ['found', 'assessed'], equipped: ['found', 'assessed', 'training'] } as const;

/** What a step in a training does to the path of the woman who takes it, should she be on one; a stage is never taken back. */
export async function pathFollows(
  context: Context,
  person: string,
  reached: 'training' | 'equipped',
  enrollment: string,
): Promise<Change[]> {
  const before = await store.get(context, store.idFor(context, person));
  if (!before || isEnded(before) || !(later[reached] as readonly string[]).includes(before.stage)) return [];
  return [store.replace(before, { ...before, stage: reached, enrollment }, context.now())];
}

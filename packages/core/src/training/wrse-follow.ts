import type { Change } from '../shared/change.ts';
import { dayOf, laterDay } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import type { Affected } from './affected.rules.ts';
import { isEnded, joinedPaths } from './wrse.rules.ts';
import * as store from './wrse.store.ts';
import type { WrsePath, WrsePathNow } from './wrse-shapes.ts';

/** The paths of women to whom something happened: they go with her, to the number that is hers too, and end where she died or left. */
export async function followPaths(context: Context, people: readonly Affected[]): Promise<Change[]> {
  const paths = await store.getMany(
    context,
    people.map(({ was }) => store.idFor(context, was)),
  );
  const changes: Change[] = [];
  for (const path of paths) {
    const affected = people.find(({ was }) => was === path.person);
    if (affected) changes.push(...(await pathFollows(context, path, affected)));
  }
  return changes;
}

async function pathFollows(context: Context, before: WrsePathNow, { person, member, home, gone }: Affected): Promise<Change[]> {
  const id = store.idFor(context, person);
  const moved: WrsePath = { ...dataOf(before), id, person, household: home.id, member, village: home.village };
  const after = gone && !isEnded(moved) ? closed(context, moved, gone) : moved;
  if (before.id === after.id) return [store.replace(before, after, context.now())];
  const there = await store.get(context, after.id);
  // The number that was hers by mistake is free for its true owner: nothing of her stays under it.
  const left = store.remove(before);
  if (!there) return [left, store.add(after, context.now())];
  return [left, store.replace(there, joinedPaths(there, after), context.now())];
}

function closed(context: Context, path: WrsePath, gone: NonNullable<Affected['gone']>): WrsePath {
  const on = laterDay(path.foundOn, gone.since ?? dayOf(context.now()));
  const ended = { on, by: context.actor.id, because: gone.as, reason: reasons[gone.as] };
  return { ...path, stage: 'closed', due: on, ended };
}

const reasons = {
  died: 'Tercatat meninggal. Bila keliru, buka kembali jalurnya / recorded as dead. If that was wrong, take her up again',
  moved: 'Tercatat pindah atau hilang. Bila kembali, buka kembali jalurnya / recorded as moved or lost. On return, take her up again',
} as const;

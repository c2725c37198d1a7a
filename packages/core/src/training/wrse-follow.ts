import type { Change } from '../shared/change.ts';
import { dayOf, laterDay, monotonicInstant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import type { Affected } from './affected.rules.ts';
import { isEnded, joinedPaths } from './wrse.rules.ts';
import * as store from './wrse.store.ts';
import type { WrsePath, WrsePathNow } from './wrse-shapes.ts';
import { noVisitOf, visitOf } from './wrse-visits.ts';

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

async function pathFollows(context: Context, before: WrsePathNow, { person, member, home, gone, back }: Affected): Promise<Change[]> {
  const id = store.idFor(context, person);
  const moved: WrsePath = { ...dataOf(before), id, person, household: home.id, member, village: home.village };
  const after = gone && !isEnded(moved) ? closed(context, moved, gone) : moved;
  // Whoever is back is taken up again by somebody who knows her; nothing else of her path has changed where she lives as before.
  if (back && before.id === after.id && before.household === after.household && before.village === after.village) return [];
  if (before.id === after.id) return [store.replace(before, after, context.now()), ...visitOf(after)];
  const there = await store.get(context, after.id);
  // The number that was hers by mistake is free for its true owner: nothing of her stays under it.
  const left = store.remove(before);
  const now = context.now();
  const lay = {
    id: before.id,
    ...(before.since !== undefined && { from: before.since }),
    to: monotonicInstant(before.updatedAt, now),
  };
  const earlier = [lay, ...(before.earlier ?? [])];
  if (!there) return [left, noVisitOf(before), store.add({ ...after, since: now, earlier }, now), ...visitOf(after)];
  const { since: _since, ...both } = joinedPaths(there, after);
  const told = { ...(there.since !== undefined && { since: there.since }), earlier: [...(there.earlier ?? []), ...earlier] };
  const joined: WrsePath = { ...both, ...told };
  return [left, noVisitOf(before), store.replace(there, joined, now), ...visitOf(joined)];
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

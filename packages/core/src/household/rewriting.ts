import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import type { Vault } from '../shared/vault.ts';
import * as Task from '../task/task.ts';
import { likenessChanges } from './alike.ts';
import * as store from './household.store.ts';
import { checkLives } from './lives.rules.ts';
import { reviewed, taskFor } from './review.ts';
import type { Household } from './shapes.ts';

/** The one way in which households are written when something has happened to their people: the same follows, whatever it was. */

/** A household as it was and as it is to be; one that is new was nothing before. */
export interface Rewriting {
  readonly before?: Stored<Household> | undefined;
  readonly after: Household;
}

/** Their next states, with the numbers that come, go and change hands, their reviews, and what waited for their homes. */
export async function rewritten(
  context: Context,
  households: readonly Rewriting[],
  /** Members who turned out to be another. */
  becomes?: ReadonlyMap<string, string>,
): Promise<{ readonly values: readonly Stored<Household>[]; readonly changes: Change[] }> {
  const now = context.now();
  checkLives(
    households.map(({ after }) => after),
    { before: households.flatMap(({ before }) => before ?? []), today: dayOf(now) },
  );
  const values: Stored<Household>[] = [];
  const changes: Change[] = [];
  for (const { before, after } of households) {
    const { value, changes: own } = before ? reviewed(before, after, now) : founded(after, now);
    values.push(value);
    changes.push(...own);
    if (!before) continue;
    if (after.status === 'merged') changes.push(...Task.closeHomeTasks(after.id));
    else if (after.village !== before.village) changes.push(...(await Task.moveHomeTasks(context, after.id, after.village)));
  }
  const likenesses = await likenessChanges(context, { households, becomes });
  return { values, changes: [...changes, ...numberChanges(context.vault, households), ...likenesses] };
}

function founded(household: Household, now: string) {
  const added = store.add(household, now);
  return { value: added.value, changes: [added, ...taskFor(household)] };
}

/** What a household that was merged has left of its cards is told of, but is the other's. */
const numbersOf = (vault: Vault, household: Household): readonly store.Booked[] =>
  household.status === 'merged' ? [] : store.numbersOf(vault, household);

/** Books the numbers that nobody of them had, hands over those that went along with people, and frees those that are nobody's any more. */
function numberChanges(vault: Vault, households: readonly Rewriting[]): Change[] {
  const had = households.flatMap(({ before }) => (before ? numbersOf(vault, before) : []));
  const have = households.flatMap(({ after }) => numbersOf(vault, after));
  const [old, kept] = [new Map(had.map((one) => [one.blind, one])), new Set(have.map(({ blind }) => blind))];
  return [
    ...had.filter(({ blind }) => !kept.has(blind)).map(store.release),
    ...have.flatMap((booked) => {
      const before = old.get(booked.blind);
      if (!before) return [store.claim(booked)];
      if (before.household === booked.household && before.member === booked.member) return [];
      return [store.transferClaim(booked, before.household)];
    }),
  ];
}

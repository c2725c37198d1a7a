import type { Change } from '../shared/change.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import * as store from './double.store.ts';
import type { Double } from './double-shapes.ts';
import { doubleTask } from './double-task.ts';
import type * as households from './household.store.ts';
import type { NumberKind, SealedNumber } from './numbers.ts';

/** A number that two households have: who sees both is asked whose it is. */

export interface NumberDispute {
  readonly kind: NumberKind;
  readonly number: Pick<SealedNumber, 'blind'>;
  readonly household: string;
  readonly member?: string | undefined;
  readonly other: households.Taker & { readonly village: string };
}

/** More than that many others at once share the last one's line, so that what anybody registers stays one transaction. */
const MOST_OTHERS = 8;

/** A suspected double for each other household concerned, and a task of Dinsos about it. */
export async function disputeChanges(
  context: Context,
  disputes: readonly NumberDispute[],
  villageOf: (household: string) => string,
): Promise<Change[]> {
  if (disputes.length === 0) return [];
  const others = [...new Set(disputes.map(({ household, other }) => `${household} ${other.household}`))];
  const pairs = Map.groupBy(disputes, ({ household, other }) =>
    Math.min(others.indexOf(`${household} ${other.household}`), MOST_OTHERS - 1),
  );
  const wanted = [...pairs.values()].map((group) => doubleOf(group, villageOf, dayOf(context.now())));
  const asked = new Map(
    (
      await store.getMany(
        context,
        wanted.map(({ id }) => id),
      )
    ).map((one) => [one.id, one]),
  );
  return wanted.flatMap((double) => [openedAnew(context, asked.get(double.id), double), doubleTask(double)]);
}

function doubleOf(group: readonly NumberDispute[], villageOf: (household: string) => string, since: Day): Double {
  const { household, member, other } = group[0] as NumberDispute;
  const village = villageOf(household);
  return {
    id: [household, other.household].toSorted().join('.'),
    village,
    ...(other.village !== village && { otherVillage: other.village }),
    numbers: group.map(({ kind, number }) => ({ kind, blind: number.blind })),
    earlier: { household: other.household, ...(other.member !== undefined && { member: other.member }) },
    later: { household, ...(member !== undefined && { member }) },
    since,
  };
}

/** Asked again about a number, the same two stand for all that they both have. */
function openedAnew({ now }: Context, before: Stored<Double> | undefined, double: Double): Change {
  if (!before) return store.add(double, now());
  const { ruling, settledBy: _by, ...open } = dataOf(before);
  const kept = ruling === undefined ? (open.numbers ?? []) : [];
  const known = new Set(kept.map(({ blind }) => blind));
  const numbers = [...kept, ...(double.numbers ?? []).filter(({ blind }) => !known.has(blind))];
  return store.replace(before, { ...(ruling === undefined ? open : double), numbers }, now());
}

import { type Change, versionConflict } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { Condition, Item, Key } from '../shared/table.ts';
import { transactWhatMay } from '../shared/transaction.ts';

/** A period for which an enrollment is on a list: the key itself forbids that it is on a second. */
export interface ListedPeriod {
  readonly enrollment: string;
  /** `2026-11`, `2026-Q4` or `2026`. */
  readonly period: string;
  /** The list. */
  readonly cycle: string;
  /** Where its line lies there, and under which enrollment, if that was another then. */
  readonly village?: string;
  readonly lineOf?: string;
  /** The list took its line out and had paid nothing: another may have the period. Until one does, this tells where that line lies. */
  readonly freed?: true;
}

const keyOf = ({ enrollment, period }: Pick<ListedPeriod, 'enrollment' | 'period'>): Key => ({
  pk: `enrollment#${enrollment}`,
  sk: `listed#${period}`,
});

const itemOf = ({ cycle, ...who }: ListedPeriod): Item => ({ ...keyOf(who), type: 'listed-period', ...who, cycle });
const read = ({ enrollment, period, cycle, village, lineOf, freed }: Item): ListedPeriod =>
  ({
    ...{ enrollment, period, cycle },
    ...(village !== undefined && { village }),
    ...(lineOf !== undefined && { lineOf }),
    ...(freed === true && { freed }),
  }) as ListedPeriod;

/** Nobody's, or the list's own already. */
const isOwn = (cycle: string) =>
  ({
    ConditionExpression: 'attribute_not_exists(pk) OR #cycle = :cycle',
    ExpressionAttributeNames: { '#cycle': 'cycle' },
    ExpressionAttributeValues: { ':cycle': cycle },
  }) as const satisfies Condition;

/** That, or given up by whose it was. */
function isFreeFor(cycle: string): Condition {
  const { ConditionExpression, ExpressionAttributeValues, ...names } = isOwn(cycle);
  const values = { ...ExpressionAttributeValues, ':freed': true };
  return { ...names, ConditionExpression: `${ConditionExpression} OR freed = :freed`, ExpressionAttributeValues: values };
}

async function marksOf({ registry }: Context, enrollment: string): Promise<ListedPeriod[]> {
  const { items } = await registry.query({ partition: `enrollment#${enrollment}`, beginsWith: 'listed#', consistent: true });
  return items.map(read);
}

/** The latest periods of an enrollment that are on a list, or were and are on no other since, so many of them. One Query. */
export async function latest({ registry }: Context, enrollment: string, most: number): Promise<ListedPeriod[]> {
  const asked = { partition: `enrollment#${enrollment}`, beginsWith: 'listed#', descending: true, limit: most, consistent: true };
  return (await registry.query(asked)).items.map(read);
}

const isListed = ({ freed }: ListedPeriod): boolean => freed !== true;

/** All periods for which an enrollment is on a list. One Query. */
export const ofEnrollment = async (context: Context, enrollment: string): Promise<ListedPeriod[]> =>
  (await marksOf(context, enrollment)).filter(isListed);

/** Those of them that are on a list, or were and are on no other since. One BatchGet for each hundred. */
export const everListed = async ({ registry }: Context, wanted: readonly Pick<ListedPeriod, 'enrollment' | 'period'>[]) =>
  (await registry.batchGet(wanted.map(keyOf), true)).map(read);

/** Those of them that are on a list. One BatchGet for each hundred. */
export const getMany = async (...asked: Parameters<typeof everListed>): Promise<ListedPeriod[]> =>
  (await everListed(...asked)).filter(isListed);

/** So that it can be on another list; where its line lies on this one is told until then. */
export const free = (listed: ListedPeriod): Change => ({
  put: itemOf({ ...listed, freed: true }),
  condition: isOwn(listed.cycle),
  onConditionFailed: versionConflict,
});

/** The same periods for the enrollment that goes on for one that is no more, but for those that it is on a list for itself. One Query or two. */
export async function carryOver(context: Context, from: string, to: string, since: string): Promise<Change[]> {
  const had = (await marksOf(context, from)).filter(({ period }) => period >= since);
  if (had.length === 0) return [];
  const own = new Set((await ofEnrollment(context, to)).map(({ period }) => period));
  return had
    .filter(({ period }) => !own.has(period))
    .map((one) => ({
      put: itemOf({ ...one, enrollment: to, lineOf: one.lineOf ?? from }),
      condition: isFreeFor(one.cycle),
      onConditionFailed: versionConflict,
    }));
}

const AT_ONCE = 100;

/** Takes those periods for a list, but for what another list was given before: that is answered. */
export async function take(context: Context, wanted: readonly ListedPeriod[]): Promise<ListedPeriod[]> {
  const refused: ListedPeriod[] = [];
  // Whoever moved while the list was built is found in two villages.
  const once = [...Map.groupBy(wanted, (one) => keyOf(one).pk + keyOf(one).sk).values()].flatMap(([first]) => first ?? []);
  for (let from = 0; from < once.length; from += AT_ONCE) {
    const some = once.slice(from, from + AT_ONCE);
    const puts = some.map((one) => ({ Put: { TableName: context.registry.name, Item: itemOf(one), ...isFreeFor(one.cycle) } }));
    const taken = await transactWhatMay(context.registry, puts);
    refused.push(...some.filter((_, index) => taken.has(index)));
  }
  return refused;
}

/** Gives back what a list took; what is another's by now stays. */
export async function giveBack({ registry }: Context, listed: readonly ListedPeriod[]): Promise<void> {
  await Promise.all(listed.map((one) => registry.remove(keyOf(one), isOwn(one.cycle))));
}

import type { Day } from './clock.ts';
import type { Listing } from './listed.ts';
import type { Item, Key, Table } from './table.ts';

/** How many records lie in the lists of a place: counted once a day, as to count them takes reading them all. */

/** What a place's lists hold, by their names; a list that is not named held nothing. */
export interface ListTotals {
  readonly place: string;
  readonly day: Day;
  readonly counts: Readonly<Record<string, number>>;
}

/** As what a record of a list is counted: one of all, and one of its stretch. */
export const countNames = ({ list, stretch }: Pick<Listing, 'list' | 'stretch'>): string[] =>
  stretch === undefined ? [list] : [list, stretchName(list, stretch)];
export const stretchName = (list: string, stretch: string): string => `${list}/${stretch}`;

const keyOf = (place: string): Key => ({ pk: 'totals', sk: place });
const itemOf = (totals: ListTotals): Item => ({ ...keyOf(totals.place), type: 'totals', data: JSON.stringify(totals) });

export const putTotals = (registry: Table, totals: readonly ListTotals[]): Promise<void> => registry.batchWrite(totals.map(itemOf));

/** Of a list all that are in it, and how many stand in each state, whatever state is asked for. */
export interface ListTotal<S extends string> {
  readonly count: number;
  readonly states: readonly (readonly [state: S, count: number])[];
  /** Left out: now. */
  readonly asOf?: Day;
}

interface Asked<S extends string> {
  readonly place: string;
  readonly state?: S | undefined;
  readonly states: readonly S[];
  readonly listOf: (state: S | undefined) => string;
}

/** As the day's count found it; undefined while nobody counted. One Get. No right is judged here. */
export async function listTotal<S extends string>(
  registry: Table,
  { place, state, states, listOf }: Asked<S>,
): Promise<ListTotal<S> | undefined> {
  const item = await registry.get(keyOf(place));
  if (!item) return undefined;
  const { day, counts } = JSON.parse(item['data'] as string) as ListTotals;
  const countOf = (one: S | undefined): number => counts[listOf(one)] ?? 0;
  return { count: countOf(state), states: states.map((one) => [one, countOf(one)] as const), asOf: day };
}

/** A page, and how many rows its list has in all, for whoever asks. */
export type WithTotal<P, S extends string> = P & { readonly total: () => Promise<ListTotal<S> | undefined> };

export const withListTotal = <P extends object, S extends string>(registry: Table, page: P, asked: Asked<S>): WithTotal<P, S> => ({
  ...page,
  total: () => listTotal(registry, asked),
});

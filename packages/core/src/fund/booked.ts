import { type Day, dayOf, daysLater, startOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { monthOf } from '../shared/months.ts';
import { districtOf } from '../shared/region-code.ts';
import * as store from './fund.store.ts';
import { type EntryKind, entryKinds } from './shapes.ts';

/** What was booked, of all funds together: rupiah of each kind of entry, none taken off another. */
export type Booked = Readonly<Record<EntryKind, number>>;

export const bookedTogether = (all: readonly Partial<Booked>[]): Booked =>
  Object.fromEntries(entryKinds.map((kind) => [kind, all.reduce((sum, one) => sum + (one[kind] ?? 0), 0)])) as Booked;

/** By month and then by kecamatan, of those in which anything was booked. */
export type BookedByMonth = ReadonlyMap<string, ReadonlyMap<string, Booked>>;

/** What was booked from one day to another, both included, by the area that it was allocated to. A Query for each allocation. No right is judged here. */
export async function bookedBetween(context: Context, first: Day, last: Day): Promise<BookedByMonth> {
  const [from, to] = [startOf(first), startOf(daysLater(last, 1))];
  const months = new Map<string, Map<string, Booked>>();
  for await (const { id } of store.eachFund(context)) {
    for await (const allocation of store.eachAllocation(context, id)) {
      const district = districtOf(allocation.area);
      for await (const { at, kind, rupiah } of store.eachLineBetween(context, allocation, from, to)) {
        const month = monthOf(dayOf(at));
        const districts = months.get(month) ?? new Map<string, Booked>();
        districts.set(district, bookedTogether([districts.get(district) ?? {}, { [kind]: rupiah }]));
        months.set(month, districts);
      }
    }
  }
  return months;
}

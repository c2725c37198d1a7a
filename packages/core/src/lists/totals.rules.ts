import { countNames } from '../shared/list-totals.ts';
import type { Kept } from '../shared/listed.ts';
import { listingsOf } from './kinds.rules.ts';

/** How many records lie in each list of each place. */

const PLACE = /^\d\d\.\d\d(\.\d\d(\.\d{4})?)?$/;
/** The same cases as by the day they are due. */
const isCountedElsewhere = (list: string): boolean => list.startsWith('case#registered#');

export class ListCount {
  readonly #places = new Map<string, Map<string, number>>();

  add({ type, data }: Kept): void {
    for (const listing of listingsOf(type, data)) {
      const { list } = listing;
      const place = list.split('#').find((part) => PLACE.test(part));
      // What somebody has in hand is no list of a place.
      if (place === undefined || isCountedElsewhere(list)) continue;
      const counts = this.#places.get(place) ?? new Map<string, number>();
      for (const name of countNames(listing)) counts.set(name, (counts.get(name) ?? 0) + 1);
      this.#places.set(place, counts);
    }
  }

  /** Nothing where nothing was. */
  of(place: string): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#places.get(place) ?? []);
  }
}

import { needRank } from '../household/household.rules.ts';
import type { Household } from '../household/shapes.ts';
import { placesAround } from '../region/region.ts';
import { type Listing, listName } from '../shared/listed.ts';
import { marksOf } from './home-marks.rules.ts';

/** In which lists a household lies: of its kecamatan and of the regency, the neediest first; its village's is that of its own key. */

export const homeListName = (place: string): string => listName('household', place);

export function listingsOf(household: Household): Listing[] {
  if (household.status !== 'active') return [];
  const [, ...places] = placesAround(household.village);
  const line = { order: `${needRank(household)}#${household.id}`, marks: JSON.stringify(marksOf(household)) };
  return places.map((place) => ({ list: homeListName(place), ...line }));
}

import { placesAround } from '../region/region.ts';
import { type Listing, listName, listNames } from '../shared/listed.ts';
import type { Intervention } from './shapes.ts';

/** In which lists an intervention lies: of its villages, their kecamatan and the regency, by state and sector, year by year. */

export interface InterventionsAsked {
  readonly place: string;
  readonly state?: Intervention['state'] | undefined;
  readonly sector?: Intervention['sector'] | undefined;
}

export const interventionListName = ({ place, state, sector }: InterventionsAsked): string =>
  listName('intervention', place, state, sector);

export function listingsOf({ id, villages, state, sector, year, on }: Intervention): Listing[] {
  const places = [...new Set(villages.flatMap(placesAround))];
  const order = `${year}#${on}#${id}`;
  return listNames('intervention', places, [undefined, state], [undefined, sector]).map((list) => ({ list, order }));
}

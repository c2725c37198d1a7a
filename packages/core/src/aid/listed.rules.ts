import { placesAround } from '../region/region.ts';
import { type Listing, listName, listNames } from '../shared/listed.ts';
import type { AidState, Enrollment } from './shapes.ts';

/** In which lists an enrollment lies: of the places around the village it is listed in, by state, of its programme and of all; the longest there first. */

export interface EnrollmentsAsked {
  readonly place: string;
  readonly state: AidState;
  readonly program?: string | undefined;
}

export const enrollmentListName = ({ place, state, program }: EnrollmentsAsked): string => listName('enrollment', place, state, program);

export function listingsOf({ id, listedIn, state, program, since }: Enrollment): Listing[] {
  if (listedIn === undefined) return [];
  const names = listNames('enrollment', placesAround(listedIn), [state], [undefined, program]);
  return names.map((list) => ({ list, order: `${since}#${id}` }));
}

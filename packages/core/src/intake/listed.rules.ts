import { placesAround, regency } from '../region/region.ts';
import { type Listing, listName, listNames } from '../shared/listed.ts';
import type { Import, ImportState } from './import-shapes.ts';

/** In which lists a file that was taken in lies: of the places around its village, else of the regency; of its state, and of all. */

export interface ImportsAsked {
  readonly place: string;
  readonly state?: ImportState | undefined;
}

export const importListName = ({ place, state }: ImportsAsked): string => listName('import', place, state);

/** By when it was asked for. */
export const listingsOf = ({ id, village, state, startedAt }: Import): Listing[] =>
  listNames('import', village === undefined ? [regency.code] : placesAround(village), [undefined, state]).map((list) => ({
    list,
    order: `${startedAt}#${id}`,
  }));

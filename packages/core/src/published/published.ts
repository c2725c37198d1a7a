import * as z from 'zod';
import { PlaceCode } from '../region/region.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import * as told from './told.store.ts';

export { smallNumbersOn } from '../indicator/small-numbers.calendar.ts';
export { type PlaceTold, type ToldValue, toldCodes, valueIn } from './told-month.rules.ts';

/** Places in figures, as anyone may see them. */

/** The published months of a village, a kecamatan or the regency, latest first. One Query. */
export const ofPlace = query({
  input: z.object({ place: PlaceCode, page: PageInput.prefault({}) }),
  right: 'household.read',
  run: ({ place, page }, context) => told.list(context, place, page),
});

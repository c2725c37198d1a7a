import { placeRows } from '../regency/regency.ts';
import { districtOf } from '../shared/region-code.ts';
import { villagesOf } from './region.ts';

/** Where villages lie. Apart from their names, as whoever only names them has no use for the map. */

export interface Ground {
  /** In square kilometres; 0 where no borders are known. */
  readonly area: number;
  /** Where it stands on a map of tiles, counted from the north-west: each kecamatan is in one piece there, corners counted. */
  readonly tile: { readonly column: number; readonly row: number };
  /** The villages that touch it, by their codes. */
  readonly neighbours: readonly string[];
}

const lies = new Map(placeRows.map(([code, column, row, area, neighbours]) => [code, { tile: { column, row }, area, neighbours }]));

/** Each of the regency's villages is there; a test looks. */
export const groundOf = (village: string): Ground => lies.get(village) as Ground;

/** Does a village of the one kecamatan touch one of the other? */
export const areTouching = (district: string, other: string): boolean =>
  district !== other && villagesOf(district).some(({ code }) => groundOf(code).neighbours.some((near) => districtOf(near) === other));

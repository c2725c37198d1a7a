import { tiles } from 'virtual:tiles';
import { districtRows, regency, villageRows } from '@puskesos/core/regency';
import type { Tile } from '@puskesos/core/region/outline';

/** The regency's places, by their codes, and where each stands on the map of tiles. */

export type Level = 'kecamatan' | 'village';

export interface Place {
  readonly code: string;
  readonly name: string;
  /** More than one of a kecamatan: its villages'. */
  readonly tiles: readonly Tile[];
}

export const REGENCY = regency.code;
export const districtOf = (code: string): string => code.slice(0, 8);

const villages: readonly Place[] = villageRows.map(([code, name], n) => ({ code, name, tiles: [tiles[n] as Tile] }));
const districts: readonly Place[] = districtRows.map(([code, name]) => ({
  code,
  name,
  tiles: villages.filter((village) => districtOf(village.code) === code).flatMap((village) => village.tiles),
}));

export const placesOf: Readonly<Record<Level, readonly Place[]>> = { kecamatan: districts, village: villages };

const byCode = new Map([...districts, ...villages].map((place) => [place.code, place]));

export const findPlace = (code: string): Place | undefined => byCode.get(code);
export const levelOf = (code: string): Level => (code.length > 8 ? 'village' : 'kecamatan');

/** Of a place of ours; the regency by its own name. */
export const nameOf = (code: string): string => byCode.get(code)?.name ?? regency.name;

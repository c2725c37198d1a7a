/** What there is to say of one regency or city, so that the rest of the code names none. It stands below everything else and imports nothing. */
export interface Regency {
  /** Of the Ministry of Home Affairs, and of Statistics Indonesia (BPS). Both stay in use. */
  readonly code: string;
  readonly bpsCode: string;
  readonly kind: 'Kabupaten' | 'Kota';
  readonly name: string;
  /** As people shorten it. */
  readonly shortName: string;
  /** In the names of what is deployed for it: small letters, digits and hyphens. */
  readonly slug: string;
  /** The title of who leads it. */
  readonly head: 'Bupati' | 'Wali Kota';
  /** Its time. Indonesia's zones have had no summer time since 1988, so that the hours ahead of UTC are all there is to know. */
  readonly clock: { readonly zone: string; readonly name: 'WIB' | 'WITA' | 'WIT'; readonly hoursAhead: 7 | 8 | 9 };
  /** Where its coordinates may lie, in degrees: around it, with room for what a border of the sea may be. */
  readonly bounds: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
  /** What the API's descriptions and the messages about codes give as examples. */
  readonly examples: { readonly village: string; readonly program: string };
}

/** Code, name. The last block of a village's code begins with 1 for a kelurahan, with 2 for a desa. */
export type NamedRow = readonly [code: string, name: string];

/** Village code, column and row from the north-west, square kilometres (0 where no borders are known), and the villages that touch it. */
export type PlaceRow = readonly [code: string, column: number, row: number, area: number, neighbours: readonly string[]];

/** An office of the regency or a company of its: from the day it bears that name, with where that is known from. */
export interface AgencyRow {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly to?: string;
  readonly source: string;
}

/** What others have published of the whole regency. */
export interface OutsideRow {
  readonly code: 'population' | 'poor_people' | 'poor_rate' | 'poverty_line';
  readonly year: number;
  readonly value: number;
  readonly source: string;
}

/** Programmes of its own that the code knows by their code; what they are stands in the set-up beside its file. */
export interface OwnPrograms {
  /** Goods and training for women who are the breadwinner. */
  readonly wrse: string;
}

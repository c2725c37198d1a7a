import { zone } from './generated/regency.ts';

/** What each scalar of ours is in JSON: `Date` and `Instant` stay text, since a browser’s `Date` would shift a day that is none of its zone’s. */
export interface Scalars {
  /** A calendar day where the office is, `2026-11-24`. */
  readonly Date: string;
  /** A moment in UTC, ISO 8601. */
  readonly Instant: string;
  readonly Rupiah: number;
  readonly NIK: string;
  readonly KKNumber: string;
  readonly RegionCode: string;
}

/** The same, for generators of types: GraphQL Code Generator’s `scalars`, Relay’s `customScalarTypes`. */
export const scalarTypes = {
  Date: 'string',
  Instant: 'string',
  Rupiah: 'number',
  NIK: 'string',
  KKNumber: 'string',
  RegionCode: 'string',
} as const satisfies Record<keyof Scalars, 'string' | 'number'>;

const rupiah = new Intl.NumberFormat('id-ID', { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 });
const day = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });

/** `Rp 600.000` */
export const rupiahInWords = (amount: Scalars['Rupiah']): string => rupiah.format(amount);
/** `24 November 2026` */
export const dayInWords = (date: Scalars['Date']): string => day.format(new Date(`${date}T00:00:00Z`));
/** `24 Nov 2026, 14.05`, in the regency’s own time. */
export const momentInWords = (instant: Scalars['Instant']): string => moment.format(new Date(instant));

import * as z from 'zod';
import { DistrictCode, VillageCode } from '../region/region.ts';
import type { Day, Instant } from '../shared/clock.ts';
import { freeText } from '../shared/free-text.ts';
import { chosenId } from '../shared/id.ts';
import { type Role, roles } from '../shared/rights.ts';
import { said } from '../shared/said.ts';

/** What an account and its way in look like. */

export const accountRoles = roles.filter((role): role is AccountRole => role !== 'system');
export type AccountRole = Exclude<Role, 'system'>;

export const Email = z
  .email(said('Bukan alamat surel', 'not an e-mail address'))
  .max(120)
  .transform((address) => address.toLowerCase());

/** As the sign-in service calls a program that signs in by itself. */
export const Client = z
  .string()
  .regex(/^[\w.-]{3,80}$/, said('Huruf, angka, titik, garis', 'letters, digits, dots, hyphens and underscores'));

export const AccountId = chosenId(3);
export const AccountName = freeText(2, 100);

/** What somebody holds an office in: a head of a village its village, a camat their kecamatan, everybody else nothing. */
export const Place = z.union([VillageCode, DistrictCode]);

/** With whom one signs in, and as whom one is known there. */
export interface Login {
  readonly issuer: string;
  readonly subject: string;
}

/** What somebody who signs in is to this system, and from when to when. */
export interface Grant {
  /** Of ours, and for good: what history names. An officer's is the code they have as staff. */
  readonly id: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly place?: string | undefined;
  /** Both days are included. */
  readonly from: Day;
  readonly to?: Day | undefined;
  /** Ended before its last day had passed. */
  readonly closedAt?: Instant;
}

export interface Account extends Grant {
  /** By which the sign-in service knows the person until they have signed in once. */
  readonly email?: string | undefined;
  /** Of a program instead of a person. */
  readonly client?: string | undefined;
  /** One with each sign-in service, the latest last. */
  readonly logins: readonly (Login & { readonly since: Instant })[];
  /** When the earlier ones were let go: whoever had signed in by then is not tied to it any more. */
  readonly loginsLetGoAt?: Instant;
}

export const isInForce = ({ from, to, closedAt }: Pick<Grant, 'from' | 'to' | 'closedAt'>, day: Day): boolean =>
  closedAt === undefined && from <= day && (to === undefined || day <= to);

/** Could it be used that day or on a later one? */
export const isOver = ({ to, closedAt }: Pick<Grant, 'to' | 'closedAt'>, day: Day): boolean =>
  closedAt !== undefined || (to !== undefined && to < day);

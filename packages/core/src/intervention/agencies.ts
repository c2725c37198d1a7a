import { agencyRows } from '../regency/regency.ts';
import { covers, type Day, type Period } from '../shared/clock.ts';

/** Offices of the regency and its companies that build and mend: each from the day it bears that name, with where that is known from. */

interface AgencyRow extends Period {
  readonly code: string;
  readonly name: string;
  readonly source: string;
}

export const agencies: readonly AgencyRow[] = agencyRows;

export type Agency = AgencyRow;

export const agencyCalled = (code: string): Agency | undefined => agencies.findLast((one) => one.code === code);

/** Does anybody bear that code on that day? */
export const isAgencyOn = (code: string, day: Day): boolean => agencies.some((one) => one.code === code && covers(one, day));

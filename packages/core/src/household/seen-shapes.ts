import type { Day } from '../shared/clock.ts';

/** What follows from the answers to the questionnaire, as a household carries it. */

/** What may follow; by which rules, each version of the questionnaire says. */
export const derivedFindings = [
  'fakir_miskin',
  'extreme_poor',
  'wrse',
  'no_toilet',
  'unfit_house',
  'surface_water',
  'no_power',
  'earth_floor',
] as const;
export type DerivedFinding = (typeof derivedFindings)[number];

/** A test of answers with the answers put in: what is left to look at are the people who live there. */
export interface AnsweredTest {
  readonly is?: 'yes' | 'no' | 'unknown';
  readonly woman?: { readonly youngest: number; readonly oldest: number };
  /** Of a month, for the household; what is compared is a person's of a day. */
  readonly monthly?: number;
  readonly above?: number;
  readonly below?: number;
  readonly all?: readonly AnsweredTest[];
  readonly any?: readonly AnsweredTest[];
  readonly least?: number;
  readonly alike?: readonly AnsweredTest[];
}

export interface AnsweredRule {
  readonly finding: DerivedFinding;
  readonly from: Day;
  readonly to?: Day;
  readonly holds: AnsweredTest;
}

/** By the rules of one version of the questionnaire. */
export interface Seen {
  readonly questionnaire: number;
  /** The day of the latest answer. */
  readonly answered?: Day;
  readonly rules: readonly AnsweredRule[];
}

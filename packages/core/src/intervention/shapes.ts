import * as z from 'zod';
import { VillageCode } from '../region/region.ts';
import { type Day, DayText } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { freeText } from '../shared/free-text.ts';
import { Rupiah } from '../shared/money.ts';
import { said } from '../shared/said.ts';
import { agencyCalled } from './agencies.ts';
import type { states } from './intervention.machine.ts';
import { sectors } from './sectors.rules.ts';

/** What is done for places rather than for households, by whichever office. */

export const funds = ['apbn', 'apbd', 'village_fund', 'other'] as const;

export const MOST_VILLAGES = 40;
export const MOST_REPORTS = 60;

const AgencyCode = z
  .string()
  .refine(
    (code) => agencyCalled(code) !== undefined,
    said('Perangkat daerah ini tidak ada di daftar', 'no agency has this code; see the list'),
  );

const yearBounds = said('Tahun anggaran antara 2000 dan 2100', 'a year of budget lies between 2000 and 2100');

const Villages = z
  .array(VillageCode)
  .min(1)
  .max(MOST_VILLAGES)
  .refine((villages) => new Set(villages).size === villages.length, said('Satu desa disebut dua kali', 'a village is named twice'));

/** What is planned. */
export const Plan = z.object({
  name: freeText(3, 150),
  sector: z.enum(sectors),
  agency: AgencyCode,
  villages: Villages,
  fund: z.enum(funds),
  year: z.int().min(2000, yearBounds).max(2100, yearBounds),
  /** All that its fund gives for it (pagu). */
  ceiling: Rupiah,
  planned: Rupiah,
  /** The paper in which the ceiling and the plan stand. */
  basis: freeText(3, 300),
  /** The day of that paper. */
  on: DayText,
});
export type Plan = z.output<typeof Plan>;

/** Where a thing can be looked up: a paper, a photo, a letter by its number. */
export const Evidence = freeText(3, 300);

export interface Contract {
  readonly on: Day;
  readonly rupiah: number;
  readonly evidence: string;
}

export interface Report {
  readonly on: Day;
  readonly percent: number;
  /** All that is spent by that day. */
  readonly spent: number;
  readonly text: string;
  readonly evidence: string;
  /** Why it is less than the report before said. */
  readonly reason?: string;
}

/** Households for whom it is there: as people told, or as many as were registered in its villages in that month. */
export interface Reached {
  readonly households: number;
  readonly by: 'told' | 'registered';
}

export interface Ending {
  readonly on: Day;
  readonly evidence: string;
  readonly reached?: Reached;
  /** Why it was stopped. */
  readonly reason?: string;
}

export interface Intervention extends Plan {
  readonly id: string;
  readonly state: (typeof states)[number];
  readonly contract?: Contract;
  /** In the order in which they were made. */
  readonly reports: readonly Report[];
  readonly ending?: Ending;
  /** Why it goes ahead beside others of its kind that were open there. */
  readonly despiteOverlap?: string;
}
export type InterventionNow = Stored<Intervention>;

import * as z from 'zod';
import type { IndicatorCode } from '../indicator/indicator.ts';
import { VillageCode } from '../region/region.ts';
import { type Day, DayText } from '../shared/clock.ts';
import { freeText } from '../shared/free-text.ts';
import { said } from '../shared/said.ts';
import type { Share } from './interval.rules.ts';

export const pocketStates = ['declared', 'followed', 'closed'] as const;
export const pocketLists = ['open', 'closed'] as const;
/** What became of a pocket: poverty fell, it went into another, or it should not have been declared. */
export const pocketOutcomes = ['improved', 'merged', 'mistake'] as const;

/** A decree or minutes. */
export const Paper = z.object({ number: freeText(1, 120), date: DayText });
export type Paper = z.output<typeof Paper>;

/** As many as a kecamatan has at most. */
export const PocketVillages = z
  .array(VillageCode)
  .min(1)
  .max(20)
  .refine((codes) => new Set(codes).size === codes.length, said('Satu desa disebut dua kali', 'a village is named twice'));

/** What somebody found when they looked at it again. */
export interface Review {
  readonly pocket: string;
  readonly on: Day;
  readonly by: string;
  readonly finding: string;
  /** What is to be done. */
  readonly next: string;
  readonly nextReview: Day;
}

/** Villages in which poverty is dense, as people declared them. */
export interface Pocket {
  readonly id: string;
  readonly name: string;
  readonly villages: readonly string[];
  readonly state: (typeof pocketStates)[number];
  readonly declaredOn: Day;
  readonly paper: Paper;
  /** What it rests on, as it was when it was declared. */
  readonly basis: Share & { readonly indicator: IndicatorCode; readonly month: string; readonly regency: Share };
  /** By when it is to be looked at again; of one that was closed, when it would have been. */
  readonly nextReview: Day;
  /** How often it was. */
  readonly reviews: number;
  readonly closing?: { readonly on: Day; readonly outcome: (typeof pocketOutcomes)[number]; readonly paper: Paper };
}

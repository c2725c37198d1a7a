import * as z from 'zod';
import * as Indicators from '../indicator/indicator.ts';
import { type IndicatorCode, indicatorCodes, indicatorOf } from '../indicator/indicator.ts';
import { monthBefore } from '../indicator/months.calendar.ts';
import { DistrictCode, regency } from '../region/region.ts';
import { type Actor, servesAll } from '../shared/actor.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { findJob } from '../shared/job.ts';
import { Month, monthOf, monthsUntil } from '../shared/months.ts';
import { query } from '../shared/operation.ts';
import { type Page, PageInput } from '../shared/page.ts';
import { liesIn } from '../shared/region-code.ts';
import { said } from '../shared/said.ts';
import { pageOfSorted } from '../shared/sorted-list.ts';
import { type Share, standingOf, summed } from './interval.rules.ts';
import { MonthNotCounted } from './pocket-errors.ts';
import { type Ranked, ranked, rankedBy } from './ranking.rules.ts';
import * as store from './ranking.store.ts';
import { type Candidate, candidatesIn } from './touching.rules.ts';

export { type Interval, intervalOf, type Share, type Standing, standingOf, standings } from './interval.rules.ts';
export { MonthNotCounted } from './pocket-errors.ts';
export { type Ranked, rankedBy } from './ranking.rules.ts';
export type { Candidate } from './touching.rules.ts';

/** Villages beside each other in a month that has ended. */

/** What a rate can be taken of. */
const ratedCodes = indicatorCodes.filter((code) => indicatorOf(code).of !== undefined);
export const RatedIndicator = z
  .enum(indicatorCodes)
  .refine(
    (code) => ratedCodes.includes(code),
    said('Indikator ini angka saja; pilih yang berupa bagian dari sesuatu', 'it is a number alone; choose one that is a part of something'),
  );

/** Puts the villages of a month side by side, once it is counted; what says the same is not written again. */
export async function putSideBySide(context: Context, month: string): Promise<void> {
  const counted = (await Indicators.villagesUnchecked(context, month)).toSorted((a, b) => (a.place < b.place ? -1 : 1));
  const rows = ratedCodes.map((indicator) => {
    const of = indicatorOf(indicator).of as IndicatorCode;
    const tallies = counted.flatMap(({ place, counts: { [indicator]: count, [of]: base } }) =>
      count === undefined || base === undefined ? [] : [{ village: place, count, base }],
    );
    return { month, indicator, tallies };
  });
  await store.putAll(
    context,
    month,
    rows.filter(({ tallies }) => tallies.length > 0),
  );
}

/** The month before this one, where it is counted and its villages are not side by side: counted before there were rankings, or broken off. */
export async function monthUnranked(context: Context): Promise<string | undefined> {
  const month = monthBefore(monthOf(dayOf(context.now())));
  if (await store.get(context, month, 'verified_poor')) return undefined;
  return (await findJob(context.registry, { kind: 'indicators', id: month })) === undefined ? month : undefined;
}

/** What the villages of a month that has ended count. One Get. Throws InvalidInput, MonthNotCounted. */
export async function talliesIn(context: Context, month: string, indicator: IndicatorCode): Promise<store.MonthTallies> {
  Indicators.checkHasEnded(month, context);
  const found = await store.get(context, month, indicator);
  if (!found) throw new MonthNotCounted(month);
  return found;
}

const where = { place: z.union([DistrictCode, z.literal(regency.code)]), month: Month, indicator: RatedIndicator };
const Where = z.object(where);
const isIn = (place: string) => (village: string) => place === regency.code || liesIn(village, place);
const seen = {
  right: 'names.read',
  may: (actor: Actor, { place }: Pick<z.output<typeof Where>, 'place'>) => servesAll(actor, place),
} as const;

/** A share of a village, or of several, and that of the regency beside it. */
export interface Beside extends Share {
  readonly indicator: IndicatorCode;
  readonly month: string;
  readonly regency: Share;
}

/** The villages as one. */
export function besideOf({ tallies, ...of }: store.MonthTallies, villages: readonly string[]): Beside {
  return { ...of, ...summed(tallies.filter(({ village }) => villages.includes(village))), regency: summed(tallies) };
}

export interface Ranking {
  readonly page: Page<Ranked & { readonly id: string }>;
  /** All that are ranked there. */
  readonly rows: readonly Ranked[];
  readonly regency: Share;
}

/** The villages of the regency or of a kecamatan, the highest first. One Get. */
export const inPlace = query({
  input: z.object({ ...where, by: z.enum(rankedBy).default('rate'), page: PageInput.prefault({}) }),
  ...seen,
  run: async ({ place, month, indicator, by, page }, context): Promise<Ranking> => {
    const { tallies } = await talliesIn(context, month, indicator);
    const rows = ranked(tallies, by, isIn(place)).map((row) => ({ ...row, id: row.village }));
    return { page: pageOfSorted(rows, page), rows, regency: summed(tallies) };
  },
});

/** Villages of the regency or of a kecamatan that touch and stand above the regency, as one each: the largest first. One Get. */
export const candidates = query({
  input: z.object({ ...where, page: PageInput.prefault({}) }),
  ...seen,
  run: async ({ place, month, indicator, page }, context): Promise<Page<Candidate & Beside>> => {
    const { tallies } = await talliesIn(context, month, indicator);
    const all = summed(tallies);
    const found = candidatesIn(tallies, all, isIn(place)).map((one) => ({ ...one, indicator, month, regency: all }));
    return pageOfSorted(found, page);
  },
});

/** How many months are told before one. */
const MONTHS = 12;

/** The months until one, itself included, as far as they are counted; the earliest first. One BatchGet. */
export async function monthsUntilUnchecked(context: Context, month: string, indicator: IndicatorCode): Promise<store.MonthTallies[]> {
  const wanted = monthsUntil(month, MONTHS).map((one) => ({ month: one, indicator }));
  return (await store.getMany(context, wanted)).toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

/** The same, for who may see the place. */
export const before = query({
  input: Where,
  ...seen,
  run: ({ month, indicator }, context) => monthsUntilUnchecked(context, month, indicator),
});

const badCodes = ratedCodes.filter((code) => indicatorOf(code).better === 'fewer');

/** Of a month all of which fewer is better. One BatchGet. */
export const besides = query({
  input: Where.omit({ indicator: true }),
  ...seen,
  run: async ({ month }, context) => {
    const found = await store.getMany(
      context,
      badCodes.map((indicator) => ({ month, indicator })),
    );
    return found.toSorted((a, b) => badCodes.indexOf(a.indicator) - badCodes.indexOf(b.indicator));
  },
});

/** Where else the village stands above the regency. */
export const standsAbove = (found: readonly store.MonthTallies[], village: string, but: IndicatorCode): Beside[] =>
  found
    .filter(({ indicator }) => indicator !== but)
    .map((one) => besideOf(one, [village]))
    .filter((one) => standingOf(one, one.regency) === 'above');

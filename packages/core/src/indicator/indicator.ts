import * as z from 'zod';
import { DistrictCode, PlaceCode, regency, villages } from '../region/region.ts';
import { serves, servesAll } from '../shared/actor.ts';
import { versionConflict } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { enqueueJob } from '../shared/job.ts';
import { Month, monthOf } from '../shared/months.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { said } from '../shared/said.ts';
import type { Catalogue } from '../targeting/standing.rules.ts';
import { IndicatorCount } from './count.rules.ts';
import * as store from './indicator.store.ts';
import type { WrittenMonth } from './month-shapes.ts';
import { monthsIn, spanOf, stageOn } from './months.calendar.ts';

export { type Beside, besideToday, noteToday } from './beside.ts';
export { directions, indicatorUnits } from './indicator-shapes.ts';
export { type Indicator, type IndicatorCode, indicatorCodes, indicatorOf } from './known-indicators.ts';
export { type Correction, stages, type WrittenMonth } from './month-shapes.ts';
export { type OutsideFigure, outsideCodes, outsideFigures, outsideNames } from './outside.calendar.ts';

/** Places in figures, month by month. */

/** What the village's running month says; to be read before its households are. */
export const runningMonth = (context: Context, village: string, { day }: Catalogue): Promise<WrittenMonth | undefined> =>
  store.getMonth(context, village, monthOf(day));

export const countFor = (catalogue: Catalogue): IndicatorCount => new IndicatorCount(catalogue);

/** Writes what was counted of a month that goes on. Throws PublishConflict. */
export const publishRunning = (context: Context, village: string, { day }: Catalogue, { seen, count }: Counted): Promise<boolean> =>
  store.putMonth(context, seen, {
    place: village,
    month: monthOf(day),
    stage: 'running',
    day,
    // What is counted beside its households stays as it was told last.
    counts: { ...seen?.counts, ...count.counts() },
  });

interface Counted {
  readonly seen: WrittenMonth | undefined;
  readonly count: IndicatorCount;
}

/** What was counted of places and months, in that order; undefined where nothing was. A BatchGet. No right is judged here. */
export const monthsOf = store.getEach;

/** The latest month that has ended and was counted, as it is in the regency. One Query. No right is judged here. */
export async function latestCounted(context: Context): Promise<WrittenMonth | undefined> {
  const { rows } = await store.listMonths(context, regency.code, { first: 1 });
  return rows[0]?.value;
}

/** All villages in a month, as far as they are counted. A BatchGet for each hundred. */
export const villagesUnchecked = (context: Context, month: string): Promise<WrittenMonth[]> =>
  store.getMonths(
    context,
    villages.map(({ code }) => code),
    month,
  );

/** The months of a village, a kecamatan or the regency, latest first. One Query. */
export const ofPlace = query({
  input: z.object({ place: PlaceCode, page: PageInput.prefault({}) }),
  right: 'names.read',
  may: (actor, { place }) => servesAll(actor, place),
  run: ({ place, page }, context) => store.listMonths(context, place, page),
});

/** What a place's month said before it was counted once more, latest first. One Query. */
export const former = query({
  input: z.object({ place: PlaceCode, month: Month, page: PageInput.prefault({}) }),
  right: 'names.read',
  may: (actor, { place }) => servesAll(actor, place),
  run: ({ place, month, page }, context) => store.listFormer(context, place, month, page),
});

/** The villages of a kecamatan in a month, by code. One Query. */
export const inDistrict = query({
  input: z.object({
    district: DistrictCode,
    /** Left out: the one that goes on. */
    month: Month.optional(),
    page: PageInput.prefault({}),
  }),
  right: 'names.read',
  may: (actor, { district }) => serves(actor, `${district}.`),
  run: ({ district, month, page }, context) => {
    const asked = month ?? monthOf(dayOf(context.now()));
    checkHasCome(asked, context);
    return store.listVillages(context, district, asked, page);
  },
});

/** Of as many months as are told to anyone. */
const MONTHS_AT_ONCE = 24;

/** Has a month that has ended counted once more, or all up to another: with what was told since, as revisions that say so. */
export const recount = operation({
  name: 'recountIndicators',
  input: z
    .object({ month: Month, until: Month.optional(), reason: freeText(3, 500) })
    .refine(({ month, until = month }) => until >= month && monthsIn(spanOf(month, until)).length <= MONTHS_AT_ONCE, {
      ...said(`Dari bulan ke bulan, paling banyak ${MONTHS_AT_ONCE}`, `from a month to a month, ${MONTHS_AT_ONCE} at most`),
      path: ['until'],
    }),
  right: 'list.publish',
  everywhere: true,
  run: async ({ month, until = month, reason }, context) => {
    checkHasEnded(until, context, until === month ? 'month' : 'until');
    const { actor, now } = context;
    const counting = { stage: 'preliminary', asked: { by: actor.id, at: now(), why: reason } } as const;
    const span = spanOf(month, until);
    const asked = monthsIn(span).map((one) => ({ put: store.countingItem(one, counting), onConditionFailed: versionConflict }));
    return { result: { month, until }, changes: [...asked, enqueueJob('indicators', span)], why: reason };
  },
});

function checkHasCome(month: string, context: Context, path = 'month'): void {
  if (stageOn(month, dayOf(context.now())) !== undefined) return;
  throw InvalidInput.at(path, `Bulan ${month} belum tiba`, `${month} has not come yet`);
}

/** Throws InvalidInput of a month that goes on, or has not come. */
export function checkHasEnded(month: string, context: Context, path = 'month'): void {
  checkHasCome(month, context, path);
  if (stageOn(month, dayOf(context.now())) !== 'running') return;
  throw InvalidInput.at(path, `Bulan ${month} belum berakhir; angkanya masih berjalan`, `${month} has not ended; its figures still go on`);
}

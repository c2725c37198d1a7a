import * as z from 'zod';
import * as Indicator from '../indicator/indicator.ts';
import type { PlaceMonth } from '../indicator/month-shapes.ts';
import { smallNumbersOn } from '../indicator/small-numbers.calendar.ts';
import { districts, PlaceCode, regency } from '../region/region.ts';
import { type Actor, can, mayEverywhere, servesAll } from '../shared/actor.ts';
import { dayOf, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { monthOf } from '../shared/months.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { homesIn } from '../targeting/homes.ts';
import { standingOf } from './path.rules.ts';
import { type Target, TargetIndicator, TargetInput, type TargetNow } from './shapes.ts';
import * as store from './target.store.ts';

export type { Standing, TargetFigure } from './path.rules.ts';
export type { Target, TargetNow } from './shapes.ts';

/** The road to zero: what was decreed, where each place stands on the way there, and who is left. */

const find = ({ indicator }: { indicator: TargetIndicator }, context: Context) => store.get(context, indicator);

/** Sets what an indicator is to come to and by when, or sets it anew. */
export const set = operation({
  name: 'setTarget',
  input: TargetInput,
  find: async ({ indicator }, context) => ({ before: await store.get(context, indicator) }),
  record: ({ before }) => before,
  right: 'target.write',
  everywhere: true,
  run: (input, { now }, { before }) => {
    notInFuture('on', input.on, now());
    const target: Target = { ...input, start: input.start ?? monthOf(input.on) };
    checkStart(target, monthOf(dayOf(now())));
    const change = before ? store.replace(before, target, now()) : store.add(target, now());
    return { result: change.value, changes: [change], why: input.basis };
  },
});

function checkStart({ start, on, by }: Target, month: string): void {
  if (start > month) throw InvalidInput.at('start', 'Bulannya belum tiba', 'this month has not come yet');
  if (start < monthOf(on)) throw InvalidInput.at('start', 'Sebelum bulan dasarnya', 'before the month of its paper');
  if (start < monthOf(by)) return;
  throw InvalidInput.at('by', 'Batas waktunya paling cepat bulan berikutnya', 'it is to be reached in a later month');
}

/** All that are set. One BatchGet. */
export const all = query({ input: z.object({}), right: 'household.read', run: (_input, context) => store.all(context) });

/** One of them. One Get. */
export const byIndicator = query({
  input: z.object({ indicator: TargetIndicator }),
  find,
  right: 'household.read',
  run: (_input, _context, target) => target,
});

/**
 * Where a village, a kecamatan or the regency stands, for who serves all of it; who may not see whom it counts is told of the regency. Undefined
 * where nothing is set. A Get, a Query, a BatchGet.
 */
export const inPlace = query({
  input: z.object({ indicator: TargetIndicator, place: PlaceCode }),
  right: 'household.read',
  may: (actor, { place }) => servesAll(actor, place) && (place === regency.code || can(actor, 'names.read')),
  run: async ({ indicator, place }, context) => {
    const target = await store.get(context, indicator);
    return target && (await standingsOf(context, target, [place]))[0];
  },
});

/** Where each kecamatan stands, for who serves the regency and may see whom it counts. A Get, a Query, a BatchGet. */
export const ofDistricts = query({
  input: z.object({ indicator: TargetIndicator }),
  find,
  right: 'names.read',
  may: (actor) => mayEverywhere(actor, 'names.read'),
  run: (_input, context, target) =>
    standingsOf(
      context,
      target,
      districts.map(({ code }) => code),
    ),
});

async function standingsOf(context: Context, target: TargetNow, places: readonly string[]) {
  const { start } = target;
  const now = (await Indicator.latestCounted(context))?.month;
  const began = [regency.code, ...places].map((place) => ({ place, month: start }));
  const latest = now === undefined ? [] : places.map((place) => ({ place, month: now }));
  const found = (await Indicator.monthsOf(context, [...began, ...latest])).map((month) => month && seenBy(context.actor, month));
  const month = monthOf(dayOf(context.now()));
  const [regencyStart, ...rest] = found;
  return places.map((place, n) => standingOf(target, { place, start: rest[n], now: rest[places.length + n], regencyStart, month }));
}

/** A month as who may not see whom it counts is told of it: no number that is few. */
function seenBy(actor: Actor, month: PlaceMonth): PlaceMonth {
  if (can(actor, 'names.read')) return month;
  const { fewest } = smallNumbersOn(month.day);
  const told = Object.entries(month.counts).filter(([, count]) => count === 0 || count >= fewest);
  return { ...month, counts: Object.fromEntries(told) as PlaceMonth['counts'] };
}

/** Who is left there, the neediest first, for who may see persons. One Query, and a BatchGet but in a village. */
export const left = query({
  input: z.object({ indicator: TargetIndicator, place: PlaceCode, page: PageInput.prefault({}) }),
  right: ['household.read', 'names.read'],
  may: (actor, { place }) => servesAll(actor, place),
  run: ({ indicator, place, page }, context) =>
    homesIn(context, {
      place,
      filter: indicator === 'below_line' ? { finding: 'extreme_poor' } : { fieldFindings: ['extreme_poor'] },
      page,
    }),
});

/** What was set before, by whom and why, latest first. One Query beside the look at it. */
export const history = historyQuery({
  input: z.object({ indicator: TargetIndicator, page: PageInput.prefault({}) }),
  find,
  right: ['household.read'],
  list: ({ indicator, page }, context) => store.history(context, indicator, page),
});

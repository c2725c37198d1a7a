import { type Booked, bookedBetween, bookedTogether } from '../fund/fund.ts';
import { inForce } from '../household/aid-course.rules.ts';
import * as Household from '../household/household.ts';
import * as Program from '../program/program.ts';
import { districts, regency, villagesOf } from '../region/region.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { findJob, type JobRun } from '../shared/job.ts';
import { monthOf } from '../shared/months.ts';
import { type Catalogue, runningOn } from '../targeting/standing.rules.ts';
import { type Beside, besideOn } from './beside.ts';
import { changedSince, endOf, type Late } from './changed-since.ts';
import { added, IndicatorCount } from './count.rules.ts';
import { heldOn } from './held.rules.ts';
import * as store from './indicator.store.ts';
import type { Counts, PlaceMonth, Stage } from './month-shapes.ts';
import { lastDayOf, type MonthSpan, monthBefore, monthsIn, stageOn } from './months.calendar.ts';

/**
 * Counts months that have ended, in every village: as the register held its households at the end of each, with what was told late. It comes
 * to the same whenever it is done, and whether one by one or several together.
 */

/** Has the month before this one been counted as far as it can be by now? */
export async function monthDue(context: Context): Promise<string | undefined> {
  const today = dayOf(context.now());
  const month = monthBefore(monthOf(today));
  const counting = await store.getCounting(context, month);
  if (counting && counting.stage === stageOn(month, today) && counting.district === undefined) return undefined;
  return (await findJob(context.registry, { kind: 'indicators', id: month })) === undefined ? month : undefined;
}

/** The latest month that can be final by now, where it is counted so. */
export async function lastFinal(context: Context): Promise<string | undefined> {
  const today = dayOf(context.now());
  const last = monthBefore(monthOf(today));
  const month = stageOn(last, today) === 'final' ? last : monthBefore(last);
  const counting = await store.getCounting(context, month);
  return counting?.stage === 'final' && counting.district === undefined ? month : undefined;
}

interface Round {
  readonly context: Context;
  readonly programs: Awaited<ReturnType<typeof Program.list>>;
  /** The earliest first; one that somebody asks for meanwhile is left out, and is done from the beginning. */
  months: readonly MonthRound[];
}

interface MonthRound {
  readonly month: string;
  readonly stage: Exclude<Stage, 'running'>;
  /** The last kecamatan that was done before. */
  readonly done?: string | undefined;
  readonly asked?: store.Counting['asked'];
  /** What the month ended with. */
  readonly ended: Catalogue;
}

/** One month, or all of several; goes on behind the last kecamatan that was done. */
export async function countMonths(context: Context, months: MonthSpan, { signal, onProgress }: JobRun): Promise<void> {
  const round = await roundOf(context, months);
  const [first, ...others] = round.months.map(({ ended }) => ended);
  if (!first) return;
  const late = await changedSince(context, [first, ...others]);
  const beside = await besideOn(context, [first.day, ...others.map(({ day }) => day)]);
  for (const [n, { code }] of districts.entries()) {
    if (round.months.every(({ done }) => done !== undefined && code <= done)) continue;
    if (signal.aborted) return;
    await countDistrict(round, code, { late, beside });
    await noteDone(round, code);
    onProgress({ done: n + 1, total: districts.length });
  }
  const booked = await bookedBetween(context, `${monthOf(first.day)}-01`, (others.at(-1) ?? first).day);
  for (const month of round.months) await addUp(context, month, booked.get(month.month));
  await noteDone(round);
}

async function roundOf(context: Context, span: MonthSpan): Promise<Round> {
  const today = dayOf(context.now());
  const programs = await Program.list(context, {});
  const months = await Promise.all(
    monthsIn(span).map(async (month): Promise<MonthRound[]> => {
      const stage = stageOn(month, today);
      if (stage === undefined || stage === 'running') return [];
      const before = await store.getCounting(context, month);
      const [done, asked] = [before?.stage === stage ? before.district : undefined, before?.asked];
      return [{ month, stage, done, ended: runningOn(programs, lastDayOf(month)), ...(asked && { asked }) }];
    }),
  );
  return { context, programs, months: months.flat() };
}

/** Up to that kecamatan, or all of it. */
async function noteDone(round: Round, district?: string): Promise<void> {
  const { context, months } = round;
  const noted = await Promise.all(
    months.map(async (month) => {
      const { stage, asked } = month;
      const counting = district === undefined ? { stage } : { stage, district, ...(asked && { asked }) };
      return (await store.putCounting(context, month.month, counting, asked)) ? [month] : [];
    }),
  );
  round.months = noted.flat();
}

interface Told {
  readonly late: Late;
  readonly beside: Beside;
}

/** Its villages in the months that ended, and in the one that goes on where nothing has counted them yet. */
async function countDistrict({ context, programs, months }: Round, district: string, { late, beside }: Told): Promise<void> {
  const today = runningOn(programs, dayOf(context.now()));
  const running = monthOf(today.day);
  const codes = villagesOf(district).map(({ code }) => code);
  // Read before their households are: whoever writes one meanwhile moves it, and this run gives way.
  const [opened, ...seen] = await Promise.all(
    [running, ...months.map(({ month }) => month)].map((month) => store.getMonths(context, codes, month)),
  );
  const besideOf = await beside.of(district);
  const isOpen = new Set(opened?.map(({ place }) => place));
  await Promise.all(
    codes.map(async (code) => {
      const { counts, opening } = await counted(context, { village: code, months, late, today });
      for (const [n, month] of months.entries()) {
        const before = seen[n]?.find(({ place }) => place === code);
        // What waited there nobody can count any more: that stays as it was told while the month went on.
        const told = { ...before?.counts, ...besideOf(code, month.ended.day), ...counts[n] };
        await store.putMonth(context, before, rowOf(month, code, told, before));
      }
      if (isOpen.has(code)) return;
      await store.putMonth(context, undefined, { place: code, month: running, stage: 'running', day: today.day, counts: opening });
    }),
  );
}

interface Village extends Pick<Round, 'months'> {
  readonly village: string;
  readonly late: Late;
  readonly today: Catalogue;
}

/** One pass over a village's households. */
async function counted(context: Context, { village, months, late, today }: Village) {
  const counts = months.map(({ ended }) => late.get(ended.day)?.get(village) ?? new IndicatorCount(ended));
  const since = endOf((months[0] as MonthRound).ended.day);
  const opening = new IndicatorCount(today);
  for await (const household of Household.eachInVillage(context, village)) {
    opening.add(inForce(household, today.day));
    // Those that were changed since are counted where they lived then.
    if (household.updatedAt >= since) continue;
    for (const [n, { ended }] of months.entries()) {
      const held = heldOn(household, household, ended.day);
      if (held) counts[n]?.add(held);
    }
  }
  return { counts: counts.map((count) => count.counts()), opening: opening.counts() };
}

/** A month that was final says who had it counted once more, and why. */
const rowOf = ({ month, stage, ended, asked }: MonthRound, place: string, counts: Counts, seen: PlaceMonth | undefined): PlaceMonth => ({
  place,
  month,
  stage,
  day: ended.day,
  counts,
  ...(seen?.stage === 'final' && asked && { corrected: asked }),
});

/** The kecamatan and the regency, of their villages as they were just written, and of what was booked there. */
async function addUp(context: Context, counting: MonthRound, booked: ReadonlyMap<string, Booked> = new Map()): Promise<void> {
  const { month } = counting;
  const put = async (place: string, counts: Counts, all: readonly Booked[]): Promise<Counts> => {
    const seen = await store.getMonth(context, place, month);
    await store.putMonth(context, seen, { ...rowOf(counting, place, counts, seen), booked: bookedTogether(all) });
    return counts;
  };
  const sums: Counts[] = [];
  for (const { code } of districts) {
    const counted = await store.getMonths(
      context,
      villagesOf(code).map((village) => village.code),
      month,
    );
    const own = booked.get(code);
    sums.push(await put(code, added(counted.map(({ counts }) => counts)), own ? [own] : []));
  }
  await put(regency.code, added(sums), [...booked.values()]);
}

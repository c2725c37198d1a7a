import { inForce } from '../household/aid-course.rules.ts';
import * as Household from '../household/household.ts';
import * as Program from '../program/program.ts';
import { districts, regency, villagesOf } from '../region/region.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { findJob, type JobRun } from '../shared/job.ts';
import { monthOf } from '../shared/months.ts';
import { type Catalogue, runningOn } from '../targeting/standing.rules.ts';
import { changedSince, endOf } from './changed-since.ts';
import { added, IndicatorCount } from './count.rules.ts';
import { heldOn } from './held.rules.ts';
import * as store from './indicator.store.ts';
import type { Counts, PlaceMonth, Stage } from './month-shapes.ts';
import { lastDayOf, monthBefore, stageOn } from './months.calendar.ts';

/**
 * Counts a month that has ended, in every village: as the register held its households at the end of the month, with what was told late. It
 * comes to the same whenever it is done.
 */

/** Has the month before this one been counted as far as it can be by now? */
export async function monthDue(context: Context): Promise<string | undefined> {
  const today = dayOf(context.now());
  const month = monthBefore(monthOf(today));
  const counting = await store.getCounting(context, month);
  if (counting && counting.stage === stageOn(month, today) && counting.district === undefined) return undefined;
  return (await findJob(context.registry, { kind: 'indicators', id: month })) === undefined ? month : undefined;
}

interface Round {
  readonly context: Context;
  readonly month: string;
  readonly stage: Exclude<Stage, 'running'>;
  readonly asked?: store.Counting['asked'];
  readonly programs: Awaited<ReturnType<typeof Program.list>>;
  /** What the month ended with. */
  readonly ended: Catalogue;
  /** What has been changed since, by the village in which it was held when the month ended. */
  readonly late: ReadonlyMap<string, IndicatorCount>;
}

/** Goes on behind the last kecamatan that was done. */
export async function countMonth(context: Context, month: string, { signal, onProgress }: JobRun): Promise<void> {
  const before = await store.getCounting(context, month);
  const round = await roundOf(context, month, before?.asked);
  if (!round) return;
  const { stage, asked } = round;
  const done = before?.stage === stage ? before.district : undefined;
  for (const [n, { code }] of districts.entries()) {
    if (done !== undefined && code <= done) continue;
    if (signal.aborted) return;
    await countDistrict(round, code);
    if (!(await store.putCounting(context, month, { stage, district: code, ...(asked && { asked }) }, asked))) return;
    onProgress({ done: n + 1, total: districts.length });
  }
  await addUp(round);
  await store.putCounting(context, month, { stage }, asked);
}

async function roundOf(context: Context, month: string, asked: Round['asked']): Promise<Round | undefined> {
  const today = dayOf(context.now());
  const stage = stageOn(month, today);
  if (stage === undefined || stage === 'running') return undefined;
  const programs = await Program.list(context, {});
  const ended = runningOn(programs, lastDayOf(month));
  return { context, month, stage, programs, ended, late: await changedSince(context, ended), ...(asked && { asked }) };
}

/** Its villages in the month that ended, and in the one that goes on where nothing has counted them yet. */
async function countDistrict(round: Round, district: string): Promise<void> {
  const { context, month } = round;
  const today = runningOn(round.programs, dayOf(context.now()));
  const codes = villagesOf(district).map(({ code }) => code);
  // Read before their households are: whoever writes one meanwhile moves it, and this run gives way.
  const [seen, opened] = await Promise.all([store.getMonths(context, codes, month), store.getMonths(context, codes, monthOf(today.day))]);
  const isOpen = new Set(opened.map(({ place }) => place));
  await Promise.all(
    codes.map(async (code) => {
      const { ended, opening } = await counted(round, code, today);
      const before = seen.find(({ place }) => place === code);
      await store.putMonth(context, before, rowOf(round, code, ended, before));
      if (isOpen.has(code)) return;
      await store.putMonth(context, undefined, {
        place: code,
        month: monthOf(today.day),
        stage: 'running',
        day: today.day,
        counts: opening,
      });
    }),
  );
}

/** One pass over a village's households. */
async function counted({ context, ended, late }: Round, village: string, today: Catalogue) {
  const count = late.get(village) ?? new IndicatorCount(ended);
  const opening = new IndicatorCount(today);
  for await (const household of Household.eachInVillage(context, village)) {
    opening.add(inForce(household, today.day));
    // Those that were changed since are counted where they lived then.
    if (household.updatedAt >= endOf(ended.day)) continue;
    const held = heldOn(household, household, ended.day);
    if (held) count.add(held);
  }
  return { ended: count.counts(), opening: opening.counts() };
}

/** A month that was final says who had it counted once more, and why. */
const rowOf = ({ month, stage, ended, asked }: Round, place: string, counts: Counts, seen: PlaceMonth | undefined): PlaceMonth => ({
  place,
  month,
  stage,
  day: ended.day,
  counts,
  ...(seen?.stage === 'final' && asked && { corrected: asked }),
});

/** The kecamatan and the regency, of their villages as they were just written. */
async function addUp(round: Round): Promise<void> {
  const { context, month } = round;
  const put = async (place: string, counts: Counts): Promise<Counts> => {
    const seen = await store.getMonth(context, place, month);
    await store.putMonth(context, seen, rowOf(round, place, counts, seen));
    return counts;
  };
  const sums: Counts[] = [];
  for (const { code } of districts) {
    const counted = await store.getMonths(
      context,
      villagesOf(code).map((village) => village.code),
      month,
    );
    sums.push(await put(code, added(counted.map(({ counts }) => counts))));
  }
  await put(regency.code, added(sums));
}

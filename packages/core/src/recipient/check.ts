import * as z from 'zod';
import { type District, districts, villagesOf } from '../region/region.ts';
import { type Day, dayOf, daysBetween, hourOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { isDueOn, recordDoneOn } from '../shared/daily-job.ts';
import { PublishConflict } from '../shared/derived.ts';
import type { JobRun } from '../shared/job.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import * as store from './check.store.ts';
import { markDirty, markedHouseholds } from './dirty.ts';
import { csvHeader, csvRows } from './list-files.rules.ts';
import { layMonth } from './open-data.ts';
import { sweepSegments } from './publish.ts';
import { passOver, refreshRunOf } from './refresh.ts';
import { layFiles, layPointer } from './tell-files.ts';
import type { RefreshRun } from './view.ts';
import { VillageList } from './village-list.ts';

/**
 * Every night each village's list is held against its households, whether or not anything says that it changed. What differs is told and mended,
 * and what stopped runs left behind is given an end. Each kecamatan's lists are then laid down as the month's.
 */

export type { ListCheck } from './check.store.ts';

export const ALL = 'all';

/** Nobody looks at their telephone then, and nothing is imported. */
const NIGHT = { from: 1, until: 5 };

export async function isDue(context: Context): Promise<boolean> {
  const hour = hourOf(context.now());
  return hour >= NIGHT.from && hour < NIGHT.until && isDueOn(context.registry, 'recipients', ALL, dayOf(context.now()));
}

/** What it found, once it is through. A stop leaves the kecamatan that are left to the next run. */
export async function checkLists(context: Context, _id: string, { signal, onProgress }: JobRun): Promise<store.ListCheck | undefined> {
  const on = dayOf(context.now());
  const last = await store.latest(context);
  let check: store.ListCheck =
    last?.on === on && last.endedAt === undefined
      ? last
      : { on, districts: 0, villages: 0, lines: 0, differing: [], swept: 0, readUnits: 0, writeUnits: 0 };
  const round = await refreshRunOf(context);
  for (const district of districts.slice(check.districts)) {
    if (signal.aborted) return undefined;
    const before = { readUnits: context.cost.readUnits, writeUnits: context.cost.writeUnits };
    const found = await checkDistrict(round, district, on);
    check = {
      ...check,
      districts: check.districts + 1,
      villages: check.villages + found.villages,
      lines: check.lines + found.lines,
      differing: [...check.differing, ...found.differing],
      swept: check.swept + found.swept,
      readUnits: check.readUnits + context.cost.readUnits - before.readUnits,
      writeUnits: check.writeUnits + context.cost.writeUnits - before.writeUnits,
    };
    onProgress({ done: check.districts, total: districts.length });
    await store.put(context, check);
  }
  const ended = { ...check, endedAt: context.now() };
  await store.put(context, ended);
  await recordDoneOn(context.registry, 'recipients', on);
  return ended;
}

/** What the nights that are kept found, the latest first. */
export const listChecks = query({
  input: z.object({ page: PageInput }),
  right: 'list.publish',
  everywhere: true,
  run: ({ page }, context) => store.list(context, page),
});

const AT_ONCE = 4;

interface Checked {
  readonly village: string;
  readonly lines: number;
  /** How many of them were other than the register says, or are gone. */
  readonly mended: number;
  readonly swept: number;
  readonly rows: string;
}

async function checkDistrict(round: RefreshRun, { code }: District, on: string) {
  const found: Checked[] = [];
  const waiting = villagesOf(code).entries();
  const work = async () => {
    for (const [at, village] of waiting) found[at] = await checkVillage(round, village.code);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await layMonth(round.context, { month: on.slice(0, 7), district: code, rows: csvHeader() + found.map(({ rows }) => rows).join('') });
  return {
    villages: found.length,
    lines: found.reduce((sum, { lines }) => sum + lines, 0),
    differing: found.flatMap(({ village, mended }) => (mended > 0 ? [{ village, lines: mended }] : [])),
    swept: found.reduce((sum, { swept }) => sum + swept, 0),
  };
}

/** Once a week a village's files are laid anew, should one of them have been lost where it lies; a seventh of the villages each night. */
const isItsNight = (village: string, on: Day): boolean => (daysBetween('1970-01-01', on) + Number(village.replaceAll('.', ''))) % 7 === 0;

/** One village's list against its households. Nothing of those that are marked counts as a difference: the refresh is on its way to them. */
async function checkVillage(round: RefreshRun, village: string): Promise<Checked> {
  const { context } = round;
  try {
    const marked = (await markedHouseholds(context.registry, village)).map(({ sk }) => sk);
    const list = await VillageList.begin(round, village);
    const { differing } = await passOver(round, village, list, []);
    const expected = (await list.settle(marked)).lines;
    await list.settle(differing);
    const { changes, others, pointer, listed, before } = await list.publish({ counted: true });
    const differ = [changes, others].flatMap((of) => (of ? [...of.added, ...of.removed, ...of.changed] : []));
    const mended = differ.filter((id) => !expected.has(id)).length;
    if (isItsNight(village, round.today.day)) await layFiles(context, pointer, listed);
    await layPointer(context, pointer, before);
    const rows = csvRows(village, listed.entries, pointer.manifest?.programs ?? []);
    return { village, lines: listed.entries.length, mended, swept: await sweepSegments(context, pointer), rows };
  } catch (error) {
    if (!(error instanceof PublishConflict)) throw error;
    // Another run published it at this moment; that one, or the next, has looked at all of it.
    await markDirty(context, [village]);
    return { village, lines: 0, mended: 0, swept: 0, rows: '' };
  }
}

import { publishAnswers, withdrawAnswers } from '../answer/publish.ts';
import { inForce, nextStep } from '../household/aid-course.rules.ts';
import * as Household from '../household/household.ts';
import * as Program from '../program/program.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { PublishConflict } from '../shared/derived.ts';
import { districtOf } from '../shared/region-code.ts';
import * as Figures from '../targeting/figures.ts';
import { clearMarks, dueSince, isOfAll, type MarkedVillage, markAnswers, markedHouseholds, markedVillages, markFrom } from './dirty.ts';
import type { RefreshRun, ViewFactory } from './view.ts';
import { views } from './views.ts';
import { VillageList } from './village-list.ts';

export interface RefreshReport {
  /** Villages looked at, and of them those whose list changed. */
  readonly villages: number;
  readonly published: number;
  /** Villages that could not be done now; they stay marked for the next run. */
  readonly failed: readonly { village: string; error: unknown }[];
  /** Time was up, and there is more. */
  readonly stopped: boolean;
  /** When what waited longest, looked at or not, was first to be; undefined where nothing did. */
  readonly waitingSince?: string | undefined;
}

export interface RefreshOptions {
  /** What is counted of villages later, now too. */
  readonly everything?: boolean;
  /** Is there no time for another village? */
  readonly isOver?: () => boolean;
}

/**
 * Makes anew whatever is made of the households that are marked, and of all of a village where that is. Can be stopped at any point and run
 * twice at once: a reader sees a village's old list or its new one, and the next run finishes what this one left.
 */
export async function refreshDirtyVillages(
  context: Context,
  { everything = true, isOver = () => false }: RefreshOptions = {},
): Promise<RefreshReport> {
  const round = await refreshRunOf(context);
  const failed: { village: string; error: unknown }[] = [];
  let [villages, published, stopped] = [0, 0, false];
  let waitingSince: string | undefined;
  const seen = ({ due }: MarkedVillage): void => {
    for (const since of due.map(dueSince)) if (since && !(waitingSince && waitingSince <= since)) waitingSince = since;
  };
  const marked = byDistrict(markedVillages(context.registry, { now: context.now(), everything }), seen);
  const look = async (one: MarkedVillage): Promise<void> => {
    villages += 1;
    try {
      if (await refreshVillage(round, one)) published += 1;
    } catch (error) {
      // The marks stay: should the other run have begun before the change, the next one finds it.
      if (!(error instanceof PublishConflict)) failed.push({ village: one.village, error });
    }
  };
  const work = async (): Promise<void> => {
    for (let next = await marked.next(); !next.done; next = await marked.next()) {
      for (const one of next.value) {
        stopped ||= isOver();
        if (stopped) return;
        await look(one);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  // What there was no time for is counted among what waits.
  for await (const _others of marked);
  return { villages, published, failed, stopped, waitingSince };
}

/** Villages of a kecamatan one after the other: what is made of each goes into one record of theirs. */
async function* byDistrict(marked: AsyncIterable<MarkedVillage>, seen: (one: MarkedVillage) => void): AsyncGenerator<MarkedVillage[]> {
  let together: MarkedVillage[] = [];
  for await (const one of marked) {
    if (one.due.length === 0) continue;
    seen(one);
    const [first] = together;
    if (first && districtOf(first.village) !== districtOf(one.village)) {
      yield together;
      together = [];
    }
    together.push(one);
  }
  if (together.length > 0) yield together;
}

const AT_ONCE = 4;

export async function refreshRunOf(context: Context): Promise<RefreshRun> {
  const programs = await Program.list(context, {});
  return { context, programs, today: Figures.catalogueOf(context, programs) };
}

/** True where what anyone may see of it changed. Marks are cleared by what was read of them before the households were. */
async function refreshVillage(round: RefreshRun, { village, due, later }: MarkedVillage): Promise<boolean> {
  const { registry } = round.context;
  const marks = await markedHouseholds(registry, village);
  const list = await VillageList.begin(round, village);
  const isWhole = list.isNew || due.some(isOfAll);
  const pass = isWhole ? await passOver(round, village, list, views) : { differing: [], end: async () => undefined, next: undefined };
  const settled = await list.settle([...pass.differing, ...marks.map(({ sk }) => sk)]);
  const { changes } = await list.publish({ counted: isWhole });
  await pass.end();
  const marked = new Set(marks.map(({ sk }) => sk));
  await publishAnswers(round.context, village, settled.here, { programs: round.programs, day: round.today.day }, marked);
  await withdrawAnswers(round.context, village, settled.gone);
  await markAnswers(round.context, await livingElsewhere(round, village, settled.gone));
  const [next] = [pass.next, settled.next].filter((day) => day !== undefined).toSorted();
  // What is to begin on a coming day nobody will write on that day.
  if (next && !later.some(({ sk }) => sk === `${village}@${next}`)) await markFrom(round.context, village, next);
  await clearMarks(registry, [...marks, ...due]);
  return changes !== undefined;
}

/** What is told of a line or a case names the village of then: whoever has moved since is to be told where they are. */
async function livingElsewhere({ context }: RefreshRun, village: string, gone: readonly string[]) {
  const found = gone.length > 0 ? await Household.getManyUnchecked(context, gone) : [];
  return found
    .filter((one) => one.status === 'active' && one.village !== village)
    .map(({ id: household, village: now }) => ({ village: now, household }));
}

interface Pass {
  /** Households whose lines would differ from what is published. */
  readonly differing: Iterable<string>;
  /** Writes what else was made of the village. */
  readonly end: () => Promise<void>;
  readonly next: Day | undefined;
}

/** Reads the village once, for its list and all views together; each is shown what holds today. */
export async function passOver(round: RefreshRun, village: string, list: VillageList, made: readonly ViewFactory[]): Promise<Pass> {
  const begun = await Promise.all(made.map((begin) => begin(round, village)));
  const { day } = round.today;
  let next: Day | undefined;
  for await (const household of Household.eachInVillage(round.context, village)) {
    const today = inForce(household, day);
    const coming = nextStep(household, day);
    if (coming && (next === undefined || coming < next)) next = coming;
    list.see(today);
    for (const view of begun) view.add(today);
  }
  const end = async () => {
    for (const view of begun) await view.end();
  };
  return { differing: await list.differing(), end, next };
}

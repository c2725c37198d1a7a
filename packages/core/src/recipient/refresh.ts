import { inForce } from '../household/aid-course.rules.ts';
import * as Household from '../household/household.ts';
import * as Program from '../program/program.ts';
import type { Context } from '../shared/context.ts';
import { PublishConflict } from '../shared/derived.ts';
import * as Figures from '../targeting/figures.ts';
import { clearDirty, dirtyVillages } from './dirty.ts';
import type { RefreshRun } from './view.ts';
import { views } from './views.ts';

export interface RefreshReport {
  /** Villages looked at, and of them those whose list changed. */
  readonly villages: number;
  readonly published: number;
  /** Villages that could not be done now; they stay marked for the next run. */
  readonly failed: readonly { village: string; error: unknown }[];
}

/**
 * Makes anew whatever is made of a village's households, for every village marked dirty. Can be stopped at any point and run twice at
 * once: a reader sees a village's old list or its new one, and the next run finishes what this one left.
 */
export async function refreshDirtyVillages(
  context: Context,
  onProgress: (village: string) => void = () => undefined,
): Promise<RefreshReport> {
  const round = await refreshRunOf(context);
  const failed: { village: string; error: unknown }[] = [];
  let villages = 0;
  let published = 0;
  for await (const mark of dirtyVillages(context.registry)) {
    villages += 1;
    try {
      const { changed, changesByItself } = await refreshVillage(round, mark.village);
      if (changed) published += 1;
      // What is to begin on a coming day nobody will write on that day: the mark stays until it has begun.
      if (!changesByItself) await clearDirty(context.registry, mark);
    } catch (error) {
      // The mark stays: should the other run have begun before the change, the next one finds it.
      if (!(error instanceof PublishConflict)) failed.push({ village: mark.village, error });
    }
    onProgress(mark.village);
  }
  return { villages, published, failed };
}

async function refreshRunOf(context: Context): Promise<RefreshRun> {
  const programs = await Program.list(context, {});
  return { context, programs, today: Figures.catalogueOf(context, programs) };
}

interface Refreshed {
  /** What anyone may see of it. */
  readonly changed: boolean;
  /** Aid of the village is dated ahead. */
  readonly changesByItself: boolean;
}

/** Reads the village once, for all views together; each is shown what holds today. */
async function refreshVillage(round: RefreshRun, village: string): Promise<Refreshed> {
  const begun = await Promise.all(views.map((begin) => begin(round, village)));
  let changesByItself = false;
  for await (const household of Household.eachInVillage(round.context, village)) {
    const today = inForce(household, round.today.day);
    if (today !== household) changesByItself = true;
    for (const view of begun) view.add(today);
  }
  let changed = false;
  for (const view of begun) if (await view.end()) changed = true;
  return { changed, changesByItself };
}

import * as Household from '../household/household.ts';
import * as Program from '../program/program.ts';
import type { Context } from '../shared/context.ts';
import { Overtaken } from '../shared/derived.ts';
import * as Figures from '../targeting/figures.ts';
import { clearMark, dirtyVillages } from './dirty.ts';
import type { Round } from './view.ts';
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
  const round = await roundOf(context);
  const failed: { village: string; error: unknown }[] = [];
  let villages = 0;
  let published = 0;
  for await (const mark of dirtyVillages(context.registry)) {
    villages += 1;
    try {
      if (await refreshVillage(round, mark.village)) published += 1;
      await clearMark(context.registry, mark);
    } catch (error) {
      // The mark stays: should the other run have begun before the change, the next one finds it.
      if (!(error instanceof Overtaken)) failed.push({ village: mark.village, error });
    }
    onProgress(mark.village);
  }
  return { villages, published, failed };
}

async function roundOf(context: Context): Promise<Round> {
  const programs = await Program.list(context, {});
  return { context, programs, today: Figures.catalogueOf(context, programs) };
}

/** Reads the village once, for all views together. True when what anyone may see of it changed. */
async function refreshVillage(round: Round, village: string): Promise<boolean> {
  const begun = await Promise.all(views.map((begin) => begin(round, village)));
  for await (const household of Household.eachInVillage(round.context, village)) {
    for (const view of begun) view.add(household);
  }
  let changed = false;
  for (const view of begun) if (await view.end()) changed = true;
  return changed;
}

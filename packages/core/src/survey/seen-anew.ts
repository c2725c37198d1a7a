import * as Household from '../household/household.ts';
import { villages } from '../region/region.ts';
import { commit, retryOnConflict } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { findJob, type JobRun } from '../shared/job.ts';
import type { QuestionnaireNow } from './questionnaire-shapes.ts';
import * as store from './seen-anew.store.ts';
import { shownWith } from './shown.ts';
import { eachIn, forms, getSurvey } from './survey.store.ts';

/** Puts what follows from answers, and the day of the last visit, on the homes that answered before households carried it: once, and again where it is read otherwise than before. */

/** To be raised with every change of what a household carries of its survey. */
const RULES = '3';

export const ALL = '*';

/** Is any home behind, and nobody at it? Two Gets at most. */
export async function isNeeded(context: Context): Promise<boolean> {
  const done = await store.getSeenAnew(context);
  if (done?.by === RULES && done.village === undefined) return false;
  return (await findJob(context.registry, { kind: 'seen', id: ALL })) === undefined;
}

/** Goes on behind the last village that was done, and stops between two homes. */
export async function seeAnew(context: Context, _id: string, { signal, onProgress }: JobRun): Promise<void> {
  const before = await store.getSeenAnew(context);
  const done = before?.by === RULES ? (before.village ?? '') : '';
  const all = await forms(context);
  const codes = villages.map(({ code }) => code).toSorted();
  for (const [n, village] of codes.entries()) {
    if (village <= done) continue;
    let any = false;
    for await (const { household } of eachIn(context, village)) {
      if (signal.aborted) return;
      await showAnew(context, household, all);
      any = true;
    }
    // Where nobody answered there is nothing to note.
    if (any) await store.putSeenAnew(context, { by: RULES, village });
    onProgress({ done: n + 1, total: codes.length });
  }
  await store.putSeenAnew(context, { by: RULES });
}

/** The household is read first: whoever tells of it meanwhile changes it, and then both are read again. */
const showAnew = (context: Context, household: string, all: readonly QuestionnaireNow[]): Promise<void> =>
  retryOnConflict(async () => {
    const whose = await Household.getUnchecked(context, household);
    const survey = await getSurvey(context, household);
    if (whose?.status !== 'active' || !survey) return;
    const changes = await shownWith(context, whose, survey, all);
    if (changes.length > 0) await commit(context, changes, { operation: 'seeAnew' });
  });

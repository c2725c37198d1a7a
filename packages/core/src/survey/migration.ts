import { livingIn } from '../household/household.rules.ts';
import * as Household from '../household/household.ts';
import { villages } from '../region/region.ts';
import { commit, retryOnConflict } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import type { JobRun } from '../shared/job.ts';
import { addedUp, findingEffects } from './finding-effect.rules.ts';
import { migrateToLatest } from './migrate.rules.ts';
import type { Effect, MigrationRun } from './migration-shapes.ts';
import type { QuestionnaireNow } from './questionnaire-shapes.ts';
import type { Survey } from './shapes.ts';
import { shownWith } from './shown.ts';
import * as store from './survey.store.ts';
import { crossCheckTasks } from './tasks.rules.ts';

/**
 * A pass over every village's surveys, either to weigh a version or to carry its predecessor's answers over. It goes on where it stopped:
 * after each village its figures are kept, and a survey that was carried over says by itself what that came to.
 */

export const migrationId = (kind: store.RunKind, number: number): string => `${kind}.${number}`;

export const newRun = (draft: number, startedAt: string): MigrationRun => ({
  draft,
  startedAt,
  villages: 0,
  of: villages.length,
  households: 0,
  carried: 0,
  recoded: 0,
  retired: 0,
  tasks: 0,
});

const plus = (run: MigrationRun, effect: Omit<Effect, 'households'>): MigrationRun => ({
  ...run,
  households: run.households + 1,
  carried: run.carried + effect.carried,
  recoded: run.recoded + effect.recoded,
  retired: run.retired + effect.retired,
  tasks: run.tasks + effect.tasks,
});

const CHECKPOINT_EVERY = 12;

export async function runMigration(context: Context, id: string, { signal, onProgress }: JobRun): Promise<void> {
  const [kind, number] = [id.split('.')[0] as store.RunKind, Number(id.split('.')[1])];
  const all = await store.forms(context);
  const form = all.find((one) => one.number === number);
  let now = form?.[kind];
  if (!form || !now || now.finishedAt) return;
  const versions = all.filter((one) => one.number <= number);
  for (const { code } of villages.slice(now.villages)) {
    // A home that is visited meanwhile moves along in its village's list, and comes by again.
    const had = new Set<string>();
    for await (const survey of store.eachIn(context, code)) {
      if (had.has(survey.household)) continue;
      had.add(survey.household);
      // What was carried tells so by itself when this village is gone through again.
      if (signal.aborted) return;
      if (kind === 'weighed') now = await weighed(context, now, survey, versions);
      else {
        const effect = await migrateHousehold(context, survey.household, versions);
        if (effect) now = plus(now, effect);
      }
    }
    now = { ...now, villages: now.villages + 1 };
    onProgress({ done: now.villages, total: now.of });
    // Most villages take one question; to note each would take as long again.
    if (now.villages % CHECKPOINT_EVERY === 0 || signal.aborted) await store.saveRun(context, number, kind, now);
    if (signal.aborted) return;
  }
  await store.saveRun(context, number, kind, { ...now, finishedAt: context.now() });
}

/** One Get, for who lives there: findings look at them too. */
async function weighed(context: Context, run: MigrationRun, survey: Survey, versions: readonly QuestionnaireNow[]): Promise<MigrationRun> {
  const { effect } = migrateToLatest(survey, versions);
  const household = await Household.getUnchecked(context, survey.household);
  const facts = { day: dayOf(context.now()), people: household ? livingIn(household) : [] };
  const findings = addedUp(run.findings ?? [], findingEffects(survey, versions, facts));
  return { ...(effect ? plus(run, effect) : run), findings };
}

/** Brings one household's survey up to date, and what the household shows of it; done before, it tells what that came to. */
export function migrateHousehold(context: Context, household: string, versions: readonly QuestionnaireNow[]): Promise<Survey['effect']> {
  const latest = versions.at(-1)?.number ?? 0;
  return retryOnConflict(async () => {
    const before = await store.getSurvey(context, household);
    if (!before || before.questionnaire >= latest) return before?.effect?.version === latest ? before.effect : undefined;
    const after = migrateToLatest(dataOf(before), versions);
    const change = store.replaceSurvey(before, after, context.now());
    const whose = await Household.getUnchecked(context, household);
    const shown = whose ? await shownWith(context, whose, after, versions) : [];
    await commit(context, [change, ...shown, ...crossCheckTasks(before, after)], { operation: 'carryOver' });
    return after.effect;
  });
}

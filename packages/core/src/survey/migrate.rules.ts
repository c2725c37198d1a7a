import type { Instant } from '../shared/clock.ts';
import type { Contribution } from './contribution-shapes.ts';
import { latestOfBoth, mergedAnswers, mergedChecks, openChecks, withoutResolved } from './merge.rules.ts';
import type { MigrationRule } from './migration-shapes.ts';
import type { Questionnaire } from './questionnaire-shapes.ts';
import type { Survey, SurveyCheck } from './shapes.ts';

/** How answers to one version become answers to the next, by that version's rules. */

type Version = Pick<Questionnaire, 'number' | 'questions' | 'carry' | 'publishedAt'>;
type Answers = Record<string, Contribution[]>;

/** A value that a rule has no word for, and that it says must be asked again before the form is taken: as the form has it. */
export interface Unmappable {
  readonly item: string;
  readonly version: number;
  readonly value: string;
}

interface MigratedAnswers {
  readonly answers: Answers;
  readonly retired: Answers;
  readonly checks: readonly SurveyCheck[];
  readonly unmappable: readonly Unmappable[];
  /** Answers that went along as they were, were coded anew, and were retired. */
  readonly counts: { readonly carried: number; readonly recoded: number; readonly retired: number };
}

/** Checks are dated by when the version was published, so that it does not matter when a form comes. */
const sinceOf = ({ publishedAt }: Version): Instant => publishedAt ?? '';

/** Every answer goes its own way, the latest and those behind it, so that merging before or after comes to the same. */
export function migrateAnswers(next: Version, answers: Survey['answers'], checks: readonly SurveyCheck[] = []): MigratedAnswers {
  const rules = new Map(next.carry.map((rule) => [rule.item, rule]));
  const carried: { answers: Answers; retired: Answers; checks: SurveyCheck[]; unmappable: Unmappable[] } = {
    answers: {},
    retired: {},
    checks: checks.flatMap((check) => askedNow(check, rules)),
    unmappable: [],
  };
  const counts = { carried: 0, recoded: 0, retired: 0 };
  for (const [item, contributions] of Object.entries(answers)) {
    const rule = rules.get(item);
    for (const [place, contribution] of contributions.entries()) {
      const became = rule ? mapped(rule, contribution, next.number - 1) : [{ item, contribution }];
      for (const one of became) carried.answers[one.item] = latestOfBoth(carried.answers[one.item] ?? [], [one.contribution]);
      if (became.length === 0) carried.retired[item] = latestOfBoth(carried.retired[item] ?? [], [contribution]);
      const check = rule && checkOf(rule, contribution, next);
      if (check) carried.checks = mergedChecks(carried.checks, [check]);
      if (place > 0) continue;
      if (!rule || rule.kind === 'rename') counts.carried += 1;
      else if (became.length > 0) counts.recoded += 1;
      else counts.retired += 1;
      if (rule && rule.kind !== 'retire' && became.length === 0 && rule.unmapped === 'refuse') {
        carried.unmappable.push(originOf(contribution, item, next.number - 1));
      }
    }
  }
  return { ...carried, counts };
}

const originOf = ({ was, value }: Contribution, item: string, version: number): Unmappable => was ?? { version, item, value };

/** What an older version left to ask, in the words of the next. What that no longer asks either needs no answer. */
function askedNow(check: SurveyCheck, rules: ReadonlyMap<string, MigrationRule>): SurveyCheck[] {
  if (check.ask.length === 0) return [check];
  const ask = [...new Set(check.ask.flatMap((code) => rules.get(code)?.to ?? [code]))];
  return ask.length > 0 || check.settled ? [{ ...check, ask }] : [];
}

function mapped(rule: MigrationRule, contribution: Contribution, version: number): { item: string; contribution: Contribution }[] {
  const was = originOf(contribution, rule.item, version);
  const renamed = rule.to[0];
  if (rule.kind === 'rename' && renamed) return [{ item: renamed, contribution: { ...contribution, was } }];
  const answers = rule.map.find(({ value }) => value === contribution.value)?.answers ?? [];
  return answers.map(({ item, value }) => ({ item, contribution: { ...contribution, value, was } }));
}

/** What an officer is to ask or look at because of one answer; nothing where it went along whole. */
function checkOf(rule: MigrationRule, contribution: Contribution, next: Version): SurveyCheck | undefined {
  const { at, device, visit, value, words } = contribution;
  const doubt = { at, device, visit, value, ...(words && { words }) };
  const about = { item: rule.item, version: next.number - 1, why: rule.why, since: sinceOf(next), doubt };
  if (rule.kind === 'retire') return rule.crossCheck ? { ...about, kind: 'retired', ask: [] } : undefined;
  if (rule.kind === 'rename') return undefined;
  const became = new Set(mapped(rule, contribution, about.version).map(({ item }) => item));
  const ask = rule.to.filter((item) => !became.has(item));
  return ask.length > 0 ? { ...about, kind: rule.kind === 'split' ? 'split' : 'recoded', ask } : undefined;
}

/** The survey under the next version; what was retired before stays. */
function migrateSurvey(survey: Survey, next: Version): Survey {
  const { answers, retired, checks, counts } = migrateAnswers(next, survey.answers, survey.checks);
  const carried: Survey = {
    ...survey,
    questionnaire: next.number,
    answers,
    retired: mergedAnswers(survey.retired, retired),
    checks: mergedChecks([], checks),
  };
  const after = withoutResolved(carried, next);
  return { ...after, effect: { version: next.number, ...counts, tasks: openChecks(after).length > 0 ? 1 : 0 } };
}

/** Brought up to the latest version, one after the other. */
export function migrateToLatest(survey: Survey, versions: readonly Version[]): Survey {
  const ahead = versions.filter(({ number }) => number > survey.questionnaire).toSorted((a, b) => a.number - b.number);
  return ahead.reduce(migrateSurvey, survey);
}

/** A form's answers under the latest version, by the same rules: what was retired, what is to be checked, and what can't be mapped at all. */
export function migrateForm(answers: Survey['answers'], from: number, versions: readonly Version[]): Omit<MigratedAnswers, 'counts'> {
  let now: Omit<MigratedAnswers, 'counts'> = { answers: { ...answers } as Answers, retired: {}, checks: [], unmappable: [] };
  for (const next of versions.filter(({ number }) => number > from).toSorted((a, b) => a.number - b.number)) {
    const carried = migrateAnswers(next, now.answers, now.checks);
    now = {
      answers: carried.answers,
      retired: mergedAnswers(now.retired, carried.retired) as Answers,
      checks: carried.checks,
      unmappable: [...now.unmappable, ...carried.unmappable.map((one) => ({ ...one, version: from }))],
    };
  }
  return now;
}

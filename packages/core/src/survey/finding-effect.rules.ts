import { derivedFindings } from '../household/seen-shapes.ts';
import { type DerivationFacts, derivedFrom } from './derived.rules.ts';
import { judgingIn } from './judging.rules.ts';
import { shownAnswer } from './merge.rules.ts';
import { migrateToLatest } from './migrate.rules.ts';
import type { FindingEffect } from './migration-shapes.ts';
import type { Questionnaire } from './questionnaire-shapes.ts';
import type { Survey } from './shapes.ts';

/** What a version does to what follows from a household's answers. No I/O, no clock. */

type Version = Pick<Questionnaire, 'number' | 'questions' | 'carry' | 'publishedAt' | 'findings'>;

/** Each finding under the version before and under the last; one that a version has no rule for is not judged by it. */
export function findingEffects(survey: Survey, versions: readonly Version[], facts: DerivationFacts): FindingEffect[] {
  const [was, becomes] = [judgedBy(survey, versions.slice(0, -1), facts), judgedBy(survey, versions, facts)];
  return derivedFindings.flatMap((finding) => {
    const [before, after] = [was.get(finding), becomes.get(finding)];
    return before || after ? [{ finding, ...(before && { was: before }), ...(after && { becomes: after }), households: 1 }] : [];
  });
}

function judgedBy(survey: Survey, versions: readonly Version[], facts: DerivationFacts) {
  const now = migrateToLatest(survey, versions);
  const last = versions.at(-1);
  const derived = derivedFrom(last ? judgingIn(last) : [], (item) => shownAnswer(now, item)?.value, facts);
  return new Map(derived.map(({ finding, answer }) => [finding, answer]));
}

/** Those that are alike, counted together. */
export function addedUp(all: readonly FindingEffect[], more: readonly FindingEffect[]): FindingEffect[] {
  const counted = new Map<string, FindingEffect>();
  for (const one of [...all, ...more]) {
    const name = [one.finding, one.was, one.becomes].join();
    counted.set(name, { ...one, households: one.households + (counted.get(name)?.households ?? 0) });
  }
  return [...counted.values()].toSorted((a, b) => derivedFindings.indexOf(a.finding) - derivedFindings.indexOf(b.finding));
}

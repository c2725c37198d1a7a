import { dayOf, daysBetween, rowOn } from '../shared/clock.ts';
import type { Contribution, GivenAt } from './contribution-shapes.ts';
import { isLeftOut, testsIn } from './form.rules.ts';
import type { Questionnaire } from './questionnaire-shapes.ts';
import type { FindingGiven, Survey, SurveyCheck } from './shapes.ts';
import { CONTRIBUTIONS_KEPT, conflictWithin } from './survey.calendar.ts';
import type { VisitSummary } from './visit-shapes.ts';

/**
 * How visits become one record. Each part is a choice of the latest among all that came, by the time an answer was given, then by device
 * and visit, so that the order in which the forms arrive leaves no trace: the k latest of a union are the k latest of the k latest.
 */

const later = (a: GivenAt, b: GivenAt): number =>
  b.at.localeCompare(a.at) || b.device.localeCompare(a.device) || b.visit.localeCompare(a.visit);

/** Two that stand at one place of the order are one. */
const order = (a: Contribution, b: Contribution): number => later(a, b) || a.value.localeCompare(b.value) || a.by.localeCompare(b.by);

/** The latest of both, each once. */
export function latestOfBoth(one: readonly Contribution[], other: readonly Contribution[]): Contribution[] {
  const all = [...one, ...other.filter((here) => !one.some((there) => order(here, there) === 0))];
  return all.toSorted(order).slice(0, CONTRIBUTIONS_KEPT);
}

type Answers = Survey['answers'];

export function mergedAnswers(one: Answers, other: Answers): Answers {
  const items = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();
  return Object.fromEntries(items.map((item) => [item, latestOfBoth(one[item] ?? [], other[item] ?? [])]));
}

const checkKey = ({ item, version }: SurveyCheck): string => `${String(version).padStart(4, '0')}#${item}`;
const checkOrder = (a: SurveyCheck, b: SurveyCheck): number =>
  later(a.doubt, b.doubt) || a.doubt.value.localeCompare(b.doubt.value) || a.ask.join().localeCompare(b.ask.join());

/** Of each item and version the latest doubt, and the latest word that settled one. */
export function mergedChecks(one: readonly SurveyCheck[], other: readonly SurveyCheck[]): SurveyCheck[] {
  const byKey = new Map<string, SurveyCheck>();
  for (const check of [...one, ...other]) {
    const before = byKey.get(checkKey(check));
    const latest = before && checkOrder(before, check) <= 0 ? before : check;
    const [settled] = [before?.settled, check.settled]
      .filter((word) => word !== undefined)
      .toSorted((a, b) => b.at.localeCompare(a.at) || a.by.localeCompare(b.by) || a.reason.localeCompare(b.reason));
    byKey.set(checkKey(check), settled ? { ...latest, settled } : latest);
  }
  return [...byKey.values()].toSorted((a, b) => checkKey(a).localeCompare(checkKey(b)));
}

export const latestFinding = (one: FindingGiven | undefined, other: FindingGiven | undefined): FindingGiven | undefined =>
  one && other ? (later(one, other) <= 0 ? one : other) : (one ?? other);

const seenOrder = (a: VisitSummary, b: VisitSummary): number => b.at.localeCompare(a.at) || b.visit.localeCompare(a.visit);
export const latestSeen = <S extends VisitSummary>(one: S | undefined, other: S | undefined): S | undefined =>
  one && other ? (seenOrder(one, other) <= 0 ? one : other) : (one ?? other);
export const earliestSeen = (one: VisitSummary | undefined, other: VisitSummary | undefined): VisitSummary | undefined =>
  one && other ? (seenOrder(one, other) >= 0 ? one : other) : (one ?? other);

/**
 * Answers of others, of about the same days, that differ from the one shown; none once somebody has settled it. `personOf`: who signs in so, since
 * one who answers anew in another login has thought better of it, and contradicts nobody.
 */
export function conflictsOf(
  contributions: readonly Contribution[],
  personOf: (login: string) => string = (login) => login,
): readonly Contribution[] {
  const [shown, ...others] = contributions;
  if (!shown || shown.settles) return [];
  const day = dayOf(shown.at);
  const near = ({ at }: Contribution) => Math.abs(daysBetween(dayOf(at), day)) <= rowOn(conflictWithin, day).days;
  return others.filter((other) => personOf(other.by) !== personOf(shown.by) && other.value !== shown.value && near(other));
}

/** Nobody has settled it by a word since. */
export const isOpen = ({ doubt, settled }: SurveyCheck): boolean => !settled || settled.at < doubt.at;

export const openChecks = ({ checks }: Pick<Survey, 'checks'>): readonly SurveyCheck[] => checks.filter(isOpen);

/**
 * What is known of an item now; undefined where nobody answered, or where a later answer was of another version and can't be told in the words
 * of this one: what that overtook was so once, and need not be so any more.
 */
export function shownAnswer({ answers, checks }: Pick<Survey, 'answers' | 'checks'>, item: string): Contribution | undefined {
  const latest = answers[item]?.[0];
  const isOvertaken =
    latest && checks.some(({ ask, doubt }) => ask.includes(item) && later(doubt, latest) < 0 && doubt.visit !== latest.visit);
  return isOvertaken ? undefined : latest;
}

type Form = Pick<Questionnaire, 'questions'>;

/** Answered in the words of now, at the visit of the doubt or later, or left out by what was answered then. */
function isResolved({ ask, doubt }: SurveyCheck, answers: Answers, { questions }: Form): boolean {
  const since = (code: string) => (answers[code] ?? []).filter(({ at, visit }) => at >= doubt.at || visit === doubt.visit);
  return (
    ask.length > 0 &&
    ask.every((code) => {
      if (since(code).length > 0) return true;
      const askIf = questions.find((question) => question.code === code)?.askIf ?? [];
      const asked = askIf.flatMap(testsIn).flatMap(({ question = '' }) => since(question).map((said) => ({ question, ...said })));
      // Visit by visit: what one told and another took back left it out all the same, whichever of them came first.
      return asked.some(({ visit }) =>
        isLeftOut(askIf, new Map(asked.filter((one) => one.visit === visit).map(({ question, value }) => [question, value]))),
      );
    })
  );
}

/** Without the doubts that answers have resolved by themselves. What somebody settled by a word stays to be read. */
export const withoutResolved = (survey: Survey, form: Form): Survey => ({
  ...survey,
  checks: survey.checks.filter((check) => !isOpen(check) || !isResolved(check, survey.answers, form)),
});

import * as Household from '../household/household.ts';
import type { FieldFinding } from '../household/shapes.ts';
import type { Change } from '../shared/change.ts';
import { dayOf, type Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { served } from '../staff/service.ts';
import { clockTolerance } from './calendar.ts';
import { broughtUp, formBroughtUp } from './carry.rules.ts';
import { checkForm, skippedBy } from './form.rules.ts';
import { latestFinding, latestSeen, mergedAnswers, mergedChecks } from './merge.rules.ts';
import { inForce } from './questionnaire.ts';
import type { Contribution, QuestionnaireNow, Seen, Survey, Visit, VisitForm } from './shapes.ts';
import * as store from './survey.store.ts';
import { NoFirstVisit, SameVisitor, UnknownVersion, UnmappableAnswer } from './survey-errors.ts';
import { crossCheckTasks, secondVisitTasks } from './tasks.rules.ts';

/** One visit's form into the household's record. */

/** Times of a device whose clock runs ahead count as of when its form came. */
const capped = (at: Instant, received: Instant): Instant => (at > received ? received : new Date(at).toISOString());

function runsAhead({ startedAt, answers }: VisitForm, received: Instant): boolean {
  const limit = new Date(Date.parse(received) + clockTolerance.minutes * 60_000).toISOString();
  return [startedAt, ...answers.map(({ at }) => at)].some((at) => new Date(at).toISOString() > limit);
}

/** The form as it is kept: with who sent it and when, and what does not count. Throws UnknownVersion, InvalidInput. */
export function visitOf(context: Context, household: Household.Household, form: VisitForm, all: readonly QuestionnaireNow[]): Visit {
  const version = all.find(({ number, state }) => number === form.version && state !== 'draft');
  if (!version) throw new UnknownVersion(form.version);
  checkForm(version, form, '');
  const receivedAt = context.now();
  const skipped = skippedBy(version, new Map(form.answers.map(({ item, value }) => [item, value])));
  const { version: questionnaire, ...told } = form;
  return {
    ...told,
    questionnaire,
    village: household.village,
    by: context.actor.id,
    receivedAt,
    startedAt: capped(form.startedAt, receivedAt),
    answers: form.answers.map((answer) => ({ ...answer, at: capped(answer.at, receivedAt) })),
    clockAhead: runsAhead(form, receivedAt),
    skipped: form.answers.map(({ item }) => item).filter((item) => skipped.has(item)),
  };
}

function contributions({ answers, by, device, visit, skipped }: Visit): Survey['answers'] {
  const counted = answers.filter(({ item }) => !skipped.includes(item));
  return Object.fromEntries(counted.map(({ item, value, at }) => [item, [{ value, at, by, device, visit } satisfies Contribution]]));
}

/** The device of what comes from a file: answers, but nobody's visit. */
export const FROM_FILE = 'berkas';

const empty = (household: Household.Household, questionnaire: number): Survey => ({
  household: household.id,
  village: household.village,
  questionnaire,
  answers: {},
  retired: {},
  checks: [],
});

/** The record with one more visit in it, whichever came before. Throws UnmappableAnswer, SameVisitor, NoFirstVisit. */
export function withVisit(
  before: Survey | undefined,
  household: Household.Household,
  visit: Visit,
  all: readonly QuestionnaireNow[],
): Survey {
  const published = all.filter(({ state }) => state !== 'draft');
  const latest = inForce(all)?.number ?? visit.questionnaire;
  const record = broughtUp(before ?? empty(household, latest), published);
  const form = formBroughtUp(contributions(visit), visit.questionnaire, published);
  const [unmappable] = form.unmappable;
  if (unmappable) throw new UnmappableAnswer(unmappable);

  const wasThere = visit.device !== FROM_FILE;
  const seen: Seen = { visit: visit.visit, by: visit.by, at: visit.startedAt, outcome: visit.outcome };
  const finding = visit.finding && {
    finding: visit.finding,
    at: visit.startedAt,
    by: visit.by,
    device: visit.device,
    visit: visit.visit,
  };
  const merged = {
    answers: mergedAnswers(record.answers, form.answers),
    retired: mergedAnswers(record.retired, form.retired),
    checks: mergedChecks(record.checks, form.checks),
  };
  const [latestOf, last] = [latestFinding(record.finding, finding), latestSeen(record.last, wasThere ? seen : undefined)];
  return {
    ...record,
    village: household.village,
    ...merged,
    ...(latestOf && { finding: latestOf }),
    ...(last && { last }),
    ...(wasThere && firstOf(record, visit, seen)),
    ...secondOf(record, visit, seen, form.answers),
  };
}

/** The earliest visit at which somebody answered: the one that a second is measured by. */
function firstOf({ first }: Survey, { second, outcome }: Visit, seen: Seen): Pick<Survey, 'first'> {
  if (second || outcome !== 'answered') return {};
  const earlier = first && (first.at < seen.at || (first.at === seen.at && first.visit <= seen.visit)) ? first : seen;
  return { first: earlier };
}

function secondOf({ first, answers }: Survey, { second, outcome }: Visit, seen: Seen, given: Survey['answers']): Pick<Survey, 'second'> {
  if (!second || outcome !== 'answered') return {};
  if (!first) throw new NoFirstVisit();
  if (first.by === seen.by) throw new SameVisitor();
  const differences = Object.entries(given).flatMap(([item, [here]]) => {
    const there = answers[item]?.find(({ by }) => by === first.by);
    return here && there && there.value !== here.value ? [item] : [];
  });
  return { second: { ...seen, differences } };
}

/** All that a visit changes. The household shows its latest finding, unless something newer was found otherwise. */
export function uploaded(
  context: Context,
  household: Stored<Household.Household>,
  before: Stored<Survey> | undefined,
  after: Survey,
  visit: Visit,
): { survey: Stored<Survey>; changes: Change[] } {
  const now = context.now();
  const change = before ? store.replaceSurvey(before, after, now) : store.addSurvey(after, now);
  return {
    survey: change.value,
    changes: [
      store.addVisit(visit, now),
      change,
      ...shown(household, after, now),
      ...crossCheckTasks(before, after),
      ...secondVisitTasks(before, after, now),
      ...served(context, { village: household.village, visits: 1 }),
    ],
  };
}

function shown(household: Stored<Household.Household>, { finding }: Survey, now: Instant): Change[] {
  if (!finding) return [];
  const fieldFinding: FieldFinding = { finding: finding.finding, date: dayOf(finding.at), by: finding.by };
  const { fieldFinding: held } = household;
  const isNews = !held || fieldFinding.date > held.date || (fieldFinding.date === held.date && held.finding !== finding.finding);
  return isNews ? Household.showFinding(household, fieldFinding, now) : [];
}

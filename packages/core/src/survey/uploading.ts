import type * as Household from '../household/household.ts';
import type { Change } from '../shared/change.ts';
import { dayOf, type Instant, rowOn } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { everyLoginOf } from '../staff/hands.ts';
import { tallyService } from '../staff/service.ts';
import type { Contribution } from './contribution-shapes.ts';
import { checkForm, inWords, skippedBy } from './form.rules.ts';
import { earliestSeen, latestFinding, latestSeen, mergedAnswers, mergedChecks, withoutResolved } from './merge.rules.ts';
import { migrateForm, migrateToLatest } from './migrate.rules.ts';
import { inForce, published } from './questionnaire.ts';
import type { QuestionnaireNow } from './questionnaire-shapes.ts';
import type { Survey } from './shapes.ts';
import { shownWith } from './shown.ts';
import { clockTolerance } from './survey.calendar.ts';
import * as store from './survey.store.ts';
import { NoFirstVisit, SameVisitor, UnknownVersion, UnmappableAnswer } from './survey-errors.ts';
import { againTasks, callsForSecond, crossCheckTasks, secondVisitTasks } from './tasks.rules.ts';
import type { Visit, VisitForm, VisitSummary } from './visit-shapes.ts';

/** One visit's form into the household's record. */

/** Times of a device whose clock runs ahead count as of when its form came. */
const capped = (at: Instant, received: Instant): Instant => (at > received ? received : new Date(at).toISOString());

function runsAhead({ startedAt, answers }: VisitForm, received: Instant): boolean {
  const { minutes } = rowOn(clockTolerance, dayOf(received));
  const limit = new Date(Date.parse(received) + minutes * 60_000).toISOString();
  return [startedAt, ...answers.map(({ at }) => at)].some((at) => new Date(at).toISOString() > limit);
}

/** The form as it is kept: with who sent it and when, and what does not count. Throws UnknownVersion, InvalidInput. */
export function visitOf(context: Context, household: Household.Household, form: VisitForm, all: readonly QuestionnaireNow[]): Visit {
  const version = all.find(({ number, state }) => number === form.version && state !== 'draft');
  if (!version) throw new UnknownVersion(form.version);
  checkForm(version, form, '');
  const receivedAt = context.now();
  const startedAt = capped(form.startedAt, receivedAt);
  const skipped = skippedBy(version, new Map(form.answers.map(({ item, value }) => [item, value])), dayOf(startedAt));
  const { version: questionnaire, ...told } = form;
  return {
    ...told,
    household: household.id,
    questionnaire,
    village: household.village,
    by: context.actor.id,
    receivedAt,
    startedAt,
    answers: form.answers.map((answer) => ({ ...answer, at: capped(answer.at, receivedAt), ...inWords(version, answer.item) })),
    clockAhead: runsAhead(form, receivedAt),
    skipped: form.answers.map(({ item }) => item).filter((item) => skipped.has(item)),
  };
}

function contributions({ answers, by, device, visit, skipped }: Visit): Survey['answers'] {
  const counted = answers.filter(({ item }) => !skipped.includes(item));
  return Object.fromEntries(counted.map(({ item, ...said }) => [item, [{ ...said, by, device, visit } satisfies Contribution]]));
}

/** The device of what comes from a file: answers, but nobody's visit. No device can call itself so. */
export const FROM_FILE = '(berkas)';

export const empty = (household: Pick<Household.Household, 'id' | 'village'>, questionnaire: number): Survey => ({
  household: household.id,
  village: household.village,
  questionnaire,
  answers: {},
  retired: {},
  checks: [],
});

/**
 * The record with one more visit in it, whichever came before. `own`: all sign-ins of who visited. Throws UnmappableAnswer, SameVisitor,
 * NoFirstVisit.
 */
export function withVisit(
  before: Survey | undefined,
  household: Household.Household,
  visit: Visit,
  all: readonly QuestionnaireNow[],
  own: ReadonlySet<string>,
): Survey {
  const versions = published(all);
  const latest = inForce(all);
  const record = migrateToLatest(before ?? empty(household, latest?.number ?? visit.questionnaire), versions);
  const form = migrateForm(contributions(visit), visit.questionnaire, versions);
  const [unmappable] = form.unmappable;
  if (unmappable) throw new UnmappableAnswer(unmappable);

  const wasThere = visit.device !== FROM_FILE;
  const seen: VisitSummary = { visit: visit.visit, by: visit.by, at: visit.startedAt, outcome: visit.outcome };
  const finding = visit.finding && {
    finding: visit.finding,
    at: visit.startedAt,
    by: visit.by,
    device: visit.device,
    visit: visit.visit,
  };
  const [latestOf, last] = [latestFinding(record.finding, finding), latestSeen(record.last, wasThere ? seen : undefined)];
  const merged: Survey = {
    ...record,
    village: household.village,
    answers: mergedAnswers(record.answers, form.answers),
    retired: mergedAnswers(record.retired, form.retired),
    checks: mergedChecks(record.checks, form.checks),
    ...(latestOf && { finding: latestOf }),
    ...(last && { last }),
    ...(wasThere && visit.outcome === 'answered' && answeredAt(record, visit, seen, own)),
  };
  return withoutResolved({ ...merged, ...compared(record, merged) }, latest ?? { questions: [] });
}

/** Where a visit at which somebody answered stands among the others. Throws SameVisitor, NoFirstVisit. */
function answeredAt({ first, second, answered }: Survey, visit: Visit, seen: VisitSummary, own: ReadonlySet<string>): Partial<Survey> {
  const latest = latestSeen(answered, seen) as VisitSummary;
  if (!visit.second) {
    // Who looked again is never the one that their look is measured by.
    const earliest = second && own.has(second.by) ? first : earliestSeen(first, seen);
    return { answered: latest, ...(earliest && { first: earliest }) };
  }
  if (!first) throw new NoFirstVisit();
  if (own.has(first.by)) throw new SameVisitor();
  return { answered: latest, second: latestSeen(second, { ...seen, differences: [] }) as NonNullable<Survey['second']> };
}

/** What the second look found otherwise than the first, told anew when either is another visit than before. */
function compared(before: Survey, { first, second, answers }: Survey): Pick<Survey, 'second'> {
  if (!first || !second) return {};
  if (before.first?.visit === first.visit && before.second?.visit === second.visit) return { second: before.second };
  const at = (all: Survey['answers'][string], { visit }: VisitSummary) => all.find((one) => one.visit === visit)?.value;
  const differences = Object.entries(answers).flatMap(([item, all]) => {
    const [there, here] = [at(all, first), at(all, second)];
    return there !== undefined && here !== undefined && there !== here ? [item] : [];
  });
  return { second: { ...second, differences } };
}

/** All sign-ins of who looked first, where a second look is called for by it. */
async function firstVisitors(context: Context, before: Survey | undefined, after: Survey, own: ReadonlySet<string>): Promise<string[]> {
  if (!after.first || !callsForSecond(before, after)) return [];
  return own.has(after.first.by) ? [...own] : everyLoginOf(context, [after.first.by]);
}

interface Uploading {
  readonly visit: Visit;
  /** Where the home lay when it was visited, if not where it lies now. */
  readonly lay?: string | undefined;
  /** The same one, where it was taken back. */
  readonly known?: Stored<Visit> | undefined;
  readonly all: readonly QuestionnaireNow[];
  readonly own: ReadonlySet<string>;
}

/** All that a visit changes, the household's own record too. */
export async function uploaded(
  context: Context,
  household: Stored<Household.Household>,
  before: Stored<Survey> | undefined,
  after: Survey,
  { visit, known, all, own, lay = household.village }: Uploading,
): Promise<{ survey: Stored<Survey>; changes: Change[] }> {
  const now = context.now();
  const change = before ? store.replaceSurvey(before, after, now) : store.addSurvey(after, now);
  return {
    survey: change.value,
    changes: [
      known ? store.replaceVisit(known, visit, now) : store.addVisit(visit, now),
      change,
      ...(await shownWith(context, household, after, all)),
      ...crossCheckTasks(before, after),
      ...secondVisitTasks(before, after, now, await firstVisitors(context, before, after, own)),
      ...againTasks(before, after),
      ...tallyService(context, { village: lay, visits: 1 }),
    ],
  };
}

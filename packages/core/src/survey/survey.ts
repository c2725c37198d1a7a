import * as z from 'zod';
import { livingIn } from '../household/household.rules.ts';
import type * as Household from '../household/household.ts';
import { VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { dayOf, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { Id } from '../shared/id.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { loginsOf } from '../staff/hands.ts';
import { type Derived, derivedFrom } from './derived.rules.ts';
import { judgingIn } from './judging.rules.ts';
import { shownAnswer } from './merge.rules.ts';
import { migrateToLatest } from './migrate.rules.ts';
import { inForce, published } from './questionnaire.ts';
import type { QuestionnaireNow } from './questionnaire-shapes.ts';
import type { Survey } from './shapes.ts';
import { find, findVisited, mayTell, toRead } from './subject.ts';
import * as store from './survey.store.ts';
import { VisitDiffers } from './survey-errors.ts';
import { FROM_FILE, uploaded, visitOf, withVisit } from './uploading.ts';
import { type Visit, VisitForm, type VisitSummary } from './visit-shapes.ts';

export type { Contribution } from './contribution-shapes.ts';
export { crossCheck, settleConflict } from './cross-check.ts';
export type { Derived } from './derived.rules.ts';
export { conflictsOf, isOpen, openChecks, shownAnswer } from './merge.rules.ts';
export type { Questionnaire } from './questionnaire-shapes.ts';
export type { Survey, SurveyCheck } from './shapes.ts';
export * from './survey-errors.ts';
export { takeBackAnswers } from './take-back.ts';
export { nextDue } from './tasks.rules.ts';
export type { Visit } from './visit-shapes.ts';

/** What is known of a household by what its people answered, visit by visit, whichever version of the questionnaire they were asked. */

/** Of the same home too; the one that the form names may have become part of another since. */
export const same = (visit: Visit, form: Visit, asked: string): boolean => {
  const told = ({ receivedAt: _at, clockAhead: _ahead, startedAt: _began, answers, ...rest }: Visit) =>
    JSON.stringify([
      rest.visit,
      rest.questionnaire,
      rest.device,
      rest.outcome,
      rest.finding,
      rest.note,
      rest.second,
      rest.geotag,
      rest.photos,
      answers.map(({ item, value }) => [item, value]),
    ]);
  return [form.household, asked].includes(visit.household) && told(visit) === told(form);
};

/** The questionnaire's versions, where many forms are taken together. */
export const Versions = z.custom<readonly QuestionnaireNow[]>();
/** All sign-ins of who sends them, likewise. */
const Logins = z.custom<ReadonlySet<string>>();

/**
 * Takes one visit's form: merged with all others by the time of each answer, whatever order they come in. The same form again changes
 * nothing. Throws UnknownVersion, UnmappableAnswer, VisitDiffers, SameVisitor, NoFirstVisit.
 */
export const upload = operation({
  name: 'uploadVisit',
  input: VisitForm.extend({ versions: Versions.optional(), logins: Logins.optional() }),
  find: findVisited,
  record: ({ survey }) => survey,
  right: 'survey.write',
  may: mayTell,
  run: async ({ versions, logins, ...form }, context, { asked, household, survey, lay }) => {
    const [all, known] = await Promise.all([formsFor(context, survey, versions), store.getVisit(context, form.visit)]);
    const visit = visitOf(context, household, form, all);
    if (known) {
      if (!same(known, visit, asked)) throw new VisitDiffers();
      return { result: { visit: known, lay }, changes: [] };
    }
    const own = logins ?? (await loginsOf(context));
    const after = withVisit(survey && dataOf(survey), household, visit, all, own);
    const { changes } = await uploaded(context, household, survey, after, { visit, lay, all, own });
    return { result: { visit, lay }, changes, why: form.note };
  },
});

/** The versions as somebody has read them, unless the survey has been carried further since. */
export async function formsFor(
  context: Context,
  survey: Survey | undefined,
  read: readonly QuestionnaireNow[] | Promise<readonly QuestionnaireNow[]> | undefined,
): Promise<readonly QuestionnaireNow[]> {
  const all = await read;
  return all && (inForce(all)?.number ?? 0) >= (survey?.questionnaire ?? 0) ? all : store.forms(context);
}

export interface SurveyView {
  readonly survey: Stored<Survey>;
  readonly form: QuestionnaireNow | undefined;
  readonly derived: readonly Derived[];
}

/** What is known of a household under the version that is asked now, and what follows from it. Undefined: nobody asked yet. Two Gets and a Query. */
export const ofHousehold = query({
  input: z.object({ household: Id }),
  find,
  right: toRead,
  may: (actor, _input, { household }) => serves(actor, household.village),
  run: async (_input, context, { household, survey }): Promise<SurveyView | undefined> => {
    if (!survey) return undefined;
    const all = await store.forms(context);
    const now = migrateToLatest(dataOf(survey), published(all));
    const facts = { day: dayOf(context.now()), people: livingIn(household) };
    const form = inForce(all);
    const { version, updatedAt } = survey;
    return {
      survey: { ...now, version, updatedAt },
      form,
      derived: derivedFrom(form ? judgingIn(form) : [], (item) => shownAnswer(now, item)?.value, facts),
    };
  },
});

/** The latest visit at which somebody of the household answered; undefined where nobody did. No right is judged here. One Get. */
export async function lastAnswered(context: Context, household: string): Promise<Pick<VisitSummary, 'at' | 'by' | 'visit'> | undefined> {
  const { answered } = (await store.getSurvey(context, household)) ?? {};
  return answered && { at: answered.at, by: answered.by, visit: answered.visit };
}

/** A village's surveys, those visited longest ago first. One Query. */
export const listIn = query({
  input: z.object({ village: VillageCode, page: PageInput.prefault({}) }),
  right: toRead,
  may: (actor, { village }) => serves(actor, village),
  run: ({ village, page }, context) => store.listIn(context, village, page),
});

/** One visit, wherever its household is now. Three Gets. */
export const visitById = query({
  input: z.object({ visit: Id }),
  find: async ({ visit: id }, context) => {
    const visit = await store.getVisit(context, id);
    const subject = visit && (await find({ household: visit.household }, context));
    return subject && { visit, household: subject.household };
  },
  right: ['survey.read', 'household.read'],
  may: (actor, _input, { household }) => serves(actor, household.village),
  run: (_input, _context, { visit }) => visit,
});

/** A household's visits, latest first. One Query beside the household. */
export const visitsOf = query({
  input: z.object({ household: Id, page: PageInput.prefault({}) }),
  find,
  right: toRead,
  may: (actor, _input, { household }) => serves(actor, household.village),
  run: ({ household, page }, context) => store.visitsOf(context, household, page),
});

/** What changed in a household's survey, when, by whom, latest first. One Query beside the household. */
export const history = historyQuery({
  input: z.object({ household: Id, page: PageInput.prefault({}) }),
  find,
  may: (actor, _input, { household }) => serves(actor, household.village),
  list: ({ household, page }, context) => store.surveyHistory(context, household, page),
});

const nobody: ReadonlySet<string> = new Set();

/** What a file's answers come to, and the survey before and after; nothing where they are known. */
interface Imported {
  readonly changes: Change[];
  readonly before?: Stored<Survey> | undefined;
  readonly after?: Stored<Survey>;
}

/** For a file of the ministry: its answers as a visit of nobody's, merged like any other. No right is judged here. */
export async function importAnswers(
  context: Context,
  household: Stored<Household.Household>,
  form: Pick<VisitForm, 'visit' | 'version' | 'startedAt' | 'answers'>,
  /** The questionnaire's versions, where many files' rows are taken in together. */
  versions?: Promise<readonly QuestionnaireNow[]>,
): Promise<Imported> {
  notInFuture('startedAt', dayOf(form.startedAt), context.now());
  const [survey, known] = await Promise.all([store.getSurvey(context, household.id), store.getVisit(context, form.visit)]);
  if (known && !known.takenBack) return { changes: [] };
  const all = await formsFor(context, survey, versions);
  const whole = { ...form, household: household.id, device: FROM_FILE, outcome: 'answered' as const, photos: [], second: false };
  const visit = visitOf(context, household, whole, all);
  const after = withVisit(survey && dataOf(survey), household, visit, all, nobody);
  const { survey: value, changes } = await uploaded(context, household, survey, after, { visit, known, all, own: nobody });
  return { changes, before: survey, after: value };
}

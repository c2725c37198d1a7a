import * as z from 'zod';
import { livingIn } from '../household/household.rules.ts';
import type * as Household from '../household/household.ts';
import { VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { dayOf, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { DomainError, type Message } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import { operation, parse, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { said } from '../shared/said.ts';
import { loginsOf } from '../staff/hands.ts';
import { type Derived, derivedFrom } from './derived.rules.ts';
import { judgingIn } from './judging.rules.ts';
import { shownAnswer } from './merge.rules.ts';
import { migrateToLatest } from './migrate.rules.ts';
import { migrateHousehold } from './migration.ts';
import { inForce, published } from './questionnaire.ts';
import type { QuestionnaireNow } from './questionnaire-shapes.ts';
import type { Survey } from './shapes.ts';
import { find, mayVisit, toRead } from './subject.ts';
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

const same = (visit: Visit, form: Visit): boolean => {
  const told = ({ receivedAt: _at, clockAhead: _ahead, startedAt: _began, answers, ...rest }: Visit) =>
    JSON.stringify([
      rest.visit,
      rest.household,
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
  return told(visit) === told(form);
};

/** The questionnaire's versions, where many forms are taken together. */
const Versions = z.custom<readonly QuestionnaireNow[]>();
/** All sign-ins of who sends them, likewise. */
const Logins = z.custom<ReadonlySet<string>>();

/**
 * Takes one visit's form: merged with all others by the time of each answer, whatever order they come in. The same form again changes
 * nothing. Throws UnknownVersion, UnmappableAnswer, VisitDiffers, SameVisitor, NoFirstVisit.
 */
export const upload = operation({
  name: 'uploadVisit',
  input: VisitForm.extend({ versions: Versions.optional(), logins: Logins.optional() }),
  find,
  record: ({ survey }) => survey,
  right: 'survey.write',
  may: mayVisit,
  run: async ({ versions, logins, ...form }, context, { household, survey }) => {
    const [all, known] = await Promise.all([formsFor(context, survey, versions), store.getVisit(context, form.visit)]);
    const visit = visitOf(context, household, form, all);
    if (known) {
      if (!same(known, visit)) throw new VisitDiffers();
      return { result: { visit: known, survey: survey as Stored<Survey> }, changes: [] };
    }
    const own = logins ?? (await loginsOf(context));
    const after = withVisit(survey && dataOf(survey), household, visit, all, own);
    const { survey: now, changes } = await uploaded(context, household, survey, after, { visit, all, own });
    return { result: { visit, survey: now }, changes, why: form.note };
  },
});

/** The versions as somebody has read them, unless the survey has been carried further since. */
async function formsFor(
  context: Context,
  survey: Survey | undefined,
  read: readonly QuestionnaireNow[] | Promise<readonly QuestionnaireNow[]> | undefined,
): Promise<readonly QuestionnaireNow[]> {
  const all = await read;
  return all && (inForce(all)?.number ?? 0) >= (survey?.questionnaire ?? 0) ? all : store.forms(context);
}

const Many = z.object({
  forms: z.array(z.unknown()).min(1).max(20, said('Paling banyak 20 formulir sekali kirim', 'at most 20 forms a request')),
});

/** What became of one form of many. */
export interface UploadResult {
  readonly id: string;
  readonly household?: string;
  readonly clockAhead?: boolean;
  readonly skipped?: readonly string[];
  readonly refusal?: { readonly code: string; readonly messages: Message };
}

/** Takes the forms of a day's visits, one after the other, and tells of each what became of it. Sent again, nothing is taken twice. */
export async function uploadMany(context: Context, raw: { forms: readonly z.input<typeof VisitForm>[] }): Promise<UploadResult[]> {
  // How many they are; what is in each is judged by itself.
  parse(Many, { forms: raw.forms.map((_form, index) => index) });
  const [versions, logins] = await Promise.all([store.forms(context), loginsOf(context)]);
  const taken: UploadResult[] = [];
  for (const form of raw.forms) {
    try {
      const { visit } = await upload(context, { ...form, versions, logins });
      taken.push({ id: form.visit, household: visit.household, clockAhead: visit.clockAhead, skipped: visit.skipped });
    } catch (error) {
      // What is no answer about this one form is none about the others either.
      if (!(error instanceof DomainError) || error.kind === 'busy' || error.kind === 'forbidden') throw error;
      taken.push({ id: form.visit, refusal: { code: error.code, messages: error.messages } });
    }
  }
  await migrateMissed(context, versions, taken);
  return taken;
}

/** Whatever was published meanwhile may have gone through these villages already. */
async function migrateMissed(context: Context, before: readonly QuestionnaireNow[], taken: readonly UploadResult[]): Promise<void> {
  const now = published(await store.forms(context));
  if (inForce(now)?.number === inForce(before)?.number) return;
  for (const { household } of taken) if (household) await migrateHousehold(context, household, now);
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

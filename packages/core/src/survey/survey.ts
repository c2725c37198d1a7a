import { z } from 'zod';
import { livingIn } from '../household/household.rules.ts';
import * as Household from '../household/household.ts';
import { Reason } from '../household/shapes.ts';
import { VillageCode } from '../region/region.ts';
import { type Actor, can, mayIn } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { DomainError, InvalidInput, type Message } from '../shared/error.ts';
import { operation, parse, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { broughtUp } from './carry.rules.ts';
import { type Derived, derivedFrom } from './derived.rules.ts';
import { inWords, wrongWith } from './form.rules.ts';
import { isOpen, mergedAnswers, together, withoutResolved } from './merge.rules.ts';
import { carryOver } from './passing.ts';
import { inForce } from './questionnaire.ts';
import { type Contribution, type QuestionnaireNow, type Seen, type Survey, Value, type Visit, VisitForm } from './shapes.ts';
import * as store from './survey.store.ts';
import { NothingToCrossCheck, VisitDiffers } from './survey-errors.ts';
import { crossCheckTasks } from './tasks.rules.ts';
import { FROM_FILE, uploaded, visitOf, withVisit } from './uploading.ts';

export type { Derived } from './derived.rules.ts';
export { conflictsOf, isOpen, openChecks } from './merge.rules.ts';
export type { Check, Contribution, Questionnaire, Survey, Visit } from './shapes.ts';
export * from './survey-errors.ts';
export { nextDue } from './tasks.rules.ts';

/** What is known of a household by what its people answered, visit by visit, whichever version of the questionnaire they were asked. */

interface Subject {
  readonly household: Stored<Household.Household>;
  readonly survey: Stored<Survey> | undefined;
}

async function find({ household: id }: { household: string }, context: Context): Promise<Subject | undefined> {
  const household = await Household.load(context, id);
  return household && { household, survey: await store.getSurvey(context, id) };
}

const mayVisit = (actor: Actor, _input: unknown, { household }: Subject): boolean =>
  household.status === 'active' && mayIn(actor, 'survey.write', household.village);
const mayRead = (actor: Actor, village: string): boolean => can(actor, 'survey.read') && mayIn(actor, 'household.read', village);

const same = (visit: Visit, form: Visit): boolean => {
  const told = ({ receivedAt: _at, clockAhead: _ahead, startedAt: _began, answers, ...rest }: Visit) =>
    JSON.stringify([
      rest.visit,
      rest.household,
      rest.questionnaire,
      rest.device,
      rest.outcome,
      rest.finding,
      answers.map(({ item, value }) => [item, value]),
    ]);
  return told(visit) === told(form);
};

/** The questionnaire's versions, where many forms are taken together. */
const Versions = z.custom<readonly QuestionnaireNow[]>();

/**
 * Takes one visit's form: merged with all others by the time of each answer, whatever order they come in. The same form again changes
 * nothing. Throws UnknownVersion, UnmappableAnswer, VisitDiffers, SameVisitor, NoFirstVisit.
 */
export const upload = operation({
  name: 'uploadVisit',
  input: VisitForm.extend({ versions: Versions.optional() }),
  find,
  may: mayVisit,
  run: async ({ versions, ...form }, context, { household, survey }) => {
    const [all, known] = await Promise.all([formsFor(context, survey, versions), store.getVisit(context, form.visit)]);
    const visit = visitOf(context, household, form, all);
    if (known) {
      if (!same(known, visit)) throw new VisitDiffers();
      return { result: { visit: known, survey: survey as Stored<Survey> }, changes: [] };
    }
    const after = withVisit(survey && bare(survey), household, visit, all);
    const { survey: now, changes } = uploaded(context, household, survey, after, visit);
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

const bare = ({ version: _version, updatedAt: _at, ...survey }: Stored<Survey>): Survey => survey;

const Many = z.object({
  forms: z.array(z.unknown()).min(1).max(20, { error: 'Paling banyak 20 formulir sekali kirim / at most 20 forms a request' }),
});

/** What became of one form of many. */
export interface Taken {
  readonly id: string;
  readonly household?: string;
  readonly clockAhead?: boolean;
  readonly skipped?: readonly string[];
  readonly refusal?: { readonly code: string; readonly messages: Message };
}

/** Takes the forms of a day's visits, one after the other, and tells of each what became of it. Sent again, nothing is taken twice. */
export async function uploadMany(context: Context, raw: { forms: readonly z.input<typeof VisitForm>[] }): Promise<Taken[]> {
  parse(Many, raw);
  const versions = await store.forms(context);
  const taken: Taken[] = [];
  for (const form of raw.forms) {
    try {
      const { visit } = await upload(context, { ...form, versions });
      taken.push({ id: form.visit, household: visit.household, clockAhead: visit.clockAhead, skipped: visit.skipped });
    } catch (error) {
      // What is no answer about this one form is none about the others either.
      if (!(error instanceof DomainError) || error.kind === 'busy') throw error;
      taken.push({ id: form.visit, refusal: { code: error.code, messages: error.messages } });
    }
  }
  await caughtUp(context, versions, taken);
  return taken;
}

/** Whatever was published meanwhile may have gone through these villages already. */
async function caughtUp(context: Context, before: readonly QuestionnaireNow[], taken: readonly Taken[]): Promise<void> {
  const now = published(await store.forms(context));
  if (inForce(now)?.number === inForce(before)?.number) return;
  for (const { household } of taken) if (household) await carryOver(context, household, now);
}

/**
 * Settles what a newer version left in doubt: by answers to what is asked now, or, of a retired item, by what was found. Throws NothingToCrossCheck.
 */
export const crossCheck = operation({
  name: 'crossCheck',
  input: z.object({
    household: z.string().min(1).max(60),
    item: z.string(),
    answers: z
      .array(z.object({ item: z.string(), value: Value }))
      .max(6)
      .default([]),
    reason: Reason,
  }),
  find,
  may: mayVisit,
  run: async ({ item, answers, reason }, context, { survey }) => {
    const all = await store.forms(context);
    const before = survey && broughtUp(bare(survey), published(all));
    const check = before?.checks.find((one) => one.item === item && isOpen(one, before));
    if (!survey || !before || !check) throw new NothingToCrossCheck();
    checkAnswers(answers, check.ask, inForce(all));
    const at = context.now();
    const settled = { by: context.actor.id, at, reason };
    const given = answers.map((answer) => [answer.item, [settling(context, answer, inForce(all))]] as const);
    const after = withoutResolved({
      ...before,
      answers: mergedAnswers(before.answers, Object.fromEntries(given)),
      checks: before.checks.map((one) => (one === check ? { ...one, settled } : one)),
    });
    const change = store.replaceSurvey(survey, after, at);
    return { result: change.value, changes: [change, ...crossCheckTasks(before, after)], why: reason };
  },
});

function checkAnswers(
  answers: readonly { item: string; value: string }[],
  ask: readonly string[],
  form: QuestionnaireNow | undefined,
): void {
  const missing = ask.filter((code) => !answers.some(({ item }) => item === code));
  if (missing.length > 0) {
    throw InvalidInput.at('answers', `Jawab juga: ${missing.join(', ')}`, `answer these as well: ${missing.join(', ')}`);
  }
  for (const [index, { item, value }] of answers.entries()) {
    const question = form?.questions.find(({ code }) => code === item);
    if (!question || !ask.includes(item)) throw InvalidInput.at(`answers.${index}.item`, 'Tidak ditanyakan di sini', 'not asked here');
    const wrong = wrongWith(question, value);
    if (wrong) throw InvalidInput.at(`answers.${index}.value`, wrong.id, wrong.en);
  }
}

const published = (all: readonly QuestionnaireNow[]): QuestionnaireNow[] => all.filter(({ state }) => state !== 'draft');

/** An answer that somebody gives to settle what was in doubt; after all that was said before it, whatever clock that was said by. */
const settling = (
  context: Context,
  { item, value }: { item: string; value: string },
  form: QuestionnaireNow | undefined,
): Contribution => ({
  value,
  at: context.now(),
  by: context.actor.id,
  device: '(kroscek)',
  visit: `kroscek-${context.requestId}`,
  settles: true,
  ...(form && inWords(form, item)),
});

/** Settles two people's differing answers by one that holds. */
export const settleConflict = operation({
  name: 'settleConflict',
  input: z.object({ household: z.string().min(1).max(60), item: z.string(), value: Value, reason: Reason }),
  find,
  may: mayVisit,
  run: async ({ item, value, reason }, context, { survey }) => {
    const all = await store.forms(context);
    const before = survey && broughtUp(bare(survey), published(all));
    const held = before?.answers[item];
    if (!survey || !before || !held) throw new NothingToCrossCheck();
    checkAnswers([{ item, value }], [item], inForce(all));
    const after = withoutResolved({
      ...before,
      answers: { ...before.answers, [item]: together(held, [settling(context, { item, value }, inForce(all))]) },
    });
    const change = store.replaceSurvey(survey, after, context.now());
    return { result: change.value, changes: [change, ...crossCheckTasks(before, after)], why: reason };
  },
});

export interface Known {
  readonly survey: Survey;
  readonly form: QuestionnaireNow | undefined;
  readonly derived: readonly Derived[];
}

/** What is known of a household under the version that is asked now, and what follows from it. Undefined: nobody asked yet. Two Gets and a Query. */
export const ofHousehold = query({
  input: z.object({ household: z.string().min(1).max(60) }),
  find,
  may: (actor, _input, { household }) => mayRead(actor, household.village),
  run: async (_input, context, { household, survey }): Promise<Known | undefined> => {
    if (!survey) return undefined;
    const all = await store.forms(context);
    const now = broughtUp(bare(survey), published(all));
    const facts = { day: dayOf(context.now()), people: livingIn(household) };
    return { survey: now, form: inForce(all), derived: derivedFrom((item) => now.answers[item]?.[0]?.value, facts) };
  },
});

/** The latest visit at which somebody of the household answered; undefined where nobody did. No right is judged here. One Get. */
export async function lastAnswered(context: Context, household: string): Promise<Pick<Seen, 'at' | 'by' | 'visit'> | undefined> {
  const { answered } = (await store.getSurvey(context, household)) ?? {};
  return answered && { at: answered.at, by: answered.by, visit: answered.visit };
}

/** A village's surveys, those visited longest ago first. One Query. */
export const listIn = query({
  input: z.object({ village: VillageCode, page: PageInput.prefault({}) }),
  may: (actor, { village }) => mayRead(actor, village),
  run: ({ village, page }, context) => store.listIn(context, village, page),
});

/** A household's visits, latest first. One Query beside the household. */
export const visitsOf = query({
  input: z.object({ household: z.string().min(1).max(60), page: PageInput.prefault({}) }),
  find,
  may: (actor, _input, { household }) => mayRead(actor, household.village),
  run: ({ household, page }, context) => store.visitsOf(context, household, page),
});

/** What changed in a household's survey, when, by whom, latest first. One Query beside the household. */
export const history = query({
  input: z.object({ household: z.string().min(1).max(60), page: PageInput.prefault({}) }),
  find,
  may: (actor, _input, { household }) => mayIn(actor, 'history.read', household.village),
  run: ({ household, page }, context) => store.surveyHistory(context, household, page),
});

/** For a file of the ministry: its answers as a visit of nobody's, merged like any other. No right is judged here. */
export async function takeIn(
  context: Context,
  household: Stored<Household.Household>,
  form: Pick<VisitForm, 'visit' | 'version' | 'startedAt' | 'answers'>,
  /** The questionnaire's versions, where many files' rows are taken in together. */
  versions?: Promise<readonly QuestionnaireNow[]>,
): Promise<Change[]> {
  const [survey, known] = await Promise.all([store.getSurvey(context, household.id), store.getVisit(context, form.visit)]);
  if (known) return [];
  const all = await formsFor(context, survey, versions);
  const whole = { ...form, household: household.id, device: FROM_FILE, outcome: 'answered' as const, photos: [], second: false };
  const visit = visitOf(context, household, whole, all);
  const after = withVisit(survey && bare(survey), household, visit, all);
  return uploaded(context, household, survey, after, visit).changes;
}

import * as z from 'zod';
import { type Household, Reason } from '../household/shapes.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import type { Contribution } from './contribution-shapes.ts';
import { inWords, isLeftOut, wrongWith } from './form.rules.ts';
import { isOpen, latestOfBoth, mergedAnswers, withoutResolved } from './merge.rules.ts';
import { migrateToLatest } from './migrate.rules.ts';
import { Value } from './question-shapes.ts';
import { inForce, published } from './questionnaire.ts';
import type { QuestionnaireNow } from './questionnaire-shapes.ts';
import type { Survey } from './shapes.ts';
import { shownWith } from './shown.ts';
import { find, mayVisit } from './subject.ts';
import * as store from './survey.store.ts';
import { NothingToCrossCheck } from './survey-errors.ts';
import { crossCheckTasks } from './tasks.rules.ts';

/** What only a person can settle: what a newer version left in doubt, and what two people told differently. */

/** What a question is called, in whichever version. */
const Item = z.string().max(60);

/**
 * Settles what a newer version left in doubt: by answers to what is asked now, or, of a retired item, by what was found. Throws NothingToCrossCheck.
 */
export const crossCheck = operation({
  name: 'crossCheck',
  input: z.object({
    household: Id,
    item: Item,
    answers: z
      .array(z.object({ item: Item, value: Value }))
      .max(6)
      .default([]),
    reason: Reason,
  }),
  find,
  record: ({ survey }) => survey,
  right: 'survey.write',
  may: mayVisit,
  run: async ({ item, answers, reason }, context, { household, survey }) => {
    const { all, form, before } = await currentSurvey(context, household, survey);
    const check = before?.checks.find((one) => one.item === item && isOpen(one));
    if (!survey || !form || !before || !check) throw new NothingToCrossCheck();
    checkAnswers(answers, check.ask, form);
    const at = context.now();
    const settled = { by: context.actor.id, at, reason };
    const given = answers.map((answer) => [answer.item, [settlingContribution(context, answer, form)]] as const);
    const changed = {
      ...before,
      answers: mergedAnswers(before.answers, Object.fromEntries(given)),
      checks: before.checks.map((one) => (one === check ? { ...one, settled } : one)),
    };
    const after = withoutResolved(changed, form);
    const change = store.replaceSurvey(survey, after, at);
    return {
      result: change.value,
      changes: [change, ...(await shownWith(context, household, after, all)), ...crossCheckTasks(before, after)],
      why: reason,
    };
  },
});

interface Present {
  readonly all: readonly QuestionnaireNow[];
  readonly form: QuestionnaireNow | undefined;
  readonly before: Survey | undefined;
}

/** The survey in the words of the version that is asked now, where the household lives now. */
async function currentSurvey(context: Context, { village }: Household, survey: Stored<Survey> | undefined): Promise<Present> {
  const all = await store.forms(context);
  return { all, form: inForce(all), before: survey && migrateToLatest({ ...dataOf(survey), village }, published(all)) };
}

type Given = readonly { readonly item: string; readonly value: string }[];

/** All that is asked is answered, but for what the answers themselves leave out, and nothing else is. Throws InvalidInput. */
function checkAnswers(answers: Given, ask: readonly string[], { questions }: QuestionnaireNow): void {
  const values = new Map(answers.map(({ item, value }) => [item, value]));
  const asked = questions.filter(({ code, askIf }) => ask.includes(code) && !isLeftOut(askIf, values));
  const missing = asked.filter(({ code }) => !values.has(code)).map(({ code }) => code);
  if (missing.length > 0) {
    throw InvalidInput.at('answers', `Jawab juga: ${missing.join(', ')}`, `answer these as well: ${missing.join(', ')}`);
  }
  for (const [index, { item, value }] of answers.entries()) {
    const question = asked.find(({ code }) => code === item);
    if (!question) throw InvalidInput.at(`answers.${index}.item`, 'Tidak ditanyakan di sini', 'not asked here');
    const wrong = wrongWith(question, value);
    if (wrong) throw InvalidInput.at(`answers.${index}.value`, wrong.id, wrong.en);
  }
}

/** An answer that somebody gives to settle what was in doubt; after all that was said before it, whatever clock that was said by. */
const settlingContribution = (context: Context, { item, value }: Given[number], form: QuestionnaireNow): Contribution => ({
  value,
  at: context.now(),
  by: context.actor.id,
  device: '(kroscek)',
  visit: `kroscek-${context.requestId}`,
  settles: true,
  ...inWords(form, item),
});

/** Settles two people's differing answers by one that holds. */
export const settleConflict = operation({
  name: 'settleConflict',
  input: z.object({ household: Id, item: Item, value: Value, reason: Reason }),
  find,
  record: ({ survey }) => survey,
  right: 'survey.write',
  may: mayVisit,
  run: async ({ item, value, reason }, context, { household, survey }) => {
    const { all, form, before } = await currentSurvey(context, household, survey);
    const held = before?.answers[item];
    if (!survey || !form || !before || !held) throw new NothingToCrossCheck();
    checkAnswers([{ item, value }], [item], form);
    const answers = { ...before.answers, [item]: latestOfBoth(held, [settlingContribution(context, { item, value }, form)]) };
    const after = withoutResolved({ ...before, answers }, form);
    const change = store.replaceSurvey(survey, after, context.now());
    return {
      result: change.value,
      changes: [change, ...(await shownWith(context, household, after, all)), ...crossCheckTasks(before, after)],
      why: reason,
    };
  },
});

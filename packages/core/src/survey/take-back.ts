import * as z from 'zod';
import { seenAt } from '../aid/seen.ts';
import type { TakenBack } from '../aid/take-back.ts';
import * as Household from '../household/household.ts';
import type { Change } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import { type Decision, operation } from '../shared/operation.ts';
import * as store from './survey.store.ts';
import { crossCheckTasks } from './tasks.rules.ts';
import { empty } from './uploading.ts';

interface AnswersTold {
  readonly household: string;
  readonly visit: string;
  /** The survey as the file left it. */
  readonly version: number;
  /** Since when the survey was what it was before; absent where it was not there. */
  readonly before?: Instant | undefined;
  /** The same of the household. */
  readonly householdBefore: Instant;
  readonly why: string;
  /** What is to be written in the same transaction. */
  readonly beside: readonly Change[];
}

/**
 * Takes back what a file answered for a home: its survey, and what its household carries of it, as they stood before; where nobody answered
 * before, without an answer. Nothing is written where somebody has answered since.
 */
export const takeBackAnswers = operation({
  name: 'takeBackAnswers',
  // It was read from what the import wrote.
  input: z.custom<AnswersTold>(),
  find: async ({ household: id, visit: of }, context: Context) => {
    const [household, survey, visit] = await Promise.all([
      Household.getUnchecked(context, id),
      store.getSurvey(context, id),
      store.getVisit(context, of),
    ]);
    return household && survey && visit && { household, survey, visit };
  },
  right: 'survey.write',
  everywhere: true,
  may: (_actor, _input, { household }) => household.status === 'active',
  run: async ({ version, before, householdBefore, why, beside }, context, { household, survey, visit }): Promise<Decision<TakenBack>> => {
    if (survey.version !== version) return { result: 'changed', changes: [] };
    const now = context.now();
    const [was, lived] = await Promise.all([
      before === undefined ? undefined : store.surveyAsOf(context, household.id, before),
      Household.asOfUnchecked(context, household.id, householdBefore),
    ]);
    const after = { ...(was ? dataOf(was) : empty(household, survey.questionnaire)), village: household.village };
    const { seen: _told, ...rest } = dataOf(household);
    const seen = await seenAt(context, household, { ...rest, ...(lived?.seen && { seen: lived.seen }) });
    return {
      result: 'taken_back',
      changes: [
        store.replaceVisit(visit, { ...dataOf(visit), takenBack: true }, now),
        store.replaceSurvey(survey, after, now),
        ...seen.changes,
        ...crossCheckTasks(survey, after),
        ...beside,
      ],
      why,
    };
  },
});

import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { seenAt } from '../aid/seen.ts';
import type { TakenBack } from '../aid/take-back.ts';
import * as Household from '../household/household.ts';
import { serves } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { dayOf, type Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { type Decision, operation } from '../shared/operation.ts';
import { servedOn } from '../staff/assignments.ts';
import { everyLoginOf } from '../staff/hands.ts';
import { tallyService } from '../staff/service.ts';
import * as Task from '../task/task.ts';
import type { Survey } from './shapes.ts';
import * as store from './survey.store.ts';
import { againTasks, crossCheckTasks, drawn, secondVisitTasks } from './tasks.rules.ts';
import { empty, FROM_FILE } from './uploading.ts';
import type { Visit } from './visit-shapes.ts';

interface AnswersTold {
  readonly household: string;
  readonly visit: string;
  /** The survey as the file left it. */
  readonly version: number;
  /** Since when it was that. */
  readonly at?: Instant | undefined;
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
 * before, without an answer. Nothing is written where somebody has answered since. Of a visit that somebody made, what it found and called for goes too.
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
  may: (actor, _input, { household, visit }) =>
    household.status === 'active' && (actor.scope.kind === 'regency' || (visit.device !== FROM_FILE && serves(actor, household.village))),
  run: async (
    { version, at, before, householdBefore, why, beside },
    context,
    { household, survey, visit },
  ): Promise<Decision<TakenBack>> => {
    if (survey.version !== version && !(at && (await isAsOf(context, survey, at)))) return { result: 'changed', changes: [] };
    const now = context.now();
    const [was, lived] = await Promise.all([
      before === undefined ? undefined : store.surveyAsOf(context, household.id, before),
      Household.asOfUnchecked(context, household.id, householdBefore),
    ]);
    const after = { ...(was ? dataOf(was) : empty(household, survey.questionnaire)), village: household.village };
    const seen = await seenAt(context, household, asItWas(household, lived, visit));
    return {
      result: 'taken_back',
      changes: [
        store.replaceVisit(visit, { ...dataOf(visit), takenBack: true }, now),
        store.replaceSurvey(survey, after, now),
        ...seen.changes,
        ...crossCheckTasks(survey, after),
        ...(visit.device === FROM_FILE ? [] : await asNobodyCame(context, survey, after, visit)),
        ...beside,
      ],
      why,
    };
  },
});

/** Is it again, or still, what it was then? What was written after it may have been taken back. */
async function isAsOf(context: Context, survey: Stored<Survey>, at: Instant): Promise<boolean> {
  const then = await store.surveyAsOf(context, survey.household, at);
  return then !== undefined && isDeepStrictEqual(dataOf(then), dataOf(survey));
}

/** What the household carries of the visit as it was before; what somebody found since stays. */
function asItWas(
  household: Stored<Household.Household>,
  before: Household.Household | undefined,
  { device, startedAt, finding, by }: Visit,
): Household.Household {
  const { seen: _told, fieldFinding, visited, ...rest } = dataOf(household);
  const day = dayOf(startedAt);
  const ofFile = device === FROM_FILE;
  const isItsFinding = !ofFile && fieldFinding?.finding === finding && fieldFinding?.date === day && fieldFinding.by === by;
  const found = isItsFinding ? before?.fieldFinding : fieldFinding;
  const seenLast = !ofFile && visited === day ? before?.visited : visited;
  return {
    ...rest,
    ...(before?.seen && { seen: before.seen }),
    ...(found && { fieldFinding: found }),
    ...(seenLast !== undefined && { visited: seenLast }),
  };
}

/** What the visit called for, and what it counts for who made it. */
async function asNobodyCame(
  context: Context,
  survey: Survey,
  after: Survey,
  { by, village, startedAt, receivedAt }: Visit,
): Promise<Change[]> {
  const now = context.now();
  const { first } = after;
  const isLookedAgain = survey.second !== undefined && after.second === undefined;
  const second =
    first === undefined
      ? survey.first && !survey.second && drawn(survey.household, survey.first)
        ? [Task.closeTask('second_visit', survey.household)]
        : []
      : secondVisitTasks(isLookedAgain ? undefined : survey, after, now, await everyLoginOf(context, [first.by]));
  const acting = { ...context, actor: { ...context.actor, id: by, role: 'officer' as const }, now: () => receivedAt };
  const wasAtWork = await servedOn(context, { staff: by, village, day: dayOf(startedAt) });
  return [...againTasks(survey, after), ...second, ...(wasAtWork ? tallyService(acting, { village, visits: -1 }) : [])];
}

import { z } from 'zod';
import type { Change } from '../shared/change.ts';
import { dayOf, type Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import * as Task from '../task/task.ts';
import { learntOfNeed } from './aid-task.rules.ts';
import { learnt } from './aid-task.ts';
import * as store from './household.store.ts';
import { awaitsReview, dueOf, underReview, withRuling } from './review.rules.ts';
import { type Household, Reason, rulings } from './shapes.ts';
import { findHousehold, mayWrite } from './subject.ts';

/** Where the ministry's decile and the field's finding are far apart, somebody of the Puskesos looks. Neither is put in the other's place. */

/** A household's next state with its review as it then is, and the task that comes or goes with it. */
export function reviewed(before: Stored<Household>, data: Household, now: Instant): { value: Stored<Household>; changes: Change[] } {
  const after = underReview(data, before, dayOf(now));
  const change = store.replace(before, after, now);
  return { value: change.value, changes: [change, ...taskFor(after, before)] };
}

/** The same of one where somebody was, with what their finding asks about its aid, or settles. */
export async function found(context: Context, before: Stored<Household>, data: Household) {
  const { value, changes } = reviewed(before, data, context.now());
  return { value, changes: [...changes, ...(await learnt(context, learntOfNeed(before, value)))] };
}

/** What begins or ends the wait. */
export function taskFor(after: Household, before?: Household): Change[] {
  const [waited, waits] = [before !== undefined && awaitsReview(before), awaitsReview(after)];
  if (!waits) return waited ? [Task.closeTask('review', after.id)] : [];
  if (!after.review || (waited && before?.village === after.village)) return [];
  const { id, village, review } = after;
  return [
    Task.openTask({ kind: 'review', about: id, household: id, village, desk: 'puskesos', since: review.since, due: dueOf(review.since) }),
  ];
}

/** Says which of the two is right. The same two together are not asked about again; nothing but the review changes. */
export const settleReview = operation({
  name: 'settleReview',
  input: z.object({ household: Id, ruling: z.enum(rulings), reason: Reason }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ ruling, reason }, { now, actor }, before) => {
    if (!awaitsReview(before)) {
      throw InvalidInput.at(
        'household',
        'Desil dan temuan rumah tangga ini tidak sedang menunggu tinjauan',
        'the decile and the finding of this household do not wait for a review',
      );
    }
    const { value, changes } = reviewed(before, withRuling(before, { ruling, on: dayOf(now()), by: actor.id }), now());
    return { result: value, changes, why: reason };
  },
});

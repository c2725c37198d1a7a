import * as z from 'zod';
import type { Change } from '../shared/change.ts';
import { dayOf, type Instant } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import * as Task from '../task/task.ts';
import * as store from './household.store.ts';
import { awaitsReview, dueOf, reviewSince, underReview, withRuling } from './review.rules.ts';
import { type Household, Reason, rulings } from './shapes.ts';
import { findHousehold, mayWrite } from './subject.ts';

/**
 * Where the ministry's decile and the field's finding are far apart, or the answers of a home that receives aid contradict the register, somebody of
 * the Puskesos looks. Neither is put in the other's place.
 */

/** A household's next state with its review as it then is, and the task that comes or goes with it. */
export function reviewed(before: Stored<Household>, data: Household, now: Instant): { value: Stored<Household>; changes: Change[] } {
  const after = underReview(data, before, dayOf(now));
  const change = store.replace(before, after, now);
  return { value: change.value, changes: [change, ...taskFor(after, before)] };
}

/** What begins or ends the wait. */
export function taskFor(after: Household, before?: Household): Change[] {
  const [waited, since] = [before && reviewSince(before), reviewSince(after)];
  const { id, village } = after;
  if (since === undefined) return waited === undefined ? [] : [Task.closeTask('review', id)];
  if (waited === since && before?.village === village) return [];
  return [Task.openTask({ kind: 'review', about: id, household: id, village, desk: 'puskesos', since, due: dueOf(since) })];
}

/** Says which of the two is right. The same two together are not asked about again, nor the same contradiction; nothing but the review changes. */
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
        'Tidak ada dari rumah tangga ini yang sedang menunggu tinjauan',
        'nothing of this household waits for a review',
      );
    }
    const { value, changes } = reviewed(before, withRuling(before, { ruling, on: dayOf(now()), by: actor.id }), now());
    return { result: value, changes, why: reason };
  },
});

import * as z from 'zod';
import { DayText, dayOf } from '../shared/clock.ts';
import { Id } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { everyLoginOf } from './hands.ts';
import * as store from './record-change.store.ts';

export type { RecordChange } from './record-change.store.ts';

/**
 * Who changed which records: one person, whatever they signed in as, everybody on a day, or one person on a day; today, where neither is named.
 * It tells of every kind of record at once, and so is the auditor's, who sees all of them.
 */
export const recordChanges = query({
  input: z
    .object({ person: Id, day: DayText })
    .partial()
    .extend({ page: PageInput.prefault({}) }),
  right: ['history.read', 'changes.read'],
  everywhere: true,
  run: async ({ person, day, page }, context) =>
    person === undefined
      ? store.listByDay(context, day ?? dayOf(context.now()), page)
      : store.listByPerson(context, await everyLoginOf(context, [person]), day, page),
});

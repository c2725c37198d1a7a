import * as z from 'zod';
import { DayText, dayOf } from '../shared/clock.ts';
import { Id } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { said } from '../shared/said.ts';
import { everyLoginOf } from '../staff/hands.ts';
import * as store from './reading.store.ts';

export { type Reading, readingWays } from './reading.store.ts';

/**
 * Who saw numbers or asked after them, and why: of a household, by a person in all of their sign-ins, or on a day; today, where none is named. Whom it is about may
 * ask for it (UU 27/2022, articles 5 to 7), so Dinsos reads it beside the auditor.
 */
export const readings = query({
  input: z
    .object({ household: Id, person: Id, day: DayText })
    .partial()
    .extend({ page: PageInput.prefault({}) })
    .refine(
      ({ household, person, day }) => [household, person, day].filter((one) => one !== undefined).length <= 1,
      said('Pilih satu: keluarga, orang, atau hari', 'choose one: a household, a person or a day'),
    ),
  right: 'readings.read',
  everywhere: true,
  run: async ({ page, household, person, day }, context) => {
    if (household !== undefined) return store.list(context, { household }, page);
    if (person !== undefined) return store.listByPerson(context, await everyLoginOf(context, [person]), page);
    return store.list(context, { day: day ?? dayOf(context.now()) }, page);
  },
});

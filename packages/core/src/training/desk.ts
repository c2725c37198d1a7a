import * as z from 'zod';
import { PlaceCode, regency } from '../region/region.ts';
import { DayText, endsBeforeItBegins } from '../shared/clock.ts';
import { withListTotal } from '../shared/list-totals.ts';
import { query } from '../shared/operation.ts';
import { Direction } from '../shared/order.ts';
import { PageInput } from '../shared/page.ts';
import { trainingListName } from './listed.rules.ts';
import { themes, trainingStates } from './shapes.ts';
import * as store from './training.store.ts';

/** All of them, for whoever lays them into lists. No right is judged here. */
export const eachAsKept = store.eachAsKept;

/** The trainings held in a place, by state, theme and the days on which they begin. Nobody in them is told of. One Query, and a BatchGet. */
export const inPlace = query({
  input: z
    .object({
      place: PlaceCode.default(regency.code),
      state: z.enum(trainingStates).optional(),
      theme: z.enum(themes).optional(),
      from: DayText.optional(),
      to: DayText.optional(),
      direction: Direction.default('desc'),
      page: PageInput.prefault({}),
    })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, endsBeforeItBegins),
  right: 'training.read',
  run: async (input, context) => {
    const { place, state, from, to } = input;
    const page = await store.inPlace(context, input);
    // Those that begin on some days alone are counted by nobody.
    if (from ?? to) return { ...page, total: async () => undefined };
    return withListTotal(context.registry, page, {
      place,
      state,
      states: trainingStates,
      listOf: (one) => trainingListName({ ...input, state: one }),
    });
  },
});

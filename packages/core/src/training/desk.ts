import { z } from 'zod';
import { PlaceCode, regency } from '../region/region.ts';
import { DayText, endsBeforeItBegins } from '../shared/clock.ts';
import { query } from '../shared/operation.ts';
import { Direction } from '../shared/order.ts';
import { PageInput } from '../shared/page.ts';
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
  run: (input, context) => store.inPlace(context, input),
});

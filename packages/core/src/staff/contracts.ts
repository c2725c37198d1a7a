import { z } from 'zod';
import { DayText, endsBeforeItBegins, runsForward } from '../shared/clock.ts';
import { query } from '../shared/operation.ts';
import { Direction } from '../shared/order.ts';
import { PageInput } from '../shared/page.ts';
import * as store from './staff.store.ts';

/** Whose engagement ends within those days and goes on by no other contract, by its last day and then by name. One Query, and a BatchGet. */
export const contractsEnding = query({
  input: z
    .object({ from: DayText, to: DayText, direction: Direction.default('asc'), page: PageInput.prefault({}) })
    .refine(runsForward, endsBeforeItBegins),
  right: 'staff.read',
  run: (input, context) => store.contractsEnding(context, input),
});

/** All of the staff, for whoever lays them into lists. No right is judged here. */
export const eachStaffKept = store.eachStaffKept;

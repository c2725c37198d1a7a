import * as z from 'zod';
import { PlaceCode } from '../region/region.ts';
import { servesAll } from '../shared/actor.ts';
import { DayText, dayOf, endsBeforeItBegins, runsForward } from '../shared/clock.ts';
import { query } from '../shared/operation.ts';
import { Direction } from '../shared/order.ts';
import { PageInput } from '../shared/page.ts';
import * as store from './roster.store.ts';
import { staffRoles } from './shapes.ts';

export { eachDutiesKept } from './duties.store.ts';
export type { Roster } from './roster.store.ts';
export { staffOrders } from './roster.store.ts';
/** Everybody, and what they are assigned to, for whoever lays them into lists. No right is judged here. */
export { eachStaffKept } from './staff.store.ts';

/** The staff as lists: everybody, who serves in a place, whose engagement ends. Each is one Query and a BatchGet. */

const page = PageInput.prefault({});

/** Everybody, by name. */
export const everybody = query({
  input: z.object({ page }),
  right: 'staff.read',
  run: (input, context) => store.listStaff(context, { orderBy: 'name', direction: 'asc', ...input }),
});

/** Who serves in a place today, on leave or not, as any office or as one; by name or by the last day on which they serve there. */
export const servingIn = query({
  input: z.object({
    place: PlaceCode,
    role: z.enum(staffRoles).optional(),
    orderBy: z.object({ field: z.enum(store.staffOrders), direction: Direction }).default({ field: 'name', direction: 'asc' }),
    page,
  }),
  right: 'staff.read',
  may: (actor, { place }) => servesAll(actor, place),
  run: ({ orderBy: { field, direction }, ...input }, context) =>
    store.servingOn(context, { ...input, day: dayOf(context.now()), orderBy: field, direction }),
});

/** Whose engagement ends within those days and goes on by no other contract, by its last day and then by name. */
export const contractsEnding = query({
  input: z.object({ from: DayText, to: DayText, direction: Direction.default('asc'), page }).refine(runsForward, endsBeforeItBegins),
  right: 'staff.read',
  run: (input, context) => store.contractsEnding(context, { ...input, orderBy: 'last_day' }),
});

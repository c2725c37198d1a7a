import * as z from 'zod';
import { aidStates } from '../household/aid-shapes.ts';
import { PlaceCode } from '../region/region.ts';
import { servesAll } from '../shared/actor.ts';
import { idOf } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { Direction } from '../shared/order.ts';
import { type Page, PageInput } from '../shared/page.ts';
import * as store from './aid.store.ts';
import { type Recipient, withHouseholds } from './recipients.ts';

/**
 * The enrollments of a place that stand in a state, of a programme or of all, whoever has stood there longest first. One Query, and two
 * BatchGets. An ended one whose household lives out of the actor's area by now is left out.
 */
export const enrollmentsIn = query({
  input: z.object({
    place: PlaceCode,
    state: z.enum(aidStates),
    program: idOf(1, 50).optional(),
    direction: Direction.default('asc'),
    page: PageInput.prefault({}),
  }),
  right: 'household.read',
  may: (actor, { place }) => servesAll(actor, place),
  run: async (input, context): Promise<Page<Recipient>> => withHouseholds(context, await store.listByDay(context, input)),
});

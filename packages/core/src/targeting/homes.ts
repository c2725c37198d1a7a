import * as z from 'zod';
import type { Household } from '../household/household.ts';
import { findVillage, PlaceCode } from '../region/region.ts';
import { can, servesAll } from '../shared/actor.ts';
import { dayOf } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { query } from '../shared/operation.ts';
import { Direction } from '../shared/order.ts';
import { type Page, PageInput } from '../shared/page.ts';
import { HomeFilter } from './home-filter.rules.ts';
import * as store from './homes.store.ts';

/**
 * The households of a place that meet what is asked, the neediest first or last: one Query, and one BatchGet for a kecamatan or the regency.
 * Where something is asked of them, a page looks through 200 and may come out short, or empty, while there is more.
 */
export const homesIn = query({
  input: z.object({
    place: PlaceCode,
    filter: HomeFilter.prefault({}),
    direction: Direction.default('asc'),
    page: PageInput.prefault({}),
  }),
  right: 'household.read',
  role: (actor, { filter }) => filter.finding === undefined || can(actor, 'survey.read'),
  may: (actor, { place }) => servesAll(actor, place),
  run: (input, context): Promise<Page<Stored<Household>>> => {
    const asked = { ...input, day: dayOf(context.now()) };
    return findVillage(input.place) ? store.homesInVillage(context, asked) : store.homesIn(context, asked);
  },
});

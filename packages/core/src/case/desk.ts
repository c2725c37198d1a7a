import * as z from 'zod';
import { findVillage, PlaceCode } from '../region/region.ts';
import { type Actor, servesAll } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { Id } from '../shared/id.ts';
import { withListTotal } from '../shared/list-totals.ts';
import { query } from '../shared/operation.ts';
import { Direction } from '../shared/order.ts';
import { PageInput, rowsThat } from '../shared/page.ts';
import * as store from './case.store.ts';
import { caseListName, caseOrders, type DeskList } from './listed.rules.ts';
import { sees, seesSensitive } from './roles.rules.ts';
import { caseCategories, caseStates } from './shapes.ts';

/** The cases of a village, a kecamatan or the regency, by state and category, by when they are due or came; and what somebody has in hand. */

/** By what, and which way. */
export const CaseOrderBy = z.object({ field: z.enum(caseOrders), direction: Direction });

const asked = {
  state: z.enum(caseStates).optional(),
  orderBy: CaseOrderBy.optional(),
  page: PageInput.prefault({}),
};

const PlaceInput = z.object({ ...asked, place: PlaceCode, category: z.enum(caseCategories).optional() });

type Place = Pick<z.output<typeof PlaceInput>, 'place' | 'category' | 'state'>;

/** A page of a place's list, that knows how many it has by the day's count. */
export const counted = <P extends object>({ registry }: Context, page: P, list: DeskList, { place, category, state }: Place) =>
  withListTotal(registry, page, {
    place,
    state,
    states: caseStates,
    listOf: (one) => caseListName({ list, place, category, state: one }, 'due'),
  });

/** All but the sensitive ones, for whoever serves all of the place. One Query, and a BatchGet. */
export const inPlace = query({
  input: PlaceInput,
  right: 'case.read',
  may: (actor, { place }) => servesAll(actor, place),
  run: async (input, context) => counted(context, await store.inPlace(context, { ...input, list: 'cases' }), 'cases', input),
});

const isVillage = (place: string): boolean => findVillage(place) !== undefined;
const desksAbove = ['camat', 'dinsos', 'system'];

/** May the actor know of a place's sensitive cases, all of them or those that came up to them? */
const knowsSensitive = (actor: Actor, place: string): boolean =>
  isVillage(place) ? seesSensitive(actor, place) : desksAbove.includes(actor.role);

/** Its sensitive ones: of a kecamatan those that came up to the camat; all of them for Dinsos. */
export const sensitiveInPlace = query({
  input: PlaceInput,
  right: 'case.read',
  may: (actor, { place }) => servesAll(actor, place),
  office: (actor, { place }) => knowsSensitive(actor, place),
  run: async (input, context) => {
    const list = context.actor.role === 'camat' ? 'raised-cases' : 'sensitive-cases';
    return counted(context, await store.inPlace(context, { ...input, list }), list, input);
  },
});

/** Those that complain of who serves there, for the desks above; what complains of the reader is left out of its page. */
export const aboutStaffInPlace = query({
  input: PlaceInput,
  right: 'case.read',
  may: (actor, { place }) => servesAll(actor, place),
  office: ({ role }) => desksAbove.includes(role),
  run: async (input, context) => {
    const list: DeskList = context.actor.role === 'camat' ? 'staff-cases-below' : 'staff-cases';
    return rowsThat(await store.inPlace(context, { ...input, list }), (one) => (sees(context.actor, one) ? one : undefined));
  },
});

/** What somebody has in hand, for themselves and for Dinsos; never what complains of the reader. */
export const inHandOf = query({
  input: z.object({ ...asked, staff: Id }),
  right: 'case.read',
  may: (actor, { staff }) => actor.id === staff || actor.role === 'dinsos' || actor.role === 'system',
  run: async ({ staff, ...input }, context) =>
    rowsThat(await store.inHandOf(context, staff, input), (one) => (sees(context.actor, one) ? one : undefined)),
});

import * as z from 'zod';
import { fundSources } from '../household/aid-shapes.ts';
import { PlaceCode, VillageCode } from '../region/region.ts';
import { serves, servesAll } from '../shared/actor.ts';
import { query } from '../shared/operation.ts';
import { Direction } from '../shared/order.ts';
import { PageInput } from '../shared/page.ts';
import * as store from './proposal.store.ts';
import { proposalStates } from './shapes.ts';

const toRead = ['proposal.read', 'household.read'] as const;

/** Left out: state by state in the order of the road, and in each those due first. */
const asked = { state: z.enum(proposalStates).optional(), purse: z.enum(fundSources).optional(), page: PageInput.prefault({}) };

/** A village's proposals, of one state or purse alone. One Query; a BatchGet besides for a purse. */
export const listIn = query({
  input: z.object({ ...asked, village: VillageCode, direction: Direction.optional() }),
  right: toRead,
  may: (actor, { village }) => serves(actor, village),
  run: ({ village, ...which }, context) => store.listIn(context, village, which),
});

/** The same of a kecamatan or the regency. One Query, and a BatchGet. */
export const inPlace = query({
  input: z.object({ ...asked, place: PlaceCode, direction: Direction.default('asc') }),
  right: toRead,
  may: (actor, { place }) => servesAll(actor, place),
  run: (input, context) => store.inPlace(context, input),
});

/** All of a village's, for whoever lays them into lists. No right is judged here. */
export const eachInVillage = store.eachInVillage;

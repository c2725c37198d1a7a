import { z } from 'zod';
import { DistrictCode, findDistrict, PlaceCode, VillageCode } from '../region/region.ts';
import { serves, servesAll } from '../shared/actor.ts';
import { query } from '../shared/operation.ts';
import * as store from './proposal.store.ts';
import { type ProposalState, proposalStates } from './shapes.ts';

/** How many proposals stand where, by the counters that each move adds to. */

/** How many proposals stand where in each village of a kecamatan that the actor serves. One Query. */
export const progress = query({
  input: z.object({ district: DistrictCode }),
  right: 'proposal.read',
  run: async ({ district }, context) => (await store.countsIn(context, district)).filter(({ village }) => serves(context.actor, village)),
});

/** How many proposals of a kecamatan stand in a state, or are recorded in all, by the same counters. One Query; undefined of the regency. */
export const countInPlace = query({
  input: z.object({ place: PlaceCode, state: z.enum(proposalStates).optional() }),
  right: ['proposal.read', 'household.read'],
  may: (actor, { place }) => servesAll(actor, place),
  run: async ({ place, state }, context) => {
    if (!findDistrict(place)) return undefined;
    const villages = await store.countsIn(context, place);
    return villages.reduce((sum, { counts }) => sum + countOf(counts, state), 0);
  },
});

const countOf = (counts: store.VillageCounts['counts'], state: ProposalState | undefined): number =>
  state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0);

/** How many proposals of a village stand in a state, or are recorded in all, by the counters that each move adds to. One Get. */
export const countIn = query({
  input: z.object({ village: VillageCode, state: z.enum(proposalStates).optional() }),
  right: ['proposal.read', 'household.read'],
  may: (actor, { village }) => serves(actor, village),
  run: async ({ village, state }, context) => {
    return countOf(await store.countsOfVillage(context, village), state);
  },
});

import { z } from 'zod';
import { DistrictCode, VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import { query } from '../shared/operation.ts';
import * as store from './proposal.store.ts';
import { proposalStates } from './shapes.ts';

/** How many proposals stand where, by the counters that each move adds to. */

/** How many proposals stand where in each village of a kecamatan that the actor serves. One Query. */
export const progress = query({
  input: z.object({ district: DistrictCode }),
  right: 'proposal.read',
  run: async ({ district }, context) => (await store.countsIn(context, district)).filter(({ village }) => serves(context.actor, village)),
});

/** How many proposals of a village stand in a state, or are recorded in all, by the counters that each move adds to. One Get. */
export const countIn = query({
  input: z.object({ village: VillageCode, state: z.enum(proposalStates).optional() }),
  right: ['proposal.read', 'household.read'],
  may: (actor, { village }) => serves(actor, village),
  run: async ({ village, state }, context) => {
    const counts = await store.countsOfVillage(context, village);
    return state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0);
  },
});

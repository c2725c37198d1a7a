import * as z from 'zod';
import { fundSources } from '../household/aid-shapes.ts';
import { DistrictCode, findDistrict, PlaceCode, regency } from '../region/region.ts';
import { serves, servesAll } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { type ListTotal, listTotal, stretchName } from '../shared/list-totals.ts';
import { query } from '../shared/operation.ts';
import { proposalListName, stretchOf } from './listed.rules.ts';
import * as store from './proposal.store.ts';
import { type ProposalState, proposalStates } from './shapes.ts';

/** How many proposals stand where, by the counters that each move adds to. */

/** How many proposals stand where in each village of a kecamatan that the actor serves. One Query. */
export const progress = query({
  input: z.object({ district: DistrictCode }),
  right: 'proposal.read',
  run: async ({ district }, context) => (await store.countsIn(context, district)).filter(({ village }) => serves(context.actor, village)),
});

/**
 * How many proposals of a place stand in a state, or are recorded in all: by the same counters, or by the day's count of the regency and of a purse.
 * One Get; one Query for a kecamatan. Undefined while nobody counted.
 */
export const totalIn = query({
  input: z.object({ place: PlaceCode, state: z.enum(proposalStates).optional(), purse: z.enum(fundSources).optional() }),
  right: ['proposal.read', 'household.read'],
  may: (actor, { place }) => servesAll(actor, place),
  run: async ({ state, ...asked }, context): Promise<ListTotal<ProposalState> | undefined> => {
    if (asked.purse === undefined && asked.place !== regency.code) return totalOf(await countersOf(context, asked.place), state);
    const list = proposalListName(asked);
    const listOf = (one: ProposalState | undefined) => (one === undefined ? list : stretchName(list, stretchOf(one)));
    return listTotal(context.registry, { place: asked.place, state, states: proposalStates, listOf });
  },
});

type Counts = store.VillageCounts['counts'];

const countersOf = async (context: Context, place: string): Promise<readonly Counts[]> =>
  findDistrict(place) ? (await store.countsIn(context, place)).map(({ counts }) => counts) : [await store.countsOfVillage(context, place)];

function totalOf(all: readonly Counts[], state: ProposalState | undefined): ListTotal<ProposalState> {
  const states = proposalStates.map((one) => [one, all.reduce((sum, counts) => sum + counts[one], 0)] as const);
  return { states, count: states.reduce((sum, [one, count]) => (state === undefined || state === one ? sum + count : sum), 0) };
}

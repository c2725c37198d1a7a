import { placesAround } from '../region/region.ts';
import { type Listing, listName, listNames } from '../shared/listed.ts';
import { type Proposal, type ProposalState, type Purse, proposalStates } from './shapes.ts';

/** In which lists a proposal lies: of the places around its village, of its purse and of all. */

export interface ProposalsAsked {
  readonly place: string;
  readonly purse?: Purse | undefined;
}

const numberOf = (state: ProposalState): string => String(proposalStates.indexOf(state)).padStart(2, '0');

/** Those of one state lie together, in the order of the road. */
export const stretchOf = (state: ProposalState): string => `${numberOf(state)}#`;

/** By state, and in each by the day they should go on. */
export const orderOf = ({ state, due, id }: Proposal): string => `${stretchOf(state)}${due}#${id}`;

export const proposalListName = ({ place, purse }: ProposalsAsked): string => listName('proposal', place, purse);

export const listingsOf = (proposal: Proposal): Listing[] =>
  listNames('proposal', placesAround(proposal.village), [undefined, proposal.purse]).map((list) => ({
    list,
    order: orderOf(proposal),
    stretch: stretchOf(proposal.state),
  }));

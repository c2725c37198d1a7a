import { declareShapes } from '../shared/shape.ts';
import type { Proposal, Purse } from './shapes.ts';

/** Of the centre's money, where it says of none: it was written before each purse had its road. */
type First = Omit<Proposal, 'purse'> & { readonly purse?: Purse };

export const proposalShapes = declareShapes({
  type: 'proposal',
  // Said or not, the first shape means the same by it: what goes back keeps its purse.
  steps: [
    {
      up: (proposal: First): Proposal => ({ ...proposal, purse: proposal.purse ?? 'apbn' }),
      down: (proposal: Proposal): First => proposal,
    },
  ],
});

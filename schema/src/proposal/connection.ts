import { builder } from '../shared/builder.ts';
import { stateCountFields, stateCountRef } from '../shared/state-counts.ts';
import { ProposalState } from './enums.ts';
import { ProposalRef } from './proposal.ts';

export const ProposalCount = stateCountRef('ProposalCount', ProposalState, 'How many proposals stand in a state (jumlah usulan).');

export const ProposalConnection = builder.connectionObject(
  { type: ProposalRef, name: 'ProposalConnection', description: 'A page of proposals.', fields: stateCountFields(ProposalCount) },
  { name: 'ProposalEdge', description: 'A proposal and its cursor.' },
);

import { builder } from '../shared/builder.ts';
import { totalFields } from '../shared/total.ts';
import { ProposalRef } from './proposal.ts';

export const ProposalConnection = builder.connectionObject(
  { type: ProposalRef, name: 'ProposalConnection', description: 'A page of proposals.', fields: totalFields },
  { name: 'ProposalEdge', description: 'A proposal and its cursor.' },
);

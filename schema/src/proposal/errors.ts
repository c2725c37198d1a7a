import * as Proposal from '@puskesos/core/proposal';
import { builder } from '../shared/builder.ts';
import { ErrorRef } from '../shared/errors.ts';
import { MachineMoveRef } from './machine.ts';

const interfaces = [ErrorRef];

builder.objectType(Proposal.ProposalMoveNotAllowed, {
  name: 'ProposalMoveNotAllowed',
  description:
    'The proposal can’t go there from where it is, or not in your hands; it says which moves there are, and whose (langkah tidak sah).',
  interfaces,
  fields: (t) => ({ allowed: t.expose('allowed', { type: [MachineMoveRef], description: 'The moves there are (langkah yang ada).' }) }),
});
builder.objectType(Proposal.ProposalOpen, {
  name: 'ProposalOpen',
  description: 'The household is proposed for the same already, and that goes on (masih diusulkan).',
  interfaces,
});
builder.objectType(Proposal.NotVisited, {
  name: 'NotVisited',
  description: 'The home was not visited since the deliberation (belum dikunjungi).',
  interfaces,
});
builder.objectType(Proposal.WindowClosed, {
  name: 'WindowClosed',
  description: 'The month’s window is not open; it says when the next one is (jendela tertutup).',
  interfaces,
});
builder.objectType(Proposal.NotOnFirstList, {
  name: 'NotOnFirstList',
  description: 'Some of the proposals are not on the village’s first list (bukan daftar awal).',
  interfaces,
  fields: (t) => ({ at: t.exposeIntList('at', { description: 'Which rows of the decisions, the first being 0 (baris).' }) }),
});
builder.objectType(Proposal.DeliberationStep, {
  name: 'DeliberationStep',
  description: 'The record is past that step, or not ready for it (langkah berita acara).',
  interfaces,
});

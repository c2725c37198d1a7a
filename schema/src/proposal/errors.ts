import * as Proposal from '@puskesos/core/proposal';
import { errorType } from '../shared/errors.ts';
import { MachineMoveRef } from './machine.ts';

errorType(
  Proposal.ProposalMoveNotAllowed,
  'ProposalMoveNotAllowed',
  'The proposal can’t go there from where it is, or not in your hands; it says which moves there are, and whose (langkah tidak sah).',
  (t) => ({ allowed: t.expose('allowed', { type: [MachineMoveRef], description: 'The moves there are (langkah yang ada).' }) }),
);
errorType(Proposal.ProposalOpen, 'ProposalOpen', 'The household is proposed for the same already, and that goes on (masih diusulkan).');
errorType(Proposal.NotVisited, 'NotVisited', 'The home was not visited since the deliberation (belum dikunjungi).');
errorType(
  Proposal.FoundOtherwise,
  'FoundOtherwise',
  'The latest visit found the opposite of what is said of them; visit again, or say otherwise (temuan berbeda).',
);
errorType(Proposal.WindowClosed, 'WindowClosed', 'The month’s window is not open; it says when the next one is (jendela tertutup).');
errorType(
  Proposal.NotOnFirstList,
  'NotOnFirstList',
  'Some of the proposals are not on the village’s first list (bukan daftar awal).',
  (t) => ({ at: t.exposeIntList('at', { description: 'Which rows of the decisions, the first being 0 (baris).' }) }),
);
errorType(Proposal.DeliberationStep, 'DeliberationStep', 'The record is past that step, or not ready for it (langkah berita acara).');

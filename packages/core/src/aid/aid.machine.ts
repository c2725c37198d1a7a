import type { Transition } from '../shared/machine.ts';
import type { AidState } from './shapes.ts';

/** The road of an enrollment in a programme. */

export const edges: readonly Transition<AidState>[] = [
  { from: 'proposed', to: 'verified' },
  { from: 'proposed', to: 'ended' },
  { from: 'verified', to: 'approved' },
  { from: 'verified', to: 'ended' },
  { from: 'approved', to: 'active' },
  // Something was learnt of them before it began.
  { from: 'approved', to: 'suspended' },
  { from: 'approved', to: 'ended' },
  { from: 'active', to: 'suspended' },
  { from: 'active', to: 'ended' },
  { from: 'suspended', to: 'active' },
  { from: 'suspended', to: 'ended' },
  // Begins anew, as a fresh proposal.
  { from: 'ended', to: 'proposed' },
];

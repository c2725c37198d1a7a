import type { Transition } from '../shared/machine.ts';
import type { Pocket } from './shapes.ts';

/** The life of a pocket, from its declaration on; one that was closed stays closed. */

interface Edge extends Transition<Pocket['state']> {
  readonly move: 'review' | 'change' | 'close';
}

export const edges: readonly Edge[] = [
  { move: 'review', from: 'declared', to: 'followed' },
  { move: 'review', from: 'followed', to: 'followed' },
  { move: 'change', from: 'declared', to: 'declared' },
  { move: 'change', from: 'followed', to: 'followed' },
  { move: 'close', from: 'declared', to: 'closed' },
  { move: 'close', from: 'followed', to: 'closed' },
];

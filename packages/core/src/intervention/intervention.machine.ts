import type { Transition } from '../shared/machine.ts';

/** The road of an intervention: planned, contracted, in progress, and done or stopped on the way. */

export const states = ['planned', 'contracted', 'in_progress', 'done', 'stopped'] as const;
type State = (typeof states)[number];

interface Edge extends Transition<State> {
  readonly move: 'change' | 'contract' | 'report' | 'finish' | 'stop';
}

export const edges: readonly Edge[] = [
  { move: 'change', from: 'planned', to: 'planned' },
  { move: 'change', from: 'contracted', to: 'contracted' },
  { move: 'change', from: 'in_progress', to: 'in_progress' },
  { move: 'contract', from: 'planned', to: 'contracted' },
  { move: 'report', from: 'contracted', to: 'in_progress' },
  { move: 'report', from: 'in_progress', to: 'in_progress' },
  { move: 'finish', from: 'in_progress', to: 'done' },
  { move: 'stop', from: 'planned', to: 'stopped' },
  { move: 'stop', from: 'contracted', to: 'stopped' },
  { move: 'stop', from: 'in_progress', to: 'stopped' },
];
export type Move = Edge['move'];

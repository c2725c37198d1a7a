import type { Transition } from '../shared/machine.ts';
import type { LineState } from './shapes.ts';

/** The road of a line beside its payment: how it is stopped, goes on, and comes back. */

export type LineMove = 'hold' | 'exclude' | 'release' | 'return';

export interface LineEdge extends Transition<LineState> {
  readonly move: LineMove;
}

const open = ['listed', 'failed', 'partly'] as const satisfies readonly LineState[];
const edges = (move: LineMove, from: readonly LineState[], to: readonly LineState[]): LineEdge[] =>
  from.flatMap((one) => to.map((other) => ({ move, from: one, to: other })));

export const lineEdges: readonly LineEdge[] = [
  ...edges('hold', open, ['held']),
  ...edges('exclude', [...open, 'held', 'returned'], ['excluded']),
  // To what it was, or to what is left of it after something came back.
  ...edges('release', ['held', 'returned'], open),
  ...edges('return', ['partly', 'paid', 'delivered'], ['returned']),
  // What came back of a line that is stopped leaves it stopped.
  ...edges('return', ['held'], ['held']),
  ...edges('return', ['excluded'], ['excluded']),
];

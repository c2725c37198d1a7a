/** A road as data: which state follows which. So a screen can draw it, and a test can take each step and each that there is not. */

/** One step of it. `From` is undefined as well where something begins. */
export interface Transition<State, From = State> {
  readonly from: From;
  readonly to: State;
}

/** One that people take: in whose hands it lies, and what they have to bring. */
export interface HandedTransition<State, Hand, Need, From = State> extends Transition<State, From> {
  readonly by: readonly Hand[];
  readonly needs: readonly Need[];
}

/** All that leave a state, in the order of the road. */
export const edgesFrom = <E extends Transition<unknown>>(edges: readonly E[], from: E['from']): readonly E[] =>
  edges.filter((edge) => edge.from === from);

/** The one that leads from a state to another; undefined: there is none. */
export const edgeTo = <E extends Transition<unknown>>(edges: readonly E[], from: E['from'], to: E['to']): E | undefined =>
  edges.find((edge) => edge.from === from && edge.to === to);

/** The one that a move takes from a state; undefined: it can't be made there. */
export const edgeOf = <E extends Transition<unknown> & { readonly move: unknown }>(
  edges: readonly E[],
  move: E['move'],
  from: E['from'],
): E | undefined => edges.find((edge) => edge.from === from && edge.move === move);

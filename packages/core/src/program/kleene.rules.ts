import type { answers } from './kinds.ts';

/** Three-valued logic (Kleene): what the register does not tell is unknown, and stays so until nothing unknown could change the answer. */

export type Answer = (typeof answers)[number];

export const answerOf = (holds: boolean): Answer => (holds ? 'yes' : 'no');

/** Unknown when there is nothing to judge by. */
export const ifKnown = <T>(value: T | undefined, holds: (value: T) => boolean): Answer =>
  value === undefined ? 'unknown' : answerOf(holds(value));

export const opposite = (answer: Answer): Answer => (answer === 'unknown' ? 'unknown' : answerOf(answer === 'no'));

export function allOf(parts: readonly Answer[]): Answer {
  if (parts.includes('no')) return 'no';
  return parts.includes('unknown') ? 'unknown' : 'yes';
}

export function anyOf(parts: readonly Answer[]): Answer {
  if (parts.includes('yes')) return 'yes';
  return parts.includes('unknown') ? 'unknown' : 'no';
}

/** Three-valued logic (Kleene): what the register does not tell is unknown, and stays so until nothing unknown could change the answer. */

export type Answer = 'yes' | 'no' | 'unknown';

export const known = (holds: boolean): Answer => (holds ? 'yes' : 'no');

/** Unknown when there is nothing to judge by. */
export const ifKnown = <T>(value: T | undefined, holds: (value: T) => boolean): Answer =>
  value === undefined ? 'unknown' : known(holds(value));

export const opposite = (answer: Answer): Answer => (answer === 'unknown' ? 'unknown' : known(answer === 'no'));

export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

export function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

import type { Message } from '../shared/error.ts';

/** What is said of an indicator. */

export const indicatorUnits = ['household', 'person', 'standing', 'village', 'task'] as const;
/** Which way is better; of some numbers neither is. */
export const directions = ['fewer', 'more', 'neither'] as const;

export interface Definition {
  readonly name: Message;
  /** Whom or what it counts. */
  readonly counts: Message;
  /** `standing`: somebody beside a programme that is, or might be, for them. */
  readonly unit: (typeof indicatorUnits)[number];
  /** The indicator it is a part of; none, where it is told as a number alone. */
  readonly of?: string;
  readonly better: (typeof directions)[number];
  readonly source: string;
}

export const counting =
  (unit: Definition['unit']) =>
  (name: Message, counts: Message, more: Pick<Definition, 'of' | 'better' | 'source'>): Definition => ({ name, counts, unit, ...more });

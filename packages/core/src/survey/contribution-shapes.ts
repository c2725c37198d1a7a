import type { Instant } from '../shared/clock.ts';

/** Where something stands in the order of all that was said. */
export interface GivenAt {
  /** By the device's own clock; never later than it was received. */
  readonly at: Instant;
  readonly device: string;
  readonly visit: string;
}

/** One answer as somebody gave it. */
export interface Contribution extends GivenAt {
  readonly value: string;
  readonly by: string;
  /** The item and value it was given as, where a later version asks otherwise. */
  readonly was?: { readonly version: number; readonly item: string; readonly value: string };
  /** Given to settle what was in doubt. */
  readonly settles?: boolean;
  /** It, or what it was, is in somebody's own words: nothing for those who may not see names. */
  readonly words?: true;
}

import type { Household } from '@puskesos/core/household';
import type { Actor } from '@puskesos/core/shared/actor';
import type { Day } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';

/** Something that was done about a family, by somebody on a day. */

export interface Deed {
  readonly day: Day;
  readonly by: Actor;
  /** Does the household show it already? What a stop left undone is done at the next start. */
  readonly isDone: (household: Household) => boolean;
  readonly run: (context: Context) => Promise<unknown>;
  /** It comes after the year's payment lists. */
  readonly late?: true;
}

export interface Telling {
  /** Its village and number there: all its ids follow from it. */
  readonly name: string;
  /** The day as of which the sample is. */
  readonly today: Day;
  /** The day on which it is made: what waits for somebody waits then. */
  readonly now: Day;
  readonly serving: (village: string, day: Day, besides?: readonly string[]) => Actor;
}

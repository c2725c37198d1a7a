import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import * as store from './household.store.ts';
import type { Household } from './shapes.ts';

export type { Taker } from './household.store.ts';

/** What somebody may know of who has a number: nothing of households that they don't see. */

export interface InSight {
  /** By the number's fingerprint: who holds it, or claims it, of those in sight. */
  readonly holders: ReadonlyMap<string, store.Holder>;
  /** All of them, who holds it before who claims it. */
  readonly takers: ReadonlyMap<string, readonly store.Taker[]>;
  readonly households: ReadonlyMap<string, Stored<Household>>;
}

/**
 * Of each of those numbers who has it in the villages that `sees` lets through. One BatchGet for each hundred numbers and one for each hundred
 * households, as many where nobody has them.
 */
export async function inSight(context: Context, blinds: readonly string[], sees: (village: string) => boolean): Promise<InSight> {
  const lines = await store.bookingsOf(context, blinds);
  const ids = [...new Set(lines.flatMap((line) => store.allOf(line).map(({ household }) => household)))];
  const found = await store.getMany(context, ids.length > 0 ? ids : [context.newId()]);
  const households = new Map(found.filter(({ village }) => sees(village)).map((household) => [household.id, household]));
  const takers = new Map(
    lines.map((line) => [line.fingerprint, store.allOf(line).filter(({ household }) => households.has(household))] as const),
  );
  const holders = [...takers].flatMap(([fingerprint, [first]]) => (first ? [[fingerprint, { fingerprint, ...first }] as const] : []));
  return { holders: new Map(holders), takers, households };
}

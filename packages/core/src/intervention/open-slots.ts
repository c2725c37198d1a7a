import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import * as store from './intervention.store.ts';
import { InterventionOverlaps } from './intervention-errors.ts';
import type { Intervention } from './shapes.ts';

/** Which of a kind are open in the same village and year: told before a further one is planned. */

type Held = Pick<Intervention, 'id' | 'villages' | 'sector' | 'year'>;

const slotsOf = ({ villages, sector, year }: Held): store.Slot[] => villages.map((village) => ({ village, sector, year }));
const differs = (from: readonly store.Slot[]) => (one: store.Slot) =>
  !from.some(({ village, sector, year }) => village === one.village && sector === one.sector && year === one.year);

/** What it is open in from now on. Throws InterventionOverlaps where others are open there, and nobody says why this one goes ahead. */
export async function moveSlots(context: Context, before: Held | undefined, after: Held, despite: string | undefined): Promise<Change[]> {
  const [had, has] = [before ? slotsOf(before) : [], slotsOf(after)];
  const [left, taken] = await Promise.all([
    store.getSlots(context, had.filter(differs(has))),
    store.getSlots(context, has.filter(differs(had))),
  ]);
  const others = [...new Set(taken.flatMap(({ ids }) => ids))];
  if (others.length > 0 && despite === undefined) throw new InterventionOverlaps(others);
  return [...left.map((slot) => without(slot, after.id)), ...taken.map((slot) => store.setSlot(slot, [...slot.ids, after.id]))];
}

/** It is open nowhere any more. */
export async function leaveSlots(context: Context, held: Held): Promise<Change[]> {
  return (await store.getSlots(context, slotsOf(held))).map((slot) => without(slot, held.id));
}

const without = (slot: Awaited<ReturnType<typeof store.getSlots>>[number], id: string): Change =>
  store.setSlot(
    slot,
    slot.ids.filter((one) => one !== id),
  );

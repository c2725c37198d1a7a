import { enroll } from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import { type MarkedVillage, markDirty, markedVillages } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { systemActor } from '@puskesos/core/shared/actor';
import { systemClock } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import type { Item } from '@puskesos/core/shared/table';
import { itemsOf } from '../engine/items.ts';
import { family, type Numbers, VILLAGE } from '../register/people.ts';

export const system = (stores: Stores, now?: () => string): Context => contextFor(stores, systemActor('refresh'), now ? { now } : {});

export async function withKnownPrograms(stores: Stores): Promise<void> {
  for (const program of knownPrograms) await Program.add(system(stores), program);
}

/** Registers a household whose head bears that name, receiving PKH, and marks its village. */
export async function recipient(stores: Stores, from: Numbers, name: string, { village = VILLAGE, program = 'pkh' } = {}) {
  const context = system(stores);
  const household = await Household.register(context, family(from, { name, village }));
  await enroll(context, { household: household.id, program, state: 'active', since: '2026-01-05', reason: 'uji' });
  await markDirty(context, [village]);
  return household;
}

export const refresh = (stores: Stores, now?: () => string) => refreshDirtyVillages(system(stores, now));

/** All that the index holds for anyone but when it was published: what two runs over the same register must agree on. */
export async function published(stores: Stores): Promise<Item[]> {
  const items = await itemsOf(stores.publicIndex);
  const shown = items.filter(({ pk }) => !/^answers?#/.test(pk));
  return shown.map(({ rev: _rev, expiresAt, data, ...item }) => {
    const { publishedAt: _at, rev: _own, ...rest } = JSON.parse(data as string);
    return { ...item, ...rest, ...(expiresAt !== undefined && { expires: true }) };
  });
}

/** The villages that are marked now, for whatever is counted of them too. */
export async function marks({ registry }: Stores): Promise<MarkedVillage[]> {
  const found: MarkedVillage[] = [];
  for await (const village of markedVillages(registry, { now: systemClock(), everything: true })) found.push(village);
  return found;
}

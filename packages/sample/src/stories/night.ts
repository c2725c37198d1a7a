import { ALL, checkLists } from '@puskesos/core/recipient/check';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { systemActor } from '@puskesos/core/shared/actor';
import { dayOf, startOf } from '@puskesos/core/shared/clock';
import { contextFor, type Stores } from '@puskesos/core/shared/context';

/** The night before somebody looks: all lists were held against the register. */
export async function seedNight(stores: Stores, signal: AbortSignal = new AbortController().signal): Promise<void> {
  const system = systemActor('sample');
  const now = new Date();
  const today = dayOf(now.toISOString());
  // Two in the morning, or as early as it is.
  const night = new Date(Math.min(now.getTime(), Date.parse(startOf(today)) + 2 * 3_600_000)).toISOString();
  await refreshDirtyVillages(contextFor(stores, system), { isOver: () => signal.aborted });
  await checkLists(contextFor(stores, system, { now: () => night }), ALL, { signal, onProgress: () => undefined });
}

import * as Program from '@puskesos/core/program';
import { found as foundPrograms } from '@puskesos/core/program/founding';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { villages } from '@puskesos/core/region';
import { systemActor } from '@puskesos/core/shared/actor';
import { type Change, load } from '@puskesos/core/shared/change';
import { dayOf } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { progressBar } from './progress.ts';
import { idsFor, sampleHouseholds } from './seed-households.ts';
import { sampleStaff } from './seed-staff.ts';
import { showcase } from './sign-in-people.ts';

const HOUSEHOLDS = 600;
const AT_ONCE = 4;
const RECORDS_A_LOAD = 10;
const deed = { operation: 'seed', why: 'Data contoh / sample data' };

/** Is there nothing in the register? Programmes are written last, so one that was filled half-way still counts as empty. */
export const isEmpty = async (stores: Stores): Promise<boolean> =>
  (await Program.list(contextFor(stores, systemActor('seed')), {})).length === 0;

/**
 * Fills an empty register with staff, households with their aid, and programmes: all invented, and the same all day but for the keys
 * they are sealed with. Publishes the showcase villages; all the others are marked for the next refresh.
 */
export async function seed(stores: Stores, households: number = HOUSEHOLDS): Promise<void> {
  const start = contextFor(stores, systemActor('seed'), { newId: idsFor('seed') });
  const began = start.now();
  const context: Context = { ...start, now: () => began };
  await loadPeople(context, households);
  await load(context, foundPrograms(knownPrograms, began), deed);
  await markDirty(start, showcase);
  await refreshDirtyVillages(start);
  await markDirty(
    start,
    villages.map(({ code }) => code),
  );
}

async function loadPeople(context: Context, households: number): Promise<void> {
  const bar = progressBar('Data contoh / sample data');
  const today = dayOf(context.now());
  const staff = sampleStaff(today, context);
  const total = staff.length + households;
  const batches = inBatches([staff, sampleHouseholds(households, today, context)]);
  let done = 0;
  const work = async () => {
    // All of them take from the one generator, so that each batch is taken once.
    for (const batch of batches) {
      await load(context, batch.flat(), deed);
      done += batch.length;
      bar.of({ done, total });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    bar.end();
  }
}

function* inBatches(sources: Iterable<Change[]>[]): Generator<Change[][]> {
  let batch: Change[][] = [];
  for (const source of sources) {
    for (const changes of source) {
      batch.push(changes);
      if (batch.length < RECORDS_A_LOAD) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

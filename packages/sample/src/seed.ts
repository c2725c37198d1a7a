import { seedChanges as foundHousehold, type SeedHousehold } from '@puskesos/core/aid/aid.seed';
import * as Program from '@puskesos/core/program';
import { seedChanges as foundPrograms } from '@puskesos/core/program/program.seed';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { villages } from '@puskesos/core/region';
import { systemActor } from '@puskesos/core/shared/actor';
import { bulkWrite, type Change } from '@puskesos/core/shared/change';
import { dayOf } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { samplePrograms } from './population/sample-programs.ts';
import { showcase } from './sign-in-people.ts';
import { paidByRegency, sampleBudgets } from './stories/budget.ts';
import { seedCases } from './stories/cases.ts';
import { seedCycles } from './stories/cycles.ts';
import { countOf, idsFor, type Part, sampleHouseholds } from './stories/households.ts';
import { seedLetters } from './stories/letters.ts';
import { seedOffice } from './stories/office.ts';
import { seedProposals } from './stories/proposals.ts';
import { sampleStaff } from './stories/staff.ts';
import { seedSurveys } from './stories/surveys.ts';

/** The sample is as of this day, whenever it is made: the same people with the same numbers on every machine. */
const SAMPLE_DAY = '2026-11-01';
const HOUSEHOLDS = 600;
const AT_ONCE = 4;
const RECORDS_A_LOAD = 10;
const audit = { operation: 'seed', why: 'Data contoh / sample data' };

/** How far a register has been filled. One that holds programmes and no note of ours is somebody's own, and is left alone. */
export type Stage = { readonly stage: 'empty' | 'whole' } | { readonly stage: 'showcase'; readonly households: number };

/** Hears how many records of how many are written. */
type OnProgress = (progress: { done: number; total: number }) => void;
const unwatched: OnProgress = () => undefined;

const note = { pk: 'sample', sk: 'stage' };

export async function stageOf(stores: Stores): Promise<Stage> {
  const item = await stores.registry.get(note, true);
  if (item) return { stage: item['stage'] as 'showcase', households: item['households'] as number };
  return { stage: (await hasPrograms(asSeed(stores))) ? 'whole' : 'empty' };
}

/** Fills an empty register with staff, households with their aid, and programmes: all invented, and the same every time but for their seals. */
export async function seed(stores: Stores, households: number = HOUSEHOLDS, onProgress?: OnProgress): Promise<void> {
  await seedShowcase(stores, households, onProgress);
  await seedRest(stores, households, { onProgress });
}

/** The part to begin working with: staff, programmes, and the showcase villages with their lists published. */
export async function seedShowcase(stores: Stores, households: number = HOUSEHOLDS, onProgress: OnProgress = unwatched): Promise<void> {
  const context = asSeed(stores);
  const staff = sampleStaff(SAMPLE_DAY, context);
  const total = staff.length + countOf('showcase', households);
  const sources = [staff, written('showcase', households, context)];
  await loadAll(context, sources, { onDone: (done) => onProgress({ done, total }) });
  await loadAll(context, [sampleBudgets(whoseMoneyIsOurs(households, context), SAMPLE_DAY, context)], { onDone: () => undefined });
  // Noted before the programmes: what is stopped in between goes on here, and is not taken for somebody's own register.
  await stores.registry.put({ ...note, stage: 'showcase', households });
  await loadPrograms(context);
  await markDirty(context, showcase);
  await refreshDirtyVillages(context);
}

interface Rest {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** Their lists may be published from here on. */
  readonly onHouseholds?: () => void;
}

/** All other villages, and the office at work. A stop leaves the rest to the next start. */
export async function seedRest(
  stores: Stores,
  households: number,
  { signal, onProgress = unwatched, onHouseholds }: Rest = {},
): Promise<void> {
  const context = asSeed(stores);
  if (!(await hasPrograms(context))) await loadPrograms(context);
  const total = countOf('rest', households);
  await loadAll(context, [written('rest', households, context)], { onDone: (done) => onProgress({ done, total }), signal });
  if (signal?.aborted) return;
  await seedCycles(stores, signal);
  if (signal?.aborted) return;
  await markDirty(
    context,
    villages.map(({ code }) => code),
  );
  onHouseholds?.();
  await seedOffice(stores, SAMPLE_DAY, signal);
  if (signal?.aborted) return;
  await seedProposals(stores, signal);
  if (signal?.aborted) return;
  await seedCases(stores, dayOf(context.now()), signal);
  if (signal?.aborted) return;
  await seedSurveys(stores, signal);
  if (signal?.aborted) return;
  await seedLetters(stores, signal);
  if (signal?.aborted) return;
  await markDirty(context, showcase);
  await stores.registry.put({ ...note, stage: 'whole' });
}

function* written(part: Part, households: number, context: Context): Generator<Change[]> {
  for (const household of sampleHouseholds(part, households, SAMPLE_DAY, context)) yield foundHousehold(household, context);
}

function* whoseMoneyIsOurs(households: number, context: Context): Generator<SeedHousehold> {
  const ours = (aid: readonly { program: string }[]) => aid.some(({ program }) => paidByRegency.has(program));
  for (const part of ['showcase', 'rest'] as const) yield* sampleHouseholds(part, households, SAMPLE_DAY, context, ours);
}

function asSeed(stores: Stores): Context {
  const context = contextFor(stores, systemActor('seed'), { newId: idsFor('seed') });
  const began = context.now();
  return { ...context, now: () => began };
}

const hasPrograms = async (context: Context): Promise<boolean> => (await Program.list(context, {})).length > 0;
const loadPrograms = (context: Context): Promise<void> => bulkWrite(context, foundPrograms(samplePrograms, context.now()), audit);

interface Loading {
  readonly onDone: (done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

async function loadAll(context: Context, sources: Iterable<Change[]>[], { onDone, signal }: Loading): Promise<void> {
  const batches = inBatches(sources);
  let done = 0;
  const work = async () => {
    // All of them take from the one generator, so that each batch is taken once.
    for (const batch of batches) {
      await bulkWrite(context, batch.flat(), audit);
      done += batch.length;
      onDone(done);
      if (signal?.aborted) return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
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

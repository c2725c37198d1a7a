import * as Program from '@puskesos/core/program';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { villages } from '@puskesos/core/region';
import { systemActor } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { LARGE, seedInBulk } from './bulk.ts';
import { showcase } from './sign-in-people.ts';
import { seedAccounts } from './stories/accounts.ts';
import { seedRegencyMoney, seedVillageMoney } from './stories/budget.ts';
import { seedCases } from './stories/cases.ts';
import { seedComplaint } from './stories/complaint.ts';
import { seedComingCycle, seedPastCycles } from './stories/cycles.ts';
import { seedFamilies } from './stories/families.ts';
import { countOf, seedHouseholds, shares } from './stories/households.ts';
import { seedImports } from './stories/imports.ts';
import { seedLetters } from './stories/letters.ts';
import { seedNight } from './stories/night.ts';
import { seedOffice } from './stories/office.ts';
import { seedOwnPurses } from './stories/own-purses.ts';
import { seedPlaces } from './stories/places.ts';
import { seedPrograms } from './stories/programs.ts';
import { seedProposals } from './stories/proposals.ts';
import { seedStaff, serveIn } from './stories/staff.ts';
import { seedSurveys } from './stories/surveys.ts';

/** The sample is as of this day, whenever it is made: the same people with the same numbers on every machine. */
export const SAMPLE_DAY = '2026-11-01';
const HOUSEHOLDS = 1_600;

/** How far a register has been filled. One that holds programmes and no note of ours is somebody's own, and is left alone. */
export type Stage = { readonly stage: 'empty' | 'whole' } | { readonly stage: 'begun' | 'showcase'; readonly households: number };

/** Hears how many households of how many are there. */
type OnProgress = (progress: { done: number; total: number }) => void;
const unwatched: OnProgress = () => undefined;

const note = { pk: 'sample', sk: 'stage' };

export async function stageOf(stores: Stores): Promise<Stage> {
  const item = await stores.registry.get(note, true);
  if (item) return { stage: item['stage'] as 'begun', households: item['households'] as number };
  return { stage: (await Program.list(asSystem(stores), {})).length > 0 ? 'whole' : 'empty' };
}

/** Fills an empty register with staff, programmes, and households with their aid: all invented, by the deeds of an office, and the same every time but for their seals. */
export async function seed(stores: Stores, households: number = HOUSEHOLDS, onProgress?: OnProgress): Promise<void> {
  await seedShowcase(stores, households, onProgress);
  await seedRest(stores, households, { onProgress });
}

/** The part to begin working with: its staff, the programmes and their money, and the showcase villages with their lists published. */
export async function seedShowcase(stores: Stores, households: number = HOUSEHOLDS, onProgress: OnProgress = unwatched): Promise<void> {
  // Noted first: what is stopped in between goes on here, and is not taken for somebody's own register.
  await stores.registry.put({ ...note, stage: 'begun', households });
  await seedPrograms(stores);
  await Promise.all([seedStaff(stores, SAMPLE_DAY, { wanted: serveIn(SHOWCASE_DISTRICT) }), seedRegencyMoney(stores, SAMPLE_DAY)]);
  await seedAccounts(stores);
  await seedHouseholds(stores, { ...watched('showcase', households, onProgress), today: SAMPLE_DAY });
  await markDirty(asSystem(stores), showcase);
  await refreshDirtyVillages(asSystem(stores));
  await stores.registry.put({ ...note, stage: 'showcase', households });
}

const SHOWCASE_DISTRICT = '64.02.06';

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
  const steps: readonly (() => Promise<void>)[] = [
    () => seedStaff(stores, SAMPLE_DAY, { signal }),
    () => seedVillageMoney(stores, SAMPLE_DAY, wellFilled(households)),
    () => othersOf(stores, households, { signal, onProgress }),
    () => seedPastCycles(stores, SAMPLE_DAY, signal),
    () => seedHouseholds(stores, { part: 'showcase', households, today: SAMPLE_DAY, signal, late: true }),
    () =>
      households < LARGE ? seedHouseholds(stores, { part: 'rest', households, today: SAMPLE_DAY, signal, late: true }) : Promise.resolve(),
    () => seedComingCycle(stores, SAMPLE_DAY),
    async () => {
      await markDirty(
        asSystem(stores),
        villages.map(({ code }) => code),
      );
      onHouseholds?.();
    },
    () => seedOffice(stores, signal),
    () => seedProposals(stores, signal),
    () => seedCases(stores, dayOf(new Date().toISOString()), signal),
    () => seedComplaint(stores, dayOf(new Date().toISOString())),
    () => seedSurveys(stores, SAMPLE_DAY, signal),
    () => seedLetters(stores, signal),
    () => seedFamilies(stores, signal),
    () => seedOwnPurses(stores, signal),
    () => seedImports(stores, dayOf(new Date().toISOString()), signal),
    () => (isToldBack(households) ? seedPlaces(stores, TWO_YEARS, signal) : Promise.resolve()),
    () => markDirty(asSystem(stores), showcase),
    () => (households < TO_BE_TOLD_BACK || households >= LARGE ? Promise.resolve() : seedNight(stores, signal)),
  ];
  for (const step of steps) {
    if (signal?.aborted) return;
    await step();
  }
  if (!signal?.aborted) await stores.registry.put({ ...note, stage: 'whole' });
}

/** Where the sample has households enough for the village's own money to go to some of them. */
const wellFilled = (households: number) => shares(households).rest.flatMap(([place, count]) => (count >= WELL_FILLED ? [place] : []));
const WELL_FILLED = 6;

/** Of fewer, the months of most villages would be of nobody. */
const TO_BE_TOLD_BACK = 1_000;
/** Of more, all of them written on one day, the emulator takes longer to read that day than it is waited for. */
const MOST_TOLD_BACK = 50_000;
const isToldBack = (households: number) => households >= TO_BE_TOLD_BACK && households <= MOST_TOLD_BACK;
const TWO_YEARS = 24;

/** By their deeds, unless there are so many that they are for measuring. */
function othersOf(stores: Stores, households: number, { signal, onProgress = unwatched }: Rest): Promise<void> {
  const watching = watched('rest', households, onProgress);
  if (households < LARGE) return seedHouseholds(stores, { ...watching, today: SAMPLE_DAY, signal });
  return seedInBulk(stores, shares(households).rest, { today: SAMPLE_DAY, signal, onDone: watching.onDone });
}

function watched(part: 'showcase' | 'rest', households: number, onProgress: OnProgress) {
  const total = countOf(part, households);
  let done = 0;
  const onDone = (more = 1): void => {
    done += more;
    onProgress({ done, total });
  };
  return { part, households, onDone };
}

/** For what no person does: publishing lists. */
const asSystem = (stores: Stores): Context => contextFor(stores, systemActor('seed'));

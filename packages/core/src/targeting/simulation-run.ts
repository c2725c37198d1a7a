import { inForce } from '../household/aid-course.rules.ts';
import { needRank } from '../household/household.rules.ts';
import { eachInVillage } from '../household/household.ts';
import { villages } from '../region/region.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { JobRun } from '../shared/job.ts';
import { districtOf } from '../shared/region-code.ts';
import { type Cutoff, cutoffOf, seated, smallest } from './cutoff.rules.ts';
import { listMoves } from './moves.ts';
import type { Figures, Result, Simulation } from './shapes.ts';
import { addTallies, counted, emptyPart, nobody, type UnitTally, verdictOn } from './simulation.rules.ts';
import * as store from './simulation.store.ts';
import { saveProgress } from './simulation.ts';
import { addFigures, figuresOf, noFigures } from './simulation-figures.rules.ts';
import { unitsOfRank, unitWriter } from './units.store.ts';

const CHECKPOINT_EVERY = 10;

/**
 * Goes through the register village by village and adds up; then writes down who enters and who leaves. What a village came to is kept for
 * 30 days, so that a run that was stopped is gone on with where it was; two at once come to the same. Holds a page of households and, where
 * the quota ends, the ids it sorts.
 */
export async function runSimulation(context: Context, id: string, { signal, onProgress }: JobRun): Promise<void> {
  const simulation = await store.get(context, id);
  if (simulation?.state !== 'running') return;
  const finished = new Set((await store.finishedParts(context, id)).map(({ village }) => village));
  for (const { code } of villages) {
    if (finished.has(code)) continue;
    if (signal.aborted) return;
    await simulateVillage(context, simulation, code);
    finished.add(code);
    onProgress({ done: finished.size, total: villages.length });
    if (finished.size % CHECKPOINT_EVERY === 0) await saveProgress(context, { simulation: id, next: { done: finished.size } });
  }
  const parts = await store.finishedParts(context, id);
  const seats = await seatsOf(context, simulation, parts);
  if (!(await listMoves(context, simulation, { parts, ...seats, signal }))) return;
  const result = totalsOf(simulation, parts, seats);
  await saveProgress(context, { simulation: id, next: { state: 'done', done: finished.size, result, listed: true } });
}

async function simulateVillage(context: Context, simulation: Simulation, village: string): Promise<void> {
  const stamp = context.newId();
  const units = unitWriter(context, simulation, { village, stamp });
  const day = dayOf(simulation.startedAt);
  let part = emptyPart(village);
  for await (const household of eachInVillage(context, village)) {
    const now = inForce(household, day);
    const verdict = verdictOn(now, simulation, day);
    part = counted(part, now, verdict);
    await units.add(needRank(now), verdict);
  }
  await units.end();
  await store.finishPart(context, simulation, { ...part, stamp });
}

interface Seats {
  readonly cut: Cutoff | undefined;
  /** Of the rank in which the quota ends, the last that still finds a seat; undefined where none does. */
  readonly last: string | undefined;
  readonly inCut: ReadonlyMap<string, UnitTally>;
}

/** Who of the rank in which the quota ends still finds a seat: those whose ids come first. */
async function seatsOf(context: Context, { id, quota }: Simulation, parts: readonly store.FinishedPart[]): Promise<Seats> {
  const cut = cutoffOf(parts, quota);
  const inCut = new Map<string, UnitTally>();
  if (!cut) return { cut, last: undefined, inCut };
  const stamps = new Map(parts.map(({ village, stamp }) => [village, stamp]));
  const first = smallest(cut.seats);
  for await (const { village, stamp, units } of unitsOfRank(context, id, cut.rank))
    if (stamps.get(village) === stamp) for (const { key } of units) first.add(key);
  const last = first.greatest();
  for await (const { village, stamp, units } of unitsOfRank(context, id, cut.rank))
    if (stamps.get(village) === stamp) inCut.set(village, addTallies(inCut.get(village), seated(units, last)));
  return { cut, last, inCut };
}

function totalsOf(simulation: Simulation, parts: readonly store.FinishedPart[], { cut, inCut }: Seats): Result {
  const districts = new Map<string, Figures>();
  let all = noFigures;
  for (const part of parts) {
    const figures = figuresOf(part, cut, inCut.get(part.village) ?? nobody, simulation);
    const district = districtOf(part.village);
    districts.set(district, addFigures(districts.get(district) ?? noFigures, figures));
    all = addFigures(all, figures);
  }
  const byDistrict = [...districts].map(([district, figures]) => ({ district, ...figures }));
  return { ...all, byDistrict: byDistrict.toSorted((a, b) => (a.district < b.district ? -1 : 1)) };
}

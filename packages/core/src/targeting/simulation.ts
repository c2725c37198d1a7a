import { z } from 'zod';
import { fundSources } from '../household/aid-shapes.ts';
import { needRank } from '../household/household.rules.ts';
import { eachInVillage } from '../household/household.ts';
import { CriterionTree, namedPrograms } from '../program/criterion-tree.ts';
import { aidTargets, payPeriods } from '../program/kinds.ts';
import * as Program from '../program/program.ts';
import { contradiction } from '../program/satisfiable.rules.ts';
import { villages } from '../region/region.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput, type Message, NotFound } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import { enqueueJob, type JobRun } from '../shared/job.ts';
import { Rupiah } from '../shared/money.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { districtOf } from '../shared/region-code.ts';
import { said } from '../shared/said.ts';
import { type Cutoff, cutoffOf, seated, smallest } from './cutoff.rules.ts';
import type { Figures, Result, Simulation } from './shapes.ts';
import { addTallies, counted, emptyPart, nobody, type Part, type UnitTally, verdictOn } from './simulation.rules.ts';
import * as store from './simulation.store.ts';
import { addFigures, figuresOf, noFigures } from './simulation-figures.rules.ts';

export type { Figures, Leaving, Result, Simulation } from './shapes.ts';

/** The what-if: whom criteria and an amount would reach over the whole register, and what it would cost. It changes nothing for anybody. */
const Asked = z.object({
  /** Whose recipients of today it is compared with; what is left out is taken from it. */
  program: Id.optional(),
  criteria: CriterionTree,
  /** For each household or person, each period. */
  rupiah: Rupiah,
  period: z.enum(payPeriods).optional(),
  target: z.enum(aidTargets).optional(),
  fund: z.enum(fundSources).optional(),
  /** How many may receive it at most; those in greatest need come first. */
  quota: z.int().min(1, said('Kuota paling sedikit 1', 'a quota is at least 1')).max(10_000_000).optional(),
});

/** Begins one. What it comes to is there once its work is done. */
export const start = operation({
  name: 'simulateProgram',
  input: Asked,
  right: 'household.read',
  everywhere: true,
  run: async ({ program: id, ...asked }, context) => {
    const programs = new Map((await Program.list(context, {})).map((one) => [one.id, one]));
    const program = id === undefined ? undefined : programs.get(id);
    if (id !== undefined && !program) throw new NotFound();
    const target = (asked.target ?? program?.target) === 'person' ? 'person' : 'household';
    const amiss =
      contradiction(asked.criteria, target) ??
      (namedPrograms(asked.criteria).every((name) => programs.has(name)) ? undefined : unknownProgram);
    if (amiss) throw new InvalidInput([{ path: 'criteria', message: amiss }]);
    const now = context.now();
    const fund = asked.fund ?? program?.fund;
    const simulation: Simulation = {
      id: context.newId(),
      ...(program && { program: program.id }),
      criteria: asked.criteria,
      rupiah: asked.rupiah,
      period: asked.period ?? program?.period ?? 'monthly',
      target,
      ...(fund && { fund }),
      ...(asked.quota !== undefined && { quota: asked.quota }),
      state: 'running',
      done: 0,
      of: villages.length,
      startedBy: context.actor.id,
      startedAt: now,
    };
    const change = store.add(simulation, now);
    return { result: change.value, changes: [change, enqueueJob('simulation', simulation.id)] };
  },
});

const unknownProgram: Message = {
  id: 'Syarat menyebut program yang tidak terdaftar. Pakai kode program yang ada',
  en: 'it names a programme that is not in the register; use the code of one that is',
};

const find = ({ simulation }: { simulation: string }, context: Context) => store.get(context, simulation);
const Target = z.object({ simulation: Id });

export const byId = query({
  input: Target,
  find,
  right: 'household.read',
  everywhere: true,
  run: (_input, _context, simulation) => simulation,
});

/** Those that were asked for, latest first. One Query. */
export const list = query({
  input: z.object({ page: PageInput.prefault({}) }),
  right: 'household.read',
  everywhere: true,
  run: ({ page }, context) => store.list(context, page),
});

/** Notes how far it has come, or how it ended. One that has ended stays as it is. */
const saveProgress = operation({
  name: 'workOnSimulation',
  input: Target.extend({ next: z.custom<Partial<Pick<Simulation, 'state' | 'done' | 'result'>>>() }),
  find,
  right: 'household.read',
  everywhere: true,
  run: ({ next }, context, before) => ({
    result: undefined,
    changes: before.state === 'running' ? [store.advance(before, { ...before, ...next }, context.now())] : [],
  }),
});

export const giveUp = (context: Context, simulation: string): Promise<void> =>
  saveProgress(context, { simulation, next: { state: 'failed' } });

const CHECKPOINT_EVERY = 10;

/**
 * Goes through the register village by village and adds up. What a village came to is kept for 30 days, so that a run that was stopped
 * is gone on with where it was; two at once come to the same. Holds a page of households and, where the quota ends, the ids it sorts.
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
  const result = await totalsOf(context, simulation);
  await saveProgress(context, { simulation: id, next: { state: 'done', done: finished.size, result } });
}

async function simulateVillage(context: Context, simulation: Simulation, village: string): Promise<void> {
  const stamp = context.newId();
  const units = store.unitWriter(context, simulation, { village, stamp });
  const day = dayOf(simulation.startedAt);
  let part = emptyPart(village);
  for await (const household of eachInVillage(context, village)) {
    const verdict = verdictOn(household, simulation, day);
    part = counted(part, household, verdict);
    // Only a quota asks which ones.
    if (simulation.quota !== undefined && verdict.units.length > 0) await units.add(needRank(household), verdict.units);
  }
  await units.end();
  await store.finishPart(context, simulation, { ...part, stamp });
}

async function totalsOf(context: Context, simulation: Simulation): Promise<Result> {
  const parts = await store.finishedParts(context, simulation.id);
  const cut = cutoffOf(parts, simulation.quota);
  const inCut = cut ? await seatedByVillage(context, simulation, parts, cut) : new Map<string, UnitTally>();
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

/** Who of the rank in which the quota ends still finds a seat: those whose ids come first. */
async function seatedByVillage(
  context: Context,
  { id }: Simulation,
  parts: readonly (Part & { readonly stamp: string })[],
  { rank, seats }: Cutoff,
): Promise<Map<string, UnitTally>> {
  const stamps = new Map(parts.map(({ village, stamp }) => [village, stamp]));
  const first = smallest(seats);
  for await (const { village, stamp, units } of store.unitsOfRank(context, id, rank))
    if (stamps.get(village) === stamp) for (const { key } of units) first.add(key);
  const greatest = first.greatest();
  const tallies = new Map<string, UnitTally>();
  for await (const { village, stamp, units } of store.unitsOfRank(context, id, rank))
    if (stamps.get(village) === stamp) tallies.set(village, addTallies(tallies.get(village), seated(units, greatest)));
  return tallies;
}

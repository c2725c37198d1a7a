import * as z from 'zod';
import { fundSources } from '../household/aid-shapes.ts';
import { CriterionTree, namedPrograms } from '../program/criterion-tree.ts';
import { aidTargets, payPeriods } from '../program/kinds.ts';
import * as Program from '../program/program.ts';
import { contradiction } from '../program/satisfiable.rules.ts';
import { villages } from '../region/region.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput, type Message, NotFound } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import { enqueueJob } from '../shared/job.ts';
import { Rupiah } from '../shared/money.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { said } from '../shared/said.ts';
import type { Simulation } from './shapes.ts';
import * as store from './simulation.store.ts';

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
export const saveProgress = operation({
  name: 'workOnSimulation',
  input: Target.extend({ next: z.custom<Partial<Pick<Simulation, 'state' | 'done' | 'result' | 'listed'>>>() }),
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

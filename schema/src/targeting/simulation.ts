import { nodesOf } from '@puskesos/core/program/criterion-tree';
import * as Simulation from '@puskesos/core/targeting/simulation';
import { FundSource } from '../fund/enums.ts';
import { CriterionNodeRef } from '../program/criteria.ts';
import { AidTarget, PayPeriod } from '../program/enums.ts';
import { ProgramRef } from '../program/program.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { oneByOne, recordRef } from '../shared/record.ts';
import { SimulationState } from './enums.ts';
import { ResultRef } from './simulation-result.ts';

export const SimulationRef = recordRef<Simulation.Simulation>('Simulation', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Simulation.byId(core, { simulation: id })),
});

SimulationRef.implement({
  description: 'A what-if over the whole register: whom criteria and an amount would reach. It changes nothing for anybody (simulasi).',
  fields: (t) => ({
    program: t.field({
      type: ProgramRef,
      nullable: true,
      description: 'Whose recipients of today it is compared with; null: nobody’s (program pembanding).',
      resolve: ({ program }) => program,
    }),
    criteria: t.field({
      type: [CriterionNodeRef],
      description: 'The tests asked for, in the order of the tree (butir syarat).',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ criteria }) => nodesOf(criteria),
    }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'For each recipient, each period (besaran).' }),
    period: t.expose('period', { type: PayPeriod, description: 'How often (periode).' }),
    target: t.expose('target', { type: AidTarget, description: 'HOUSEHOLD or PERSON: what is counted (sasaran).' }),
    fund: t.expose('fund', { type: FundSource, nullable: true, description: 'Whose money it would be; null: not said (sumber dana).' }),
    quota: t.exposeInt('quota', { nullable: true, description: 'How many recipients at most; null: no bound (kuota).' }),
    state: t.expose('state', { type: SimulationState, description: 'How far it has come (keadaan).' }),
    done: t.exposeInt('done', { description: 'Villages gone through so far; counted up every few of them (desa selesai).' }),
    of: t.exposeInt('of', { description: 'All villages (jumlah desa).' }),
    startedAt: t.expose('startedAt', { type: 'Instant', description: 'When it was asked for. Judged is that day (dimulai).' }),
    startedBy: t.field({ type: ActorRef, description: 'Who asked for it (oleh).', resolve: ({ startedBy }) => startedBy }),
    result: t.expose('result', { type: ResultRef, nullable: true, description: 'What it comes to; null until it is done (hasil).' }),
  }),
});

const SimulationConnection = builder.connectionObject(
  { type: SimulationRef, name: 'SimulationConnection', description: 'A page of what-ifs.' },
  { name: 'SimulationEdge', description: 'A what-if and its cursor.' },
);

builder.queryFields((t) => ({
  simulation: t.field({
    type: SimulationRef,
    nullable: true,
    description: 'One what-if; ask again while it is RUNNING. For whoever works for the whole regency (simulasi).',
    args: { id: t.arg.globalID({ for: SimulationRef, required: true, description: 'Its id.' }) },
    authScopes: { right: 'household.read' },
    resolve: (_root, { id }, { core }) => Simulation.byId(core, { simulation: id.id }),
  }),
  simulations: t.field({
    type: SimulationConnection,
    description: 'What was asked before, latest first. For whoever works for the whole regency (daftar simulasi).',
    args: pageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async (_root, page, { core }) => connectionOf(await Simulation.list(core, { page })),
  }),
}));

import { nodesOf } from '@puskesos/core/program/criterion-tree';
import { districtCalled } from '@puskesos/core/region';
import * as Simulation from '@puskesos/core/targeting/simulation';
import { FundSource } from '../fund/enums.ts';
import { CriterionNodeRef } from '../program/criteria.ts';
import { CriterionInput } from '../program/criteria-inputs.ts';
import { AidTarget, PayPeriod } from '../program/enums.ts';
import { ProgramRef } from '../program/program.ts';
import { DistrictRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { mutation } from '../shared/mutation.ts';
import { SimulationState } from './enums.ts';

const LeavingRef = builder.objectRef<Simulation.Leaving>('SimulationLeaving').implement({
  description: 'Who receives the programme today and would not, by reason (yang keluar).',
  fields: (t) => ({
    notEligible: t.exposeInt('notEligible', { description: 'They do not meet the criteria (tidak memenuhi syarat).' }),
    unknown: t.exposeInt('unknown', { description: 'The register does not tell whether they do (belum diketahui).' }),
    beyondQuota: t.exposeInt('beyondQuota', { description: 'They do, but others need it more (di luar kuota).' }),
  }),
});

const FiguresRef = builder.interfaceRef<Simulation.Figures>('SimulationFigures').implement({
  description: 'What a what-if comes to. Counts are of households, or of persons where it is for persons (angka simulasi).',
  fields: (t) => ({
    eligible: t.exposeInt('eligible', { description: 'Who meets the criteria (memenuhi syarat).' }),
    unknown: t.exposeInt('unknown', { description: 'Of whom the register does not tell it (belum diketahui).' }),
    chosen: t.exposeInt('chosen', { description: 'Who of the eligible is within the quota, those in greatest need first (terpilih).' }),
    households: t.exposeInt('households', { description: 'Households that would receive something (rumah tangga).' }),
    people: t.exposeInt('people', { description: 'Who lives in them, or the persons whom it is for (jiwa).' }),
    cost: t.expose('cost', { type: 'Rupiah', description: 'Of one period (biaya per periode).' }),
    costPerYear: t.expose('costPerYear', { type: 'Rupiah', description: 'Of a year’s periods (biaya setahun).' }),
    entering: t.exposeInt('entering', { description: 'Who would receive it and does not today (masuk).' }),
    staying: t.exposeInt('staying', { description: 'Who would receive it and does today (tetap).' }),
    leaving: t.expose('leaving', { type: LeavingRef, description: 'Who receives it today and would not (keluar).' }),
  }),
});

const DistrictFiguresRef = builder.objectRef<Simulation.Result['byDistrict'][number]>('SimulationDistrict').implement({
  description: 'What a what-if comes to in one kecamatan.',
  interfaces: [FiguresRef],
  fields: (t) => ({
    district: t.field({
      type: DistrictRef,
      description: 'Which kecamatan.',
      resolve: ({ district }) => districtCalled(district),
    }),
  }),
});

const ResultRef = builder.objectRef<Simulation.Result>('SimulationResult').implement({
  description: 'What a what-if comes to in the regency, and in each kecamatan (hasil simulasi).',
  interfaces: [FiguresRef],
  fields: (t) => ({
    byDistrict: t.expose('byDistrict', {
      type: [DistrictFiguresRef],
      description: 'By kecamatan; all twenty.',
      complexity: { field: 1, multiplier: 20 },
    }),
  }),
});

const SimulationRef = builder.objectRef<Simulation.Simulation>('Simulation').implement({
  description: 'A what-if over the whole register: whom criteria and an amount would reach. It changes nothing for anybody (simulasi).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, for `simulation`.' }),
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
    startedBy: t.exposeString('startedBy', { description: 'Who asked for it (oleh).' }),
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
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    authScopes: { right: 'household.read' },
    resolve: (_root, { id }, { core }) => Simulation.byId(core, { simulation: id }),
  }),
  simulations: t.field({
    type: SimulationConnection,
    description: 'What was asked before, latest first. For whoever works for the whole regency (daftar simulasi). One Query.',
    args: pageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async (_root, page, { core }) => connectionOf(await Simulation.list(core, { page })),
  }),
}));

mutation('simulateProgram', {
  description: 'Begins a what-if over the whole register; `simulation` tells what it comes to. It changes nothing for anybody (simulasi).',
  right: 'household.read',
  input: (t) => ({
    program: t.globalID({
      for: ProgramRef,
      description: 'Whose recipients of today to compare with; what is left out is taken from it.',
    }),
    criteria: t.field({ type: CriterionInput, required: true, description: 'Who would be meant (syarat).' }),
    amount: t.field({ type: 'Rupiah', required: true, description: 'For each recipient, each period (besaran).' }),
    period: t.field({ type: PayPeriod, description: 'How often; left out, without a programme: MONTHLY (periode).' }),
    target: t.field({ type: AidTarget, description: 'PERSON counts persons, the others households (sasaran).' }),
    fund: t.field({ type: FundSource, description: 'Whose money it would be (sumber dana).' }),
    quota: t.int({ description: 'How many recipients at most; those in greatest need come first (kuota).' }),
  }),
  gives: { simulation: { type: SimulationRef, description: 'The what-if as it begins.' } },
}).runs((core, { amount, ...asked }, call) => Simulation.start(core, { ...asked, rupiah: amount }, call));

import { regency, villageOf } from '@puskesos/core/region';
import { countedStates, type EnrollmentFigures } from '@puskesos/core/targeting/enrollment-figures.rules';
import * as Figures from '@puskesos/core/targeting/figures';
import { type FindingFigures, rateOf, totalsOf } from '@puskesos/core/targeting/figures.rules';
import { AidState } from '../aid/enums.ts';
import { ProgramRef } from '../program/program.ts';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { DerivedFinding } from '../survey/enums.ts';

const ProgramFiguresRef = builder.objectRef<Figures.ProgramFigures>('ProgramFigures').implement({
  description: 'How well a programme is aimed. It counts households; people, where the programme is for persons (ketepatan sasaran).',
  fields: (t) => ({
    program: t.field({
      type: ProgramRef,
      description: 'Which programme (program).',
      resolve: ({ program }) => program,
    }),
    recipients: t.exposeInt('recipients', { description: 'Who receives it (penerima).' }),
    eligible: t.exposeInt('eligible', { description: 'Who meets its criteria, reached or not (memenuhi syarat).' }),
    inclusionErrors: t.exposeInt('included', { description: 'Recipients who don’t meet them (inclusion error).' }),
    exclusionErrors: t.exposeInt('excluded', { description: 'Who meets them and doesn’t receive it (exclusion error).' }),
    unknown: t.exposeInt('unknown', { description: 'Recipients of whom the register does not tell it (belum diketahui).' }),
    inclusionRate: t.float({
      nullable: true,
      description: 'Inclusion errors of all recipients, 0 to 1; null where there are none.',
      resolve: ({ included, recipients }) => rateOf(included, recipients),
    }),
    exclusionRate: t.float({
      nullable: true,
      description: 'Exclusion errors of all who meet the criteria, 0 to 1; null where nobody does.',
      resolve: ({ excluded, eligible }) => rateOf(excluded, eligible),
    }),
  }),
});

const FindingFiguresRef = builder.objectRef<FindingFigures>('FindingFigures').implement({
  description: 'How many homes something is found of by their answers (angka temuan).',
  fields: (t) => ({
    finding: t.expose('finding', { type: DerivedFinding, description: 'What (temuan).' }),
    households: t.exposeInt('households', { description: 'Of so many it follows from the answers (rumah tangga).' }),
    unknown: t.exposeInt('unknown', { description: 'Of so many it is open: nobody answered, or not enough (belum diketahui).' }),
  }),
});

const StateCountRef = builder.objectRef<readonly [state: (typeof countedStates)[number], count: number]>('EnrollmentCount').implement({
  description: 'How many enrollments stand in a state (jumlah menurut status).',
  fields: (t) => ({
    state: t.field({ type: AidState, description: 'Which.', resolve: ([state]) => state }),
    count: t.int({ description: 'Jumlah.', resolve: ([, count]) => count }),
  }),
});

const EnrollmentFiguresRef = builder.objectRef<EnrollmentFigures>('EnrollmentFigures').implement({
  description: 'Where the enrollments of a programme stand, whoever they are for; those that ended are not counted (angka kepesertaan).',
  fields: (t) => ({
    program: t.field({ type: ProgramRef, description: 'Which programme.', resolve: ({ program }) => program }),
    counts: t.field({
      type: [StateCountRef],
      description: 'State by state, in the order of the road.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ counts }) => countedStates.map((state) => [state, counts[state]] as const),
    }),
  }),
});

type Counted = Omit<Figures.VillageFigures, 'village'>;

const FiguresRef = builder.interfaceRef<Counted>('Figures').implement({
  description: 'Figures of need and aim (angka kebutuhan dan sasaran).',
  fields: (t) => ({
    households: t.exposeInt('households', { description: 'Households in the register (rumah tangga).' }),
    people: t.exposeInt('people', { description: 'People who live in them (jiwa).' }),
    verifiedPoor: t.exposeInt('verifiedPoor', {
      description: 'Households found poor or extremely poor by a visit (terverifikasi miskin).',
    }),
    gap: t.exposeInt('gap', { description: 'Of them those that receive nothing (celah bantuan).' }),
    overlaps: t.exposeInt('overlaps', { description: 'Households with programmes that may not be had together (tumpang tindih).' }),
    findings: t.field({
      type: [FindingFiguresRef],
      description: 'What follows from the answers in its homes, finding by finding; none where it was counted before there were any.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ findings = [] }) => [...findings],
    }),
    enrollments: t.field({
      type: [EnrollmentFiguresRef],
      description: 'Programme by programme, where its enrollments stand; none where it was counted before there were any.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ enrollments = [] }) => [...enrollments],
    }),
    programs: t.field({
      type: [ProgramFiguresRef],
      description: 'Programme by programme, of those that ran on that day.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ programs }) => [...programs],
    }),
  }),
});

const VillageFiguresRef = builder.objectRef<Figures.Published>('VillageFigures').implement({
  description: 'A village’s figures, as the last refresh counted them (angka desa).',
  interfaces: [FiguresRef],
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Which village.', resolve: ({ village }) => villageOf(village) }),
    day: t.expose('day', { type: 'Date', description: 'The day they speak of.' }),
  }),
});

const DistrictFiguresRef = builder.objectRef<Counted & { readonly villages: readonly Figures.Published[] }>('DistrictFigures').implement({
  description: 'A kecamatan’s figures: those of its villages added up (angka kecamatan).',
  interfaces: [FiguresRef],
  fields: (t) => ({
    villages: t.field({
      type: [VillageFiguresRef],
      description: 'Its villages, by code; one that was never counted is left out.',
      complexity: { field: 1, multiplier: 12 },
      resolve: ({ villages }) => [...villages],
    }),
  }),
});

const RegencyFiguresRef = builder.objectRef<Figures.Totals>('RegencyFigures').implement({
  description: 'The regency’s figures: those of all its villages added up (angka kabupaten).',
  interfaces: [FiguresRef],
  fields: (t) => ({
    villages: t.exposeInt('counted', {
      description: 'Of so many villages; one that was never counted is left out (jumlah desa terhitung).',
    }),
    day: t.expose('day', { type: 'Date', description: 'No village was counted longer ago than on this day (per tanggal).' }),
  }),
});

const VillageFiguresConnection = builder.connectionObject(
  { type: VillageFiguresRef, name: 'VillageFiguresConnection', description: 'A page of villages’ figures.' },
  { name: 'VillageFiguresEdge', description: 'A village’s figures and the cursor.' },
);

builder.objectField(VillageRef, 'figures', (t) =>
  t.field({
    type: VillageFiguresRef,
    nullable: true,
    description: 'Its figures of need and aim; null while nothing was counted there (angka desa).',
    authScopes: { right: 'household.read' },
    complexity: { field: 5, multiplier: 1 },
    resolve: ({ code: village }, _args, { core }) => Figures.ofVillage(core, { village }),
  }),
);

builder.objectField(DistrictRef, 'figures', (t) =>
  t.field({
    type: DistrictFiguresRef,
    description: 'Its villages’ figures added up, and each; for who serves the whole kecamatan (angka kecamatan).',
    authScopes: { right: 'household.read' },
    complexity: { field: 5, multiplier: 1 },
    resolve: async ({ code: district }, _args, { core }) => {
      const villages = await Figures.ofDistrict(core, { district });
      return { ...totalsOf(villages), villages };
    },
  }),
);

builder.objectField(RegencyRef, 'figures', (t) =>
  t.field({
    type: RegencyFiguresRef,
    nullable: true,
    description: 'All villages’ figures added up, for who serves the whole regency; null while nothing was counted (angka kabupaten).',
    authScopes: { right: 'household.read' },
    complexity: { field: 50, multiplier: 1 },
    resolve: (_regency, _args, { figuresOf }) => figuresOf(regency.code),
  }),
);

builder.queryField('villageFigures', (t) =>
  t.field({
    type: VillageFiguresConnection,
    description: 'The figures of all villages, by code; for who serves the whole regency (angka seluruh desa).',
    args: pageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async (_root, page, { core }) => connectionOf(await Figures.ofRegency(core, { page })),
  }),
);

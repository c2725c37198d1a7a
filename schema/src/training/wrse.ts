import { villageOf } from '@puskesos/core/region';
import * as Path from '@puskesos/core/training/path';
import type { Assessment, PathNow, Visit, Path as WrsePath } from '@puskesos/core/training/shapes';
import { LifeState, Sex } from '../household/enums.ts';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef } from '../household/member.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { changesOf, historyField } from '../shared/changes.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/page-shape.ts';
import { TrainingTheme, WorkKind, WrseEnding, WrseStage } from './enums.ts';

const AssessmentRef = builder.objectRef<Assessment>('WrseAssessment').implement({
  description: 'What a woman lived from and needed when she was first seen (penilaian awal).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    by: t.exposeString('by', { description: 'Who saw her: the id they signed in with.' }),
    income: t.expose('income', { type: 'Rupiah', description: 'A month (penghasilan per bulan).' }),
    work: t.expose('work', { type: WorkKind, description: 'Pekerjaan.' }),
    decile: t.exposeInt('decile', { nullable: true, description: 'The household’s official decile that day (desil).' }),
    needs: t.exposeString('needs', { description: 'Kebutuhan.' }),
    theme: t.expose('theme', { type: TrainingTheme, nullable: true, description: 'What she would like to learn (minat).' }),
  }),
});

const VisitRef = builder.objectRef<Visit>('WrseVisit').implement({
  description: 'A visit after that (kunjungan pendampingan).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    by: t.exposeString('by', { description: 'Who visited her: the id they signed in with.' }),
    income: t.expose('income', { type: 'Rupiah', description: 'A month (penghasilan per bulan).' }),
    work: t.expose('work', { type: WorkKind, description: 'Pekerjaan.' }),
    decile: t.exposeInt('decile', { nullable: true, description: 'The household’s official decile that day (desil).' }),
    next: t.expose('next', { type: 'Date', description: 'By when the next one was due (kunjungan berikut).' }),
  }),
});

const AfterRef = builder.objectRef<NonNullable<WrsePath['after']>>('WrseAfter').implement({
  description: 'Who grown left the household before she was found, as the register tells (peristiwa).',
  fields: (t) => ({
    life: t.expose('life', { type: LifeState, description: 'What became of them.' }),
    sex: t.expose('sex', { type: Sex, description: 'Who: a man or a woman.' }),
    since: t.expose('since', { type: 'Date', description: 'Since when.' }),
  }),
});

export const PathRef = builder.objectRef<PathNow>('WrsePath').implement({
  description:
    'A woman who earns her household’s living, from the day she was found by the criteria until she lives from it (jalur WRSE, Permensos 8/2012).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    household: t.field({ type: HouseholdRef, description: 'Rumah tangga.', resolve: ({ household }) => household }),
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Who; null when no longer a member there.',
      resolve: async ({ household: id, member }, _args, context) => {
        const household = await HouseholdRef.getDataloader(context).load(id);
        const found = household.members.find((one) => one.id === member);
        return found && { ...found, household: id };
      },
    }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    stage: t.expose('stage', { type: WrseStage, description: 'Tahap.' }),
    round: t.exposeInt('round', { description: '1 at first; one more each time she was taken up again (putaran).' }),
    foundOn: t.expose('foundOn', { type: 'Date', description: 'Ditemukan.' }),
    after: t.expose('after', { type: AfterRef, nullable: true, description: 'What happened in her household before.' }),
    due: t.expose('due', { type: 'Date', description: 'By when somebody should see her (kunjungan berikut).' }),
    assessment: t.expose('assessment', { type: AssessmentRef, nullable: true, description: 'Penilaian awal.' }),
    enrollment: t.exposeID('enrollment', { nullable: true, description: 'Her training, for `trainingEnrollment`.' }),
    visits: t.expose('visits', { type: [VisitRef], description: 'Kunjungan.' }),
    endedOn: t.field({ type: 'Date', nullable: true, description: 'Berakhir.', resolve: ({ ended }) => ended?.on }),
    endedBecause: t.field({ type: WrseEnding, nullable: true, description: 'Alasan ditutup.', resolve: ({ ended }) => ended?.because }),
  }),
});

const changes = changesOf<WrsePath>('WrsePath', 'a woman’s path', 'riwayat jalur WRSE');
builder.objectField(changes.change, 'state', (t) =>
  t.field({ type: PathRef, description: 'The path after it.', resolve: ({ value }) => value }),
);
builder.objectField(PathRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Path.history(core, { path: id, page })),
  }),
);

const PathConnection = builder.connectionObject(
  { type: PathRef, name: 'WrsePathConnection', description: 'A page of women’s paths.' },
  { name: 'WrsePathEdge', description: 'A path and its cursor.' },
);

builder.objectField(VillageRef, 'wrsePaths', (t) =>
  t.field({
    type: PathConnection,
    nullable: true,
    description:
      'Women of the village who earn their household’s living: those who go on first, by the day they are due (jalur WRSE). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'training.read' },
    resolve: async ({ code }, page, { core }) => connectionOf(await Path.pathsIn(core, { village: code, page })),
  }),
);

builder.objectField(HouseholdRef, 'wrsePaths', (t) =>
  t.field({
    type: [PathRef],
    description: 'Of its women (jalur WRSE). One BatchGet.',
    complexity: { field: 10, multiplier: 2 },
    authScopes: { right: 'training.read' },
    resolve: ({ id }, _args, { core }) => Path.ofHousehold(core, { household: id }),
  }),
);

builder.queryField('wrsePath', (t) =>
  t.field({
    type: PathRef,
    nullable: true,
    description: 'One woman’s path.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { core }) => Path.byId(core, { path: id }),
  }),
);

import * as Case from '@puskesos/core/case';
import { villageOf } from '@puskesos/core/region';
import { dayOf } from '@puskesos/core/shared/clock';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { changesOf, historyField } from '../shared/changes.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/page-shape.ts';
import { plain } from '../shared/plain.ts';
import { CaseAdvice, CaseCategory, CaseChannel, CaseLevel, CaseOutcome, CaseState, ReferralAnswer } from './enums.ts';
import { CaseEdgeRef } from './machine.ts';

const ReporterRef = builder.objectRef<NonNullable<Case.Told['reporter']>>('CaseReporter').implement({
  description: 'Who came with it, as far as they said (pelapor).',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'Nama.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telepon.' }),
  }),
});

const RecommendationRef = builder.objectRef<Case.Recommendation>('CaseRecommendation').implement({
  description: 'What the back office advised (rekomendasi).',
  fields: (t) => ({
    advice: t.expose('advice', { type: CaseAdvice, description: 'Rekomendasi.' }),
    by: t.exposeString('by', { description: 'Who: the id they signed in with (petugas).' }),
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    service: t.exposeString('service', { nullable: true, description: 'To which service (layanan tujuan).' }),
    contact: t.exposeString('contact', { nullable: true, description: 'Whom to speak to there (kontak).' }),
  }),
});

const ReferralRef = builder.objectRef<Case.Referral>('CaseReferral').implement({
  description: 'A service that was asked for help, and what it says (rujukan).',
  fields: (t) => ({
    service: t.exposeString('service', { description: 'Which (layanan tujuan).' }),
    contact: t.exposeString('contact', { nullable: true, description: 'Whom to speak to there (kontak).' }),
    on: t.expose('on', { type: 'Date', description: 'Since when (tanggal).' }),
    answer: t.field({
      type: ReferralAnswer,
      nullable: true,
      description: 'What it said last; null: nothing yet (jawaban).',
      resolve: ({ answer }) => answer?.kind,
    }),
    answeredOn: t.field({ type: 'Date', nullable: true, description: 'When (tanggal jawaban).', resolve: ({ answer }) => answer?.on }),
  }),
});

export const CaseRef = builder.objectRef<Case.CaseNow>('Case').implement({
  description: 'A complaint or a request that somebody came to a Puskesos with (keluhan, rujukan; Permensos 15/2018).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'Whose; null where the caller is nobody registered (rumah tangga).',
      resolve: ({ household }) => household ?? null,
    }),
    category: t.expose('category', { type: CaseCategory, description: 'What it is about (jenis).' }),
    channel: t.expose('channel', { type: CaseChannel, description: 'How it came (jalur).' }),
    sensitive: t.exposeBoolean('sensitive', { description: 'Known to few (rahasia).' }),
    description: t.string({
      nullable: true,
      description: 'What was told; null for who may not see names (uraian).',
      resolve: (found, _args, { core }) => Case.toldOf(core, found)?.description,
    }),
    reporter: t.field({
      type: ReporterRef,
      nullable: true,
      description: 'Who told it, where they said so; null for who may not see names (pelapor).',
      resolve: (found, _args, { core }) => Case.toldOf(core, found)?.reporter,
    }),
    note: t.string({
      nullable: true,
      description: 'What was written with the last deed; null for who may not see names (catatan).',
      resolve: (found, _args, { core }) => Case.noteOf(core, found),
    }),
    state: t.expose('state', { type: CaseState, description: 'Status.' }),
    level: t.expose('level', { type: CaseLevel, description: 'How far up it has come (jenjang).' }),
    registeredAt: t.expose('registeredAt', { type: 'Instant', description: 'When it came (waktu daftar).' }),
    registeredBy: t.exposeString('registeredBy', { description: 'Who took it in: the id they signed in with (petugas pendaftaran).' }),
    handler: t.exposeString('handler', { nullable: true, description: 'Whom it was handed to (penanggung jawab).' }),
    due: t.expose('due', { type: 'Date', description: 'By when the next step is due (tenggat).' }),
    overdue: t.boolean({
      description: 'It is open, and that day has passed (terlambat).',
      resolve: ({ state, due }, _args, { core }) => state !== 'closed' && due < dayOf(core.now()),
    }),
    recommendation: t.expose('recommendation', { type: RecommendationRef, nullable: true, description: 'Rekomendasi.' }),
    referral: t.expose('referral', { type: ReferralRef, nullable: true, description: 'Rujukan.' }),
    outcome: t.expose('outcome', { type: CaseOutcome, nullable: true, description: 'What it came to; null while it is open (hasil).' }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true, description: 'When it was closed (tanggal selesai).' }),
    repeats: t.int({
      nullable: true,
      description:
        'How often the household had reported the same before, of late; of a sensitive case null for who may not know of the others (berulang).',
      resolve: (found, _args, { core }) => Case.repeatsOf(core, found)?.repeats,
    }),
    repeatOf: t.id({
      nullable: true,
      description: 'The case before it, where it is a repeat (kasus sebelumnya).',
      resolve: (found, _args, { core }) => Case.repeatsOf(core, found)?.repeatOf,
    }),
    moves: t.field({
      type: [CaseEdgeRef],
      description: 'What you may do with it now (langkah Anda). Two Queries for each village.',
      complexity: { field: 5, multiplier: 3 },
      resolve: async (found, _args, { core, officesIn }) => [...Case.movesFor(core, found, await officesIn(found.village))],
    }),
  }),
});

const changes = changesOf<Case.Case>('Case', 'a case', 'riwayat kasus');
builder.objectField(changes.change, 'state', (t) =>
  t.field({ type: CaseRef, description: 'The case after it.', resolve: ({ value }) => value }),
);
builder.objectField(CaseRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    description: `${historyField.description} Of a sensitive one the reasons are in each state’s \`note\`.`,
    resolve: async ({ id }, page, { core }) => connectionOf(await Case.history(core, { case: id, page })),
  }),
);

const CaseConnection = builder.connectionObject(
  { type: CaseRef, name: 'CaseConnection', description: 'A page of cases.' },
  { name: 'CaseEdge', description: 'A case and its cursor.' },
);
const listArgs = builder.args((arg) => ({
  state: arg.field({ type: CaseState, description: 'Only these; a page may then be short while there is more (status).' }),
}));

builder.objectFields(VillageRef, (t) => ({
  cases: t.field({
    type: CaseConnection,
    nullable: true,
    description:
      'Its cases but for the sensitive ones: open ones by the day they are due, then the closed, the latest first (kasus). One Query.',
    args: { ...listArgs, ...pageArgs },
    complexity: pageComplexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ code }, { state, ...page }, { core }) =>
      connectionOf(await Case.inVillage(core, { village: code, ...plain({ state }), page })),
  }),
  sensitiveCases: t.field({
    type: CaseConnection,
    nullable: true,
    description: 'Its sensitive cases, for its coordinators and Dinsos (kasus rahasia). One Query.',
    args: { ...listArgs, ...pageArgs },
    complexity: pageComplexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ code }, { state, ...page }, { core }) =>
      connectionOf(await Case.sensitiveInVillage(core, { village: code, ...plain({ state }), page })),
  }),
}));

builder.objectField(HouseholdRef, 'cases', (t) =>
  t.field({
    type: CaseConnection,
    nullable: true,
    description: 'What it came with, latest first; sensitive ones, for its coordinators and Dinsos, before the others (kasus). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ id }, page, { core }) => connectionOf(await Case.ofHousehold(core, { household: id, page })),
  }),
);

builder.queryField('case', (t) =>
  t.field({
    type: CaseRef,
    nullable: true,
    description: 'One case. A sensitive one is found by few (kasus).',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    authScopes: { right: 'case.read' },
    resolve: (_root, { id }, { core }) => Case.byId(core, { case: id }),
  }),
);

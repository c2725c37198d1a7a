import * as Case from '@puskesos/core/case';
import { villageOf } from '@puskesos/core/region';
import { dayOf } from '@puskesos/core/shared/clock';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { CaseCategory, CaseChannel, CaseLevel, CaseOutcome, CaseState } from './enums.ts';
import { CaseEdgeRef } from './machine.ts';
import { RecommendationRef, ReferralRef } from './referral.ts';
import { ReporterRef } from './reporter.ts';

export const CaseRef = recordRef<Case.CaseNow>('Case', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Case.byId(core, { case: id })),
});

const fields = fieldsOf<Case.Case>((t) => ({
  village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
  household: t.field({
    type: HouseholdRef,
    nullable: true,
    description: 'Whose; null where the caller is nobody registered, or it is out of your area (rumah tangga).',
    resolve: ({ household }) => household ?? null,
  }),
  category: t.expose('category', { type: CaseCategory, description: 'What it is about (jenis).' }),
  channel: t.expose('channel', { type: CaseChannel, description: 'How it came (jalur).' }),
  sensitive: t.exposeBoolean('sensitive', { description: 'Known to few (rahasia).' }),
  about: t.field({
    type: [ActorRef],
    description: 'Staff it complains of, who do not see it (petugas yang dikeluhkan).',
    resolve: ({ about = [] }) => [...about],
  }),
  aboutCamat: t.boolean({ description: 'It complains of the camat (mengeluhkan camat).', resolve: ({ aboutCamat = false }) => aboutCamat }),
  description: t.string({
    nullable: true,
    description: 'What was told; null for who may not see names (uraian).',
    resolve: (found, _args, { core }) => Case.statementOf(core, found)?.description,
  }),
  reporter: t.field({
    type: ReporterRef,
    nullable: true,
    description: 'Who told it, where they said so; null for who may not see names (pelapor).',
    resolve: (found, _args, { core }) => Case.statementOf(core, found)?.reporter,
  }),
  note: t.string({
    nullable: true,
    description: 'What was written with the last deed; null for who may not see names (catatan).',
    resolve: (found, _args, { core }) => Case.noteOf(core, found),
  }),
  state: t.expose('state', { type: CaseState, description: 'Status.' }),
  level: t.expose('level', { type: CaseLevel, description: 'How far up it has come (jenjang).' }),
  registeredAt: t.expose('registeredAt', { type: 'Instant', description: 'When it came (waktu daftar).' }),
  registeredBy: t.field({
    type: ActorRef,
    description: 'Who took it in (petugas pendaftaran).',
    resolve: ({ registeredBy }) => registeredBy,
  }),
  handler: t.field({
    type: ActorRef,
    nullable: true,
    description: 'Whom it was handed to (penanggung jawab).',
    resolve: ({ handler }) => handler,
  }),
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
  repeatOf: t.field({
    type: CaseRef,
    nullable: true,
    description: 'The case before it, where it is a repeat (kasus sebelumnya).',
    resolve: (found, _args, { core }) => Case.repeatsOf(core, found)?.repeatOf,
  }),
  version: versionField(t),
}));

CaseRef.implement({
  description: 'A complaint or a request that somebody came to a Puskesos with (keluhan, rujukan; Permensos 15/2018).',
  fields: (t) => ({
    ...fields(t),
    moves: t.field({
      type: [CaseEdgeRef],
      description: 'What you may do with it now (langkah Anda).',
      complexity: { field: 5, multiplier: 3 },
      resolve: async (found, _args, { core, officesIn, ownLogins }) =>
        Case.movesFor(core, found, await officesIn(found.village), ownLogins),
    }),
  }),
});

const changes = historyOf<Case.Case>('Case', 'a case', 'riwayat kasus', snapshotOf('Case', 'the case', fields));
builder.objectField(CaseRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    description: `${historyField.description} Of a sensitive one the reasons are in each state’s \`note\`.`,
    resolve: async ({ id }, page, { core }) => connectionOf(await Case.history(core, { case: id, page })),
  }),
);

builder.queryField('case', (t) =>
  t.field({
    type: CaseRef,
    nullable: true,
    description: 'One case. A sensitive one is found by few (kasus).',
    args: { id: t.arg.globalID({ for: CaseRef, required: true, description: 'Its id.' }) },
    authScopes: { right: 'case.read' },
    resolve: (_root, { id }, { core }) => Case.byId(core, { case: id.id }),
  }),
);

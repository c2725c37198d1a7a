import * as Objections from '@puskesos/core/inbox/objections';
import { levels, objectionReasons, objectionStates, suggestionStates } from '@puskesos/core/inbox/shapes';
import * as Suggestions from '@puskesos/core/inbox/suggestions';
import { villageOf } from '@puskesos/core/region';
import { can } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { enumOf } from '../shared/enum-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { mutation } from '../shared/mutation.ts';

const ObjectionReason = enumOf('ObjectionReason', 'What a citizen objects to (alasan sanggah).', objectionReasons, {
  not_poor: 'Sudah mampu',
  moved: 'Sudah pindah',
  deceased: 'Sudah meninggal',
  double: 'Receives twice (penerima ganda)',
  not_resident: 'Bukan warga desa ini',
  not_received: 'On the list, but the aid does not arrive (bantuan tidak diterima)',
  other: 'Lainnya',
});

const ObjectionState = enumOf('ObjectionState', 'Where an objection stands (status sanggahan).', objectionStates, {
  open: 'Menunggu jawaban',
  upheld: 'Diterima',
  dismissed: 'Ditolak',
});

const ObjectionOutcome = enumOf('ObjectionOutcome', 'How an objection is answered (jawaban sanggahan).', ['upheld', 'dismissed'], {
  upheld: 'Diterima',
  dismissed: 'Ditolak',
});

const SuggestionState = enumOf('SuggestionState', 'Where a suggestion stands (status usul warga).', suggestionStates, {
  open: 'Menunggu',
  taken: 'A proposal was made of it (diusulkan)',
  declined: 'Tidak diusulkan',
});

const DeskLevel = enumOf('DeskLevel', 'At whose desk it lies (jenjang).', levels, {
  village: 'Puskesos desa/kelurahan',
  district: 'Camat, since it was not answered in time',
  regency: 'Dinas Sosial, since the camat did not either',
});

export const ObjectionRef = builder.objectRef<Objections.Objection>('Objection').implement({
  description: 'What a citizen objects to about a recipient of their village (sanggahan). Who sent it is not known.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'The recipient; null where the household is gone from the village (rumah tangga).',
      resolve: ({ household }) => household ?? null,
    }),
    maskedName: t.exposeString('maskedName', { description: 'As the public list showed them (nama tersamar).' }),
    programs: t.field({
      type: ['String'],
      description: 'What the list said they receive (program).',
      resolve: ({ programs }) => [...programs],
    }),
    reason: t.expose('reason', { type: ObjectionReason, description: 'Alasan.' }),
    note: t.string({
      nullable: true,
      description: 'In the sender’s words; null for who may not see names (keterangan).',
      resolve: ({ note }, _args, { core }) => (can(core.actor, 'names.read') ? note : null),
    }),
    raisedAt: t.expose('raisedAt', { type: 'Instant', description: 'Disampaikan.' }),
    answerBy: t.expose('answerBy', { type: 'Date', description: 'By when it is to be answered (batas jawaban).' }),
    overdue: t.boolean({
      description: 'That day has passed without an answer (terlambat).',
      resolve: (objection, _args, { core }) => Objections.isOverdue(objection, dayOf(core.now())),
    }),
    level: t.expose('level', { type: DeskLevel, description: 'Jenjang.' }),
    state: t.expose('state', { type: ObjectionState, description: 'Status.' }),
    answer: t.exposeString('answer', { nullable: true, description: 'What its sender is told (jawaban).' }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true, description: 'Dijawab.' }),
    answeredBy: t.exposeString('answeredBy', { nullable: true, description: 'Who: the id they signed in with.' }),
    remark: t.exposeString('remark', { nullable: true, description: 'What only the office sees (catatan).' }),
  }),
});

const changes = historyOf<Objections.Objection>('Objection', 'an objection', 'riwayat sanggahan');
builder.objectField(ObjectionRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Objections.history(core, { objection: id, page })),
  }),
);

const ObjectionConnection = builder.connectionObject(
  { type: ObjectionRef, name: 'ObjectionConnection', description: 'A page of objections.' },
  { name: 'ObjectionEdge', description: 'An objection and its cursor.' },
);

const SuggestionRef = builder.objectRef<Suggestions.Suggestion>('Suggestion').implement({
  description: 'A family that a citizen named to be looked at (usul warga). Neither is known by name.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id; `propose` takes it.' }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    rt: t.string({ description: 'RT.', resolve: ({ told }) => told.rt }),
    landmark: t.string({
      nullable: true,
      description: 'How to find the home; null for who may not see addresses (petunjuk lokasi).',
      resolve: ({ told }, _args, { core }) => (can(core.actor, 'names.read') ? told.landmark : null),
    }),
    reason: t.string({
      nullable: true,
      description: 'In the sender’s words; null for who may not see names (alasan).',
      resolve: ({ told }, _args, { core }) => (can(core.actor, 'names.read') ? told.reason : null),
    }),
    raisedAt: t.expose('raisedAt', { type: 'Instant', description: 'Disampaikan.' }),
    answerBy: t.expose('answerBy', { type: 'Date', description: 'By when it is to be answered (batas jawaban).' }),
    overdue: t.boolean({
      description: 'That day has passed without an answer (terlambat).',
      resolve: (suggestion, _args, { core }) => Objections.isOverdue(suggestion, dayOf(core.now())),
    }),
    level: t.expose('level', { type: DeskLevel, description: 'Jenjang.' }),
    state: t.expose('state', { type: SuggestionState, description: 'Status.' }),
    answer: t.exposeString('answer', { nullable: true, description: 'What its sender is told (jawaban).' }),
    proposal: t.exposeID('proposal', { nullable: true, description: 'The proposal made of it (usulan).' }),
  }),
});

const SuggestionConnection = builder.connectionObject(
  { type: SuggestionRef, name: 'SuggestionConnection', description: 'A page of suggestions.' },
  { name: 'SuggestionEdge', description: 'A suggestion and its cursor.' },
);

const authScopes = { right: 'inbox.read' } as const;

builder.queryField('objection', (t) =>
  t.field({
    type: ObjectionRef,
    nullable: true,
    description: 'One objection by its id (sanggahan).',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    authScopes,
    resolve: (_root, { id }, { core }) => Objections.byId(core, { objection: id }),
  }),
);

builder.objectFields(VillageRef, (t) => ({
  objections: t.field({
    type: ObjectionConnection,
    nullable: true,
    description: 'What citizens object to, open ones first, by the day they are to be answered (daftar sanggahan). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes,
    unauthorizedResolver: () => null,
    resolve: async ({ code }, page, { core }) => connectionOf(await Objections.listIn(core, { village: code, page })),
  }),
  suggestions: t.field({
    type: SuggestionConnection,
    nullable: true,
    description: 'Families that citizens named, open ones first, by the day they are to be answered (daftar usul warga). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes,
    unauthorizedResolver: () => null,
    resolve: async ({ code }, page, { core }) => connectionOf(await Suggestions.listIn(core, { village: code, page })),
  }),
}));

const errors = [Objections.LetterAnswered];

mutation('answerObjection', {
  description:
    'Answers an objection (jawab sanggahan). Its sender sees it under their code. Ending or moving aid is a step of its own: `moveEnrollment`.',
  right: 'inbox.write',
  errors,
  input: (t) => ({
    objection: t.id({ required: true, description: 'Which.' }),
    outcome: t.field({ type: ObjectionOutcome, required: true, description: 'Diterima atau ditolak.' }),
    answer: t.string({ required: true, description: 'What its sender is told, in words for the public, without a name (jawaban).' }),
    remark: t.string({ description: 'What only the office sees (catatan).' }),
  }),
  gives: { objection: { type: ObjectionRef, description: 'The objection as it is now.' } },
}).runs(Objections.answer);

mutation('declineSuggestion', {
  description: 'Says why a family that a citizen named is not proposed (tolak usul warga). One that is, `propose` answers.',
  right: 'inbox.write',
  errors,
  input: (t) => ({
    suggestion: t.id({ required: true, description: 'Which.' }),
    answer: t.string({ required: true, description: 'What its sender is told (jawaban).' }),
  }),
  gives: { suggestion: { type: SuggestionRef, description: 'The suggestion as it is now.' } },
}).runs(Suggestions.decline);

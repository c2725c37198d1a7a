import { wordsOnAid } from '@puskesos/core/inbox/aid-words.rules';
import * as Objections from '@puskesos/core/inbox/objections';
import { villageOf } from '@puskesos/core/region';
import { can } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { stateCountFields, stateCountRef } from '../shared/state-counts.ts';
import { DeskLevel, ObjectionReason, ObjectionState } from './enums.ts';
import { voiceFields } from './voice.ts';

export const ObjectionRef = recordRef<Objections.Objection>('Objection', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Objections.byId(core, { objection: id })),
});

ObjectionRef.implement({
  description: 'What a citizen objects to about a recipient of their village (sanggahan). Who sent it is not known.',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'The recipient; null where the household is gone from the village (rumah tangga).',
      resolve: ({ household }) => household ?? null,
    }),
    isOwn: t.boolean({
      description: 'The household itself objects to what it is told (keberatan keluarga sendiri).',
      resolve: ({ own }) => own === true,
    }),
    maskedName: t.exposeString('maskedName', {
      description:
        'As the public list showed them (nama tersamar); `Keluarga sendiri` or `Pelayanan kantor` where it is no recipient of the list.',
    }),
    programs: t.field({
      type: ['String'],
      description: 'What the list said they receive, or what the household was told of (program).',
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
    aid: t.string({
      nullable: true,
      description: 'Of one upheld: what became of the aid, as its sender is told (akibat pada bantuan).',
      resolve: ({ aid }) => aid && wordsOnAid[aid].id,
    }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true, description: 'Dijawab.' }),
    answeredBy: t.field({ type: ActorRef, nullable: true, description: 'Dijawab oleh.', resolve: ({ answeredBy }) => answeredBy }),
    ...voiceFields(t),
    version: versionField(t),
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

const ObjectionCount = stateCountRef('ObjectionCount', ObjectionState, 'How many objections stand in a state (jumlah sanggahan).');

export const ObjectionConnection = builder.connectionObject(
  { type: ObjectionRef, name: 'ObjectionConnection', description: 'A page of objections.', fields: stateCountFields(ObjectionCount) },
  { name: 'ObjectionEdge', description: 'An objection and its cursor.' },
);

builder.queryField('objection', (t) =>
  t.field({
    type: ObjectionRef,
    nullable: true,
    description: 'One objection by its id (sanggahan).',
    args: { id: t.arg.globalID({ for: ObjectionRef, required: true, description: 'Its id.' }) },
    authScopes: { right: 'inbox.read' },
    resolve: (_root, { id }, { core }) => Objections.byId(core, { objection: id.id }),
  }),
);

import * as Objections from '@puskesos/core/inbox/objections';
import * as Suggestions from '@puskesos/core/inbox/suggestions';
import { villageOf } from '@puskesos/core/region';
import { can } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { stateCountFields, stateCountRef } from '../shared/state-counts.ts';
import { DeskLevel, SuggestionState } from './enums.ts';
import { voiceFields } from './voice.ts';

export const SuggestionRef = recordRef<Suggestions.Suggestion>('Suggestion', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Suggestions.byId(core, { suggestion: id })),
});

SuggestionRef.implement({
  description: 'A family that a citizen named to be looked at (usul warga). Neither is known by name.',
  fields: (t) => ({
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
    ...voiceFields(t),
    version: versionField(t),
  }),
});

const SuggestionCount = stateCountRef('SuggestionCount', SuggestionState, 'How many suggestions stand in a state (jumlah usul warga).');

export const SuggestionConnection = builder.connectionObject(
  { type: SuggestionRef, name: 'SuggestionConnection', description: 'A page of suggestions.', fields: stateCountFields(SuggestionCount) },
  { name: 'SuggestionEdge', description: 'A suggestion and its cursor.' },
);

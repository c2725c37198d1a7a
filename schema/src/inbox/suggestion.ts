import * as Objections from '@puskesos/core/inbox/objections';
import * as Suggestions from '@puskesos/core/inbox/suggestions';
import { villageOf } from '@puskesos/core/region';
import { can } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { DeskLevel, SuggestionState } from './enums.ts';
import { aboutOffice, voiceFields } from './voice.ts';

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

export const SuggestionConnection = builder.connectionObject(
  { type: SuggestionRef, name: 'SuggestionConnection', description: 'A page of suggestions.' },
  { name: 'SuggestionEdge', description: 'A suggestion and its cursor.' },
);

builder.objectField(VillageRef, 'suggestions', (t) =>
  t.field({
    type: SuggestionConnection,
    nullable: true,
    description: 'Families that citizens named, open ones first, by the day they are to be answered (daftar usul warga).',
    args: { aboutOffice: t.arg.boolean(aboutOffice), ...pageArgs },
    complexity: pageComplexity,
    authScopes: { right: 'inbox.read' },
    resolve: async ({ code }, args, { core }) =>
      connectionOf(
        await Suggestions.listIn(core, {
          village: code,
          aboutOffice: args.aboutOffice ?? false,
          page: pageOf(args).page,
        }),
      ),
  }),
);

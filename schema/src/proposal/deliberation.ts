import type { DeliberationNow } from '@puskesos/core/proposal';
import * as Deliberation from '@puskesos/core/proposal/deliberation';
import { villageOf } from '@puskesos/core/region';
import { can } from '@puskesos/core/shared/actor';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { AttendeeRef } from './attendee.ts';
import { DecisionRef } from './decision.ts';
import { DeliberationState } from './enums.ts';
import { AppliedRef, SignatureRef } from './signature.ts';

export const DeliberationRef = builder.objectRef<DeliberationNow>('Deliberation').implement({
  description: 'The record of a village’s deliberation on its first list (berita acara musyawarah desa/kelurahan).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    place: t.exposeString('place', { description: 'Tempat.' }),
    chair: t.string({
      nullable: true,
      description: 'Pimpinan; null for who may not see names.',
      resolve: ({ chair }, _args, { core }) => (can(core.actor, 'names.read') ? chair : null),
    }),
    attendance: t.expose('attendance', { type: [AttendeeRef], description: 'Daftar hadir.' }),
    decisions: t.expose('decisions', { type: [DecisionRef], description: 'Family by family (keputusan).' }),
    minutes: t.string({
      nullable: true,
      description: 'Notulen; null for who may not see names.',
      resolve: ({ minutes }, _args, { core }) => (can(core.actor, 'names.read') ? minutes : null),
    }),
    state: t.expose('state', { type: DeliberationState, description: 'Status.' }),
    recordedBy: t.exposeString('recordedBy', { description: 'Who: the id they signed in with.' }),
    ratified: t.expose('ratified', { type: SignatureRef, nullable: true, description: 'By the head of the village (disahkan).' }),
    acknowledged: t.expose('acknowledged', { type: SignatureRef, nullable: true, description: 'By the camat (diketahui).' }),
    published: t.expose('published', { type: SignatureRef, nullable: true, description: 'Diumumkan.' }),
    applied: t.expose('applied', {
      type: AppliedRef,
      nullable: true,
      description: 'Null until its decisions are carried out, shortly after it is ratified.',
    }),
  }),
});

const changes = historyOf<DeliberationNow>('Deliberation', 'a deliberation', 'riwayat berita acara');
builder.objectField(changes.change, 'state', (t) =>
  t.field({ type: DeliberationRef, description: 'The record after it.', resolve: ({ value }) => value }),
);
builder.objectField(DeliberationRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Deliberation.history(core, { deliberation: id, page })),
  }),
);

const DeliberationConnection = builder.connectionObject(
  { type: DeliberationRef, name: 'DeliberationConnection', description: 'A page of deliberations.' },
  { name: 'DeliberationEdge', description: 'A deliberation and its cursor.' },
);

builder.queryField('deliberation', (t) =>
  t.field({
    type: DeliberationRef,
    nullable: true,
    description: 'One record by its id (berita acara).',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    authScopes: { right: 'proposal.read' },
    resolve: (_root, { id }, { core }) => Deliberation.byId(core, { deliberation: id }),
  }),
);

builder.objectField(VillageRef, 'deliberations', (t) =>
  t.field({
    type: DeliberationConnection,
    nullable: true,
    description: 'Its records: those on their way, then the published ones, the latest of each first (daftar musyawarah). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'proposal.read' },
    unauthorizedResolver: () => null,
    resolve: async ({ code }, page, { core }) => connectionOf(await Deliberation.listIn(core, { village: code, page })),
  }),
);

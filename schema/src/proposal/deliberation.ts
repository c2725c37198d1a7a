import type { DeliberationNow } from '@puskesos/core/proposal';
import * as Deliberation from '@puskesos/core/proposal/deliberation';
import { villageOf } from '@puskesos/core/region';
import { can } from '@puskesos/core/shared/actor';
import { VillageRef } from '../region/region.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { AttendeeRef } from './attendee.ts';
import { DecisionRef } from './decision.ts';
import { DeliberationState } from './enums.ts';
import { ProposalRef, ProposalSnapshotRef } from './proposal.ts';
import { AppliedRef, SignatureRef } from './signature.ts';

export const DeliberationRef = recordRef<DeliberationNow>('Deliberation', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Deliberation.byId(core, { deliberation: id })),
});

const fields = fieldsOf<DeliberationNow>((t) => ({
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
  recordedBy: t.field({ type: ActorRef, description: 'Dicatat oleh.', resolve: ({ recordedBy }) => recordedBy }),
  ratified: t.expose('ratified', { type: SignatureRef, nullable: true, description: 'By the head of the village (disahkan).' }),
  acknowledged: t.expose('acknowledged', { type: SignatureRef, nullable: true, description: 'By the camat (diketahui).' }),
  published: t.expose('published', { type: SignatureRef, nullable: true, description: 'Diumumkan.' }),
  applied: t.expose('applied', {
    type: AppliedRef,
    nullable: true,
    description: 'Null until its decisions are carried out, shortly after it is ratified.',
  }),
  version: versionField(t),
}));

DeliberationRef.implement({
  description: 'The record of a village’s deliberation on its first list (berita acara musyawarah desa/kelurahan).',
  fields,
});

const decidedBy = {
  type: DeliberationRef,
  nullable: true,
  description: 'The deliberation that decided on it (musyawarah).',
} as const;
builder.objectField(ProposalRef, 'deliberation', (t) => t.field({ ...decidedBy, resolve: ({ deliberation }) => deliberation }));
builder.objectField(ProposalSnapshotRef, 'deliberation', (t) => t.field({ ...decidedBy, resolve: ({ deliberation }) => deliberation }));

const changes = historyOf<DeliberationNow>(
  'Deliberation',
  'a deliberation',
  'riwayat berita acara',
  snapshotOf('Deliberation', 'the record', fields),
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
    args: { id: t.arg.globalID({ for: DeliberationRef, required: true, description: 'Its id.' }) },
    authScopes: { right: 'proposal.read' },
    resolve: (_root, { id }, { core }) => Deliberation.byId(core, { deliberation: id.id }),
  }),
);

builder.objectField(VillageRef, 'deliberations', (t) =>
  t.field({
    type: DeliberationConnection,
    nullable: true,
    description: 'Its records: those on their way, then the published ones, the latest of each first (daftar musyawarah).',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'proposal.read' },
    resolve: async ({ code }, page, { core }) => connectionOf(await Deliberation.listIn(core, { village: code, page })),
  }),
);

import { messageFor } from '@puskesos/core/household/aid-message.rules';
import * as Recipient from '@puskesos/core/recipient';
import type { AdultFound, Match } from '@puskesos/core/recipient/by-name';
import { villageOf } from '@puskesos/core/region';
import { connectionOf } from '../shared/connection-of.ts';
import { pageArgs, pageComplexity, villageArg } from './args.ts';
import { builder } from './builder.ts';
import { AidKind, FundSource, RecipientStatus } from './enums.ts';
import { VillageRef } from './places.ts';

export const ProgramRef = builder.objectRef<Recipient.ProgramShown>('PublicProgram').implement({
  description: 'A programme of aid (program bantuan).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its code, as `pkh`.' }),
    name: t.exposeString('name', { description: 'Nama.' }),
    fund: t.expose('fund', { type: FundSource, description: 'Sumber dana.' }),
    kind: t.expose('kind', { type: AidKind, description: 'Jenis bantuan.' }),
  }),
});

const RecipientAidRef = builder.objectRef<Recipient.ListEntry['aid'][number]>('RecipientAid').implement({
  description: 'One programme that a household receives.',
  fields: (t) => ({
    program: t.expose('program', { type: ProgramRef, description: 'Which programme.' }),
    status: t.expose('status', { type: RecipientStatus, description: 'Status.' }),
    since: t.expose('since', { type: 'Date', description: 'Since when it stands so (sejak).' }),
    told: t.string({
      description: 'What that means and what to do, in Indonesian (keterangan).',
      resolve: ({ status }) => messageFor({ state: status }).id,
    }),
  }),
});

export const RecipientRef = builder.objectRef<Match>('Recipient').implement({
  description:
    'A household that receives aid (penerima bantuan), by the masked name of its head. Addresses are not here, nor who else lives there.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stays the same from one list to the next; says nothing of the household.' }),
    maskedName: t.exposeString('maskedName', { description: 'As `S**I A**H` (nama tersamar).' }),
    village: t.field({ type: VillageRef, description: 'Where it is registered.', resolve: ({ village }) => villageOf(village) }),
    aid: t.expose('aid', { type: [RecipientAidRef], description: 'What it receives.', complexity: { field: 1, multiplier: 3 } }),
  }),
});

export const AdultRef = builder.objectRef<AdultFound>('FoundAdult').implement({
  description:
    'Another adult whom a household’s aid is for (anggota dewasa penerima). Nothing here leads to the household’s own entry: of the aid so much is told as at least five entries of that village’s list hold together, and neither its state nor its day.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stays the same from one list to the next; an objection may name it.' }),
    maskedName: t.exposeString('maskedName', { description: 'As `S**I A**H` (nama tersamar).' }),
    village: t.field({ type: VillageRef, description: 'Where they are registered.', resolve: ({ village }) => villageOf(village) }),
    programs: t.field({
      type: [ProgramRef],
      description: 'What is for them, what most receive first.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ programs }) => [...programs],
    }),
  }),
});

const RecipientConnection = builder.connectionObject(
  { type: RecipientRef, name: 'RecipientConnection', description: 'A page of recipients.' },
  { name: 'RecipientEdge', description: 'A recipient and its cursor.' },
);

builder.queryField('recipients', (t) =>
  t.field({
    type: RecipientConnection,
    description: 'A village’s list page by page, by masked name.',
    args: { ...villageArg, ...pageArgs },
    complexity: pageComplexity,
    resolve: async (_root, { village, ...page }, context) =>
      connectionOf(await Recipient.ofVillage(context, { village, page }), (entry) => ({ ...entry, village })),
  }),
);

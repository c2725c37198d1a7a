import { messageFor } from '@puskesos/core/household/aid-message.rules';
import * as Recipient from '@puskesos/core/recipient';
import type { Match } from '@puskesos/core/recipient/by-name';
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
    fits: t.exposeString('fits', {
      description:
        'The masked name that fits what was looked for: the head’s, or of another adult whom the aid is for; in a list, the head’s.',
    }),
    aid: t.expose('aid', { type: [RecipientAidRef], description: 'What it receives.', complexity: { field: 1, multiplier: 3 } }),
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
      connectionOf(await Recipient.ofVillage(context, { village, page }), (entry) => ({ ...entry, village, fits: entry.maskedName })),
  }),
);

import * as Recipient from '@puskesos/core/recipient';
import { villageOf } from '@puskesos/core/region';
import { villageArg } from './args.ts';
import { builder } from './builder.ts';
import { ShownAs } from './enums.ts';
import { VillageRef } from './places.ts';
import { ProgramRef } from './recipient.ts';

const ProgramCountRef = builder.objectRef<Recipient.ListSummary['byProgram'][number]>('ProgramCount').implement({
  description: 'How many households of a village a programme reaches. One whose few recipients may not be named is not told at all.',
  fields: (t) => ({
    program: t.expose('program', { type: ProgramRef, description: 'Which programme.' }),
    recipients: t.exposeInt('recipients', {
      description: 'Households, those whom the list may not name too where they are five or more (jumlah penerima).',
    }),
    shownAs: t.expose('shownAs', { type: ShownAs, description: 'Whether its recipients are on the list, or are only counted.' }),
  }),
});

const PublishedDeliberationRef = builder.objectRef<NonNullable<Recipient.ListSummary['deliberation']>>('PublishedDeliberation').implement({
  description: 'The latest deliberation that a village published (musyawarah desa/kelurahan).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    households: t.exposeInt('households', { description: 'Households it agreed to propose (keluarga yang disepakati).' }),
  }),
});

export const PublishedListRef = builder.objectRef<Recipient.PublishedList>('PublishedList').implement({
  description: 'A village’s list of recipients as last published (daftar penerima).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Of which village.', resolve: ({ village }) => villageOf(village) }),
    publishedAt: t.expose('publishedAt', { type: 'Instant', description: 'When it last changed.' }),
    households: t.exposeInt('households', { description: 'Households in the village’s register.' }),
    recipients: t.exposeInt('recipients', {
      description: 'Households among them that receive something, those whom the list may not name too where they are five or more.',
    }),
    byProgram: t.expose('byProgram', {
      type: [ProgramCountRef],
      description: 'By programme.',
      complexity: { field: 1, multiplier: 6 },
    }),
    deliberation: t.expose('deliberation', {
      type: PublishedDeliberationRef,
      nullable: true,
      description: 'Whom the village last agreed to propose, in figures; `decided` lists them. Null: none is published.',
    }),
  }),
});

builder.queryField('publishedList', (t) =>
  t.field({
    type: PublishedListRef,
    nullable: true,
    description: 'A village’s list in figures; null while nothing is published.',
    args: villageArg,
    complexity: 5,
    resolve: (_root, { village }, context) => Recipient.publishedList(context, village),
  }),
);

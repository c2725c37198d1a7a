import { messageFor } from '@puskesos/core/household/aid-message.rules';
import * as Recipient from '@puskesos/core/recipient';
import { districts, villageOf } from '@puskesos/core/region';
import { connectionOf } from '../shared/connection-of.ts';
import { builder } from './builder.ts';
import './letter.ts';
import { DistrictRef, VillageRef } from './places.ts';

const shown = <const V extends string>(value: V, description: string) => ({ value, description });

const FundSource = builder.enumType('FundSource', {
  description: 'Whose money it is (sumber dana).',
  values: {
    APBN: shown('apbn', 'State budget (APBN, dana pusat)'),
    APBD: shown('apbd', 'Regency budget (APBD Kutai Kartanegara)'),
    VILLAGE_FUND: shown('village_fund', 'Village fund (Dana Desa)'),
  } as const,
});

const AidKind = builder.enumType('AidKind', {
  description: 'What is given (jenis bantuan).',
  values: { CASH: shown('cash', 'Uang tunai'), GOODS: shown('goods', 'Barang'), SERVICE: shown('service', 'Layanan') } as const,
});

const RecipientStatus = builder.enumType('RecipientStatus', {
  description: 'Where a recipient stands in a programme (status penerima).',
  values: {
    APPROVED: shown('approved', 'Disetujui, belum disalurkan'),
    ACTIVE: shown('active', 'Menerima'),
    SUSPENDED: shown('suspended', 'Ditangguhkan sementara'),
  } as const,
});

const ProgramRef = builder.objectRef<Recipient.ProgramShown>('PublicProgram').implement({
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

const RecipientRef = builder.objectRef<Recipient.ListEntry>('Recipient').implement({
  description: 'A household that receives aid (penerima bantuan), by the masked name of its head. Members and addresses are not here.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stays the same from one list to the next; says nothing of the household.' }),
    maskedName: t.exposeString('maskedName', { description: 'As `S**I A**H` (nama tersamar).' }),
    aid: t.expose('aid', { type: [RecipientAidRef], description: 'What it receives.', complexity: { field: 1, multiplier: 3 } }),
  }),
});

const ProgramCountRef = builder.objectRef<Recipient.ListSummary['byProgram'][number]>('ProgramCount').implement({
  description: 'How many households of a village a programme reaches.',
  fields: (t) => ({
    program: t.expose('program', { type: ProgramRef, description: 'Which programme.' }),
    recipients: t.exposeInt('recipients', { description: 'Households (jumlah penerima).' }),
  }),
});

const PublishedDeliberationRef = builder.objectRef<NonNullable<Recipient.ListSummary['deliberation']>>('PublishedDeliberation').implement({
  description: 'The latest deliberation that a village published (musyawarah desa/kelurahan).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    households: t.exposeInt('households', { description: 'Households it agreed to propose (keluarga yang disepakati).' }),
  }),
});

const PublishedListRef = builder.objectRef<Recipient.PublishedList>('PublishedList').implement({
  description: 'A village’s list of recipients as last published (daftar penerima).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Of which village.', resolve: ({ village }) => villageOf(village) }),
    publishedAt: t.expose('publishedAt', { type: 'Instant', description: 'When it last changed.' }),
    households: t.exposeInt('households', { description: 'Households in the village’s register.' }),
    recipients: t.exposeInt('recipients', { description: 'Households among them that receive something.' }),
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

const SearchRef = builder.objectRef<Recipient.RecipientSearch>('RecipientSearch').implement({
  description: 'What a village’s list holds under a name.',
  fields: (t) => ({
    list: t.field({
      type: PublishedListRef,
      nullable: true,
      description: 'Null: nothing is published for the village yet.',
      resolve: ({ list }) => list,
    }),
    matches: t.field({
      type: [RecipientRef],
      description: 'At most 20. A masked name may fit more people than one.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ matches }) => matches,
    }),
    more: t.exposeBoolean('more', { description: 'More fitted than are shown; type the name in full.' }),
  }),
});

const DecidedRef = builder.objectRef<Recipient.DecidedHousehold>('DecidedHousehold').implement({
  description:
    'A household that the village’s deliberation agreed to propose, by the masked name of its head (hasil musyawarah). It receives nothing by that yet.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Says nothing of the household.' }),
    maskedName: t.exposeString('maskedName', { description: 'As `S**I A**H` (nama tersamar).' }),
    programs: t.expose('programs', {
      type: [ProgramRef],
      description: 'For which programmes; none: for another look at its decile.',
      complexity: { field: 1, multiplier: 2 },
    }),
  }),
});

const DecidedConnection = builder.connectionObject(
  { type: DecidedRef, name: 'DecidedConnection', description: 'A page of households agreed on.' },
  { name: 'DecidedEdge', description: 'A household agreed on and its cursor.' },
);

const RecipientConnection = builder.connectionObject(
  { type: RecipientRef, name: 'RecipientConnection', description: 'A page of recipients.' },
  { name: 'RecipientEdge', description: 'A recipient and its cursor.' },
);

const pageArgs = builder.args((arg) => ({
  first: arg.int({ required: true, defaultValue: 20, description: 'Rows, 1 to 100.' }),
  after: arg.string({ description: 'The `endCursor` of the page before.' }),
}));

const villageArg = builder.args((arg) => ({
  village: arg.field({ type: 'RegionCode', required: true, description: 'Kode desa/kelurahan, as `64.02.06.1001`.' }),
}));

builder.queryFields((t) => ({
  districts: t.field({
    type: [DistrictRef],
    description: 'The regency’s kecamatan with their villages.',
    complexity: { field: 1, multiplier: 20 },
    resolve: () => districts,
  }),
  publishedList: t.field({
    type: PublishedListRef,
    nullable: true,
    description: 'A village’s list in figures; null while nothing is published. One read.',
    args: villageArg,
    complexity: 5,
    resolve: (_root, { village }, context) => Recipient.publishedList(context, village),
  }),
  recipientsByName: t.field({
    type: SearchRef,
    description: 'Recipients whose masked name fits the name given. Two reads. Send the name as a variable of a POST.',
    args: { ...villageArg, name: t.arg.string({ required: true, description: 'Full name of the head of household, first name first.' }) },
    complexity: 10,
    resolve: (_root, args, context) => Recipient.byName(context, args),
  }),
  recipients: t.field({
    type: RecipientConnection,
    description: 'A village’s list page by page, by masked name. Two reads.',
    args: { ...villageArg, ...pageArgs },
    complexity: ({ first }) => ({ field: 10, multiplier: Math.max(1, first ?? 20) }),
    resolve: async (_root, { village, ...page }, context) => connectionOf(await Recipient.ofVillage(context, { village, page })),
  }),
  decided: t.field({
    type: DecidedConnection,
    description: 'Whom the village’s latest published deliberation agreed to propose, by masked name (hasil musyawarah). Two reads.',
    args: { ...villageArg, ...pageArgs },
    complexity: ({ first }) => ({ field: 10, multiplier: Math.max(1, first ?? 20) }),
    resolve: async (_root, { village, ...page }, context) => connectionOf(await Recipient.decidedIn(context, { village, page })),
  }),
}));

/** What the public's endpoint answers. */
export const publicSchema = builder.toSchema();

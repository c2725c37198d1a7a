import * as Household from '@puskesos/core/household';
import { currentCards, headOf, livingIn } from '@puskesos/core/household/household.rules';
import { maskNumber } from '@puskesos/core/household/numbers';
import type { Address, FamilyCard, FieldFinding, OfficialDecile } from '@puskesos/core/household/shapes';
import { villageOf } from '@puskesos/core/region';
import type { Stored } from '@puskesos/core/shared/entity';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { changesOf, historyField } from '../shared/changes.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/page-shape.ts';
import { purposeArgs } from '../shared/purpose.ts';
import { rowsAskFor } from '../shared/selection.ts';
import { Finding } from './enums.ts';
import { MemberRef } from './member.ts';

export const HouseholdRef = builder.loadableNodeRef('Household', {
  id: { description: 'Its id, as `node` takes it.', resolve: ({ id }: Stored<Household.Household>) => id },
  // Nothing is kept from one load to the next: the second mutation of a request is to show what it made, not what the first had made.
  loaderOptions: { cache: false, maxBatchSize: 100 },
  load: async (ids: string[], { core }) => {
    const households = await Household.byIds(core, { households: [...new Set(ids)] });
    const found = new Map(households.map((household) => [household.id, household]));
    return ids.map((id) => found.get(id) ?? null);
  },
});

const AddressRef = builder.objectRef<Address>('Address').implement({
  description: 'Where a household lives (alamat).',
  fields: (t) => ({
    street: t.exposeString('street', { description: 'Street and house (jalan).' }),
    hamlet: t.exposeString('hamlet', { nullable: true, description: 'Dusun or lingkungan.' }),
    rt: t.exposeString('rt', { nullable: true, description: 'Neighbourhood unit (RT).' }),
    rw: t.exposeString('rw', { nullable: true, description: 'Community unit (RW).' }),
    latitude: t.float({ nullable: true, description: 'Degrees, WGS 84; south is negative.', resolve: ({ geotag }) => geotag?.latitude }),
    longitude: t.float({ nullable: true, description: 'Degrees, WGS 84.', resolve: ({ geotag }) => geotag?.longitude }),
  }),
});

/** A card knows its household, because who may read its number depends on it. */
const FamilyCardRef = builder.objectRef<FamilyCard & { household: string }>('FamilyCard').implement({
  description: 'A family card (Kartu Keluarga, KK) that the household has or had.',
  fields: (t) => ({
    number: t.field({
      type: 'KKNumber',
      description: 'Masked; in clear with a `purpose`, for whoever may read it, and then logged (nomor KK).',
      args: purposeArgs,
      complexity: ({ purpose }) => (purpose ? 20 : 1),
      resolve: async ({ id, number, household }, { purpose }, { numbersOf }) =>
        purpose ? ((await numbersOf(household, purpose))?.kks.get(id) ?? maskNumber(number)) : maskNumber(number),
    }),
    from: t.expose('from', { type: 'Date', description: 'First day it was known here.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Day it was replaced; null while in use.' }),
  }),
});

const DecileRef = builder.objectRef<OfficialDecile>('OfficialDecile').implement({
  description: 'The decile that the ministry gave (desil DTSEN, Inpres 4/2025). Received, never computed here.',
  fields: (t) => ({
    decile: t.exposeInt('decile', { description: '1 poorest to 10 (desil).' }),
    date: t.expose('date', { type: 'Date', description: 'The day it is of.' }),
    source: t.exposeString('source', { description: 'The file it came in (sumber).' }),
  }),
});

const FieldFindingRef = builder.objectRef<FieldFinding>('FieldFinding').implement({
  description: 'What Puskesos found at the house, beside the official decile (temuan lapangan).',
  fields: (t) => ({
    finding: t.expose('finding', { type: Finding, description: 'The finding (temuan).' }),
    date: t.expose('date', { type: 'Date', description: 'Day of the visit.' }),
    note: t.string({
      nullable: true,
      description: 'In the officer’s words, which may name people; null for who may not see names (catatan).',
      resolve: ({ note }, _args, { core }) => (Household.maySeeNames(core) ? note : null),
    }),
  }),
});

HouseholdRef.implement({
  description: 'People who live and eat together (rumah tangga). Several family cards (KK) may be in one.',
  fields: (t) => ({
    village: t.field({
      type: VillageRef,
      description: 'Where it lives (desa/kelurahan).',
      resolve: ({ village }) => villageOf(village),
    }),
    address: t.field({
      type: AddressRef,
      nullable: true,
      description: 'Null for who may not see names (alamat).',
      resolve: ({ address }, _args, { core }) => (Household.maySeeNames(core) ? address : null),
    }),
    cards: t.field({
      type: [FamilyCardRef],
      description: 'Family cards, oldest first (riwayat KK).',
      complexity: { field: 1, multiplier: 2 },
      args: { current: t.arg.boolean({ required: true, defaultValue: true, description: 'Only those in use now.' }) },
      resolve: (household, { current }) =>
        (current ? currentCards(household) : household.cards).map((card) => ({ ...card, household: household.id })),
    }),
    members: t.field({
      type: [MemberRef],
      description: 'Everybody recorded in it, those who died or left too (anggota).',
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ id, members }) => members.map((member) => ({ ...member, household: id })),
    }),
    memberCount: t.int({ description: 'Members who live in it (jumlah anggota).', resolve: (household) => livingIn(household).length }),
    head: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Head of household (kepala keluarga); null while nobody is.',
      resolve: (household) => {
        const head = headOf(household);
        return head && { ...head, household: household.id };
      },
    }),
    officialDecile: t.expose('officialDecile', { type: DecileRef, nullable: true, description: 'Null: not ranked (belum ada desil).' }),
    fieldFinding: t.expose('fieldFinding', {
      type: FieldFindingRef,
      nullable: true,
      description: 'Null: not visited yet (belum diverifikasi).',
    }),
    mergedInto: t.id({
      nullable: true,
      description: 'When two records were one household: the id of that which stayed (digabung ke).',
      resolve: ({ mergedInto }) => mergedInto && Buffer.from(`Household:${mergedInto}`).toString('base64'),
    }),
    registeredAt: t.expose('registeredAt', { type: 'Instant', description: 'When it was first recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'Instant', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'How often it was changed; 1 is new.' }),
  }),
});

const changes = changesOf<Household.Household>('Household', 'a household', 'riwayat perubahan');
builder.objectField(changes.change, 'state', (t) =>
  t.field({ type: HouseholdRef, description: 'The household as this change left it.', resolve: ({ value }) => value }),
);

export const HouseholdConnection = builder.connectionObject(
  { type: HouseholdRef, name: 'HouseholdConnection', description: 'A page of households (rumah tangga).' },
  { name: 'HouseholdEdge', description: 'A household and its cursor.' },
);

builder.objectField(HouseholdRef, 'history', (t) =>
  t.field({
    ...historyField,
    type: changes.page,
    resolve: async ({ id }, page, { core }) => connectionOf(await Household.history(core, { household: id, page })),
  }),
);

builder.objectField(VillageRef, 'households', (t) =>
  t.field({
    type: HouseholdConnection,
    description: 'The village’s households, poorest first (rumah tangga, termiskin dahulu). One Query a page.',
    args: pageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ code }, page, { core, officersIn }, info) => {
      // The officers are asked for beside the page and are there before its rows: a row then finds a value, not a promise.
      const [households] = await Promise.all([
        Household.inVillage(core, { village: code, page }),
        rowsAskFor('officers', info) ? officersIn(code) : undefined,
      ]);
      return connectionOf(households);
    },
  }),
);

builder.queryFields((t) => ({
  household: t.field({
    type: HouseholdRef,
    nullable: true,
    description: 'One household, now or as it was at an instant.',
    args: {
      id: t.arg.globalID({ for: HouseholdRef, required: true, description: 'Its id.' }),
      asOf: t.arg({ type: 'Instant', description: 'As it was then; left out: as it is now (keadaan per).' }),
    },
    authScopes: { right: 'household.read' },
    resolve: (_root, { id, asOf }, { core }) =>
      asOf ? Household.asOf(core, { household: id.id, at: asOf }) : Household.byId(core, { household: id.id }),
  }),
  householdByNumber: t.field({
    type: HouseholdRef,
    nullable: true,
    description: 'The household that holds a NIK or a KK number: give one of the two, as a variable. One in another’s area is NOT_FOUND.',
    args: {
      nik: t.arg({ type: 'NIK', description: 'A member’s number.' }),
      kk: t.arg({ type: 'KKNumber', description: 'The number of a family card it has or had.' }),
    },
    authScopes: { right: 'household.read' },
    resolve: (_root, { nik, kk }, { core }) => Household.byNumber(core, { ...(nik && { nik }), ...(kk && { kk }) } as { nik: string }),
  }),
}));

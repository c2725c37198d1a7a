import * as Household from '@puskesos/core/household';
import { currentCards, headOf, livingIn } from '@puskesos/core/household/household.rules';
import { villageOf } from '@puskesos/core/region';
import type { Stored } from '@puskesos/core/shared/entity';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { AddressRef } from './address.ts';
import { FamilyCardRef } from './family-card.ts';
import { MemberRef } from './member.ts';
import { DecileRef, FieldFindingRef } from './need.ts';

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

const changes = historyOf<Household.Household>('Household', 'a household', 'riwayat perubahan');
builder.objectField(changes.change, 'state', (t) =>
  t.field({ type: HouseholdRef, description: 'The household as this change left it.', resolve: ({ value }) => value }),
);

builder.objectField(HouseholdRef, 'history', (t) =>
  t.field({
    ...historyField,
    type: changes.page,
    resolve: async ({ id }, page, { core }) => connectionOf(await Household.history(core, { household: id, page })),
  }),
);

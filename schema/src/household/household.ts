import * as Household from '@puskesos/core/household';
import { homeCodeOf } from '@puskesos/core/household/home-code';
import { currentCards, headOf, livingIn } from '@puskesos/core/household/household.rules';
import { lastVisitOf } from '@puskesos/core/household/visited.rules';
import { villageOf } from '@puskesos/core/region';
import type { Stored } from '@puskesos/core/shared/entity';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { recordRef, versionField } from '../shared/record.ts';
import { AddressRef } from './address.ts';
import { CollectorRef } from './collector.ts';
import { FamilyCardRef } from './family-card.ts';
import { MemberRef, MemberSnapshotRef } from './member.ts';
import { DecileRef, FieldFindingRef } from './need.ts';
import { WithheldRef } from './withheld.ts';

export const HouseholdRef = recordRef<Stored<Household.Household>>('Household', {
  key: ({ id }) => id,
  load: async (ids, { core }) => {
    const households = await Household.byIds(core, { households: [...ids] });
    const found = new Map(households.map((household) => [household.id, household]));
    return ids.map((id) => found.get(id) ?? null);
  },
});

const fields = fieldsOf<Stored<Household.Household>>((t) => ({
  code: t.string({
    description: 'By which paper and telephone name it: `K7QM-3XPQ`. It never changes, and tells nothing of anybody (kode rumah).',
    resolve: ({ id }) => homeCodeOf(id),
  }),
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
  memberCount: t.int({ description: 'Members who live in it (jumlah anggota).', resolve: (household) => livingIn(household).length }),
  officialDecile: t.expose('officialDecile', { type: DecileRef, nullable: true, description: 'Null: not ranked (belum ada desil).' }),
  fieldFinding: t.expose('fieldFinding', {
    type: FieldFindingRef,
    nullable: true,
    description: 'Null: not visited yet (belum diverifikasi).',
  }),
  lastVisit: t.field({
    type: 'Date',
    nullable: true,
    description:
      'The day on which Puskesos was last at the home, whatever came of it; null: never, as far as is known (kunjungan terakhir).',
    resolve: lastVisitOf,
  }),
  annulled: t.boolean({
    description: 'It was registered by mistake and taken back: nobody lives in it (dibatalkan).',
    resolve: ({ status }) => status === 'annulled',
  }),
  mergedInto: t.field({
    type: HouseholdRef,
    nullable: true,
    description: 'When two records were one household: that which stayed (digabung ke).',
    resolve: ({ mergedInto }) => mergedInto,
  }),
  collectors: t.field({
    type: [CollectorRef],
    description: 'Who collects what it is paid in place of its head, or of a member; none: they do themselves (pengambil bantuan).',
    complexity: { field: 1, multiplier: 2 },
    resolve: ({ collectors = [] }) => [...collectors],
  }),
  withheld: t.field({
    type: WithheldRef,
    nullable: true,
    description: 'That it is on no public list; null where it is shown, and for who may not see names (disembunyikan dari daftar umum).',
    resolve: ({ withheld, village }, _args, { core }) => (withheld && Household.maySeeNames(core) ? { ...withheld, village } : null),
  }),
  registeredAt: t.expose('registeredAt', { type: 'Instant', description: 'When it was first recorded.' }),
  updatedAt: t.expose('updatedAt', { type: 'Instant', description: 'When it was last changed.' }),
  version: versionField(t),
}));

const people = { description: 'Everybody recorded in it, those who died or left too (anggota).', complexity: { field: 1, multiplier: 4 } };
const membersOf = ({ id, members }: Household.Household) => members.map((member) => ({ ...member, household: id }));
const head = { nullable: true, description: 'Head of household (kepala keluarga); null while nobody is.' } as const;
function headIn(household: Household.Household) {
  const found = headOf(household);
  return found && { ...found, household: household.id };
}

HouseholdRef.implement({
  description: 'People who live and eat together (rumah tangga). Several family cards (KK) may be in one.',
  fields: (t) => ({
    ...fields(t),
    members: t.field({ ...people, type: [MemberRef], resolve: membersOf }),
    head: t.field({ ...head, type: MemberRef, resolve: headIn }),
    asOf: t.field({
      type: HouseholdSnapshotRef,
      nullable: true,
      description:
        'How it was at an instant; null when it was not there yet, lay outside your area, or for who may not see histories (keadaan per).',
      authScopes: { right: 'history.read' },
      args: { at: t.arg({ type: 'Instant', required: true, description: 'When.' }) },
      complexity: 5,
      resolve: ({ id }, { at }, { core }) => Household.asOf(core, { household: id, at }),
    }),
  }),
});

export const HouseholdSnapshotRef = snapshotOf<Stored<Household.Household>>('Household', 'the household', (t) => ({
  ...fields(t),
  members: t.field({ ...people, type: [MemberSnapshotRef], resolve: membersOf }),
  head: t.field({ ...head, type: MemberSnapshotRef, resolve: headIn }),
}));

const changes = historyOf<Household.Household>('Household', 'a household', 'riwayat perubahan', HouseholdSnapshotRef);

builder.objectField(HouseholdRef, 'history', (t) =>
  t.field({
    ...historyField,
    type: changes.page,
    resolve: async ({ id }, page, { core }) => connectionOf(await Household.history(core, { household: id, page })),
  }),
);

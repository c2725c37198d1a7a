import * as Family from '@puskesos/core/family';
import { HouseholdFull, NumberTaken } from '@puskesos/core/household';
import { nameCollector } from '@puskesos/core/household/collector';
import { EnrollmentRef } from '../aid/enrollment.ts';
import { mutation, mutationOf, why } from '../shared/mutation.ts';
import { asItIsNow, whose } from './change.ts';
import { CollectorKind, Relation } from './enums.ts';
import { HouseholdRef } from './household.ts';
import { AddressInput } from './inputs.ts';
import { MemberRef } from './member.ts';

mutation('changeFamilyCard', {
  description: 'Records that the family was given a new card; the old one stays in its history, of at most 30 cards (ganti KK).',
  right: 'household.write',
  changes: 'the household',
  errors: [NumberTaken, HouseholdFull],
  input: (t) => ({
    household: t.globalID(whose),
    kk: t.field({ type: 'KKNumber', required: true, description: 'The new card’s number.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day of the new card; not in the future.' }),
    reason: t.string(why),
  }),
  gives: { household: asItIsNow },
}).runs(Family.changeCard);

mutation('correctFamilyCard', {
  description:
    'Puts right the number of the card in use, where it was mistyped (perbaikan nomor KK). The wrong one is free for its owner; the history keeps it.',
  right: 'household.write',
  changes: 'the household',
  errors: [NumberTaken],
  input: (t) => ({
    household: t.globalID(whose),
    kk: t.field({ type: 'KKNumber', required: true, description: 'The right number.' }),
    reason: t.string(why),
  }),
  gives: { household: asItIsNow },
}).runs(Family.correctCard);

mutation('changeHead', {
  description: 'Names another head of household (ganti kepala keluarga).',
  right: 'household.write',
  changes: 'the household',
  input: (t) => ({
    household: t.globalID(whose),
    head: t.globalID({ for: MemberRef, required: true, description: 'The member who is head from now on.' }),
    reason: t.string(why),
  }),
  gives: { household: asItIsNow },
}).runs(Family.changeHead);

mutation('nameCollector', {
  description:
    'Names who collects what a household is paid, or one member of it: another member, or somebody from outside; not a child (tunjuk pengurus, wali atau kuasa). Naming the head, or the member themself, takes away whoever was named.',
  right: 'household.write',
  changes: 'the household',
  input: (t) => ({
    household: t.globalID(whose),
    forMember: t.globalID({ for: MemberRef, description: 'Whose own aid it is about; left out: that of the household.' }),
    kind: t.field({ type: CollectorKind, required: true, description: 'As what they collect it (sebagai).' }),
    member: t.globalID({ for: MemberRef, description: 'Who, where it is a member; or give `name`.' }),
    name: t.string({ description: 'Who, where it is somebody from outside; or give `member` (nama).' }),
    birthDate: t.field({ type: 'Date', description: 'Of somebody from outside: looked at, and not kept (tanggal lahir).' }),
    reason: t.string(why),
  }),
  gives: { household: asItIsNow },
}).runs(nameCollector);

mutation('relocateHousehold', {
  description:
    'Takes a household to another village’s register, with its aid and its open proposals (pindah desa). For who serves both villages, as Dinsos ' +
    'does. Of aid that is paid from here somebody is asked whether it is for the new place too.',
  right: 'household.write',
  changes: 'the household',
  input: (t) => ({
    household: t.globalID(whose),
    village: t.field({ type: 'RegionCode', required: true, description: 'Where it lives now.' }),
    address: t.field({ type: AddressInput, required: true, description: 'Alamat baru.' }),
    reason: t.string(why),
  }),
  gives: { household: asItIsNow },
}).runs(Family.relocate);

mutation('mergeHouseholds', {
  description:
    'Joins two records that are one household (gabung rumah tangga). Aid and open proposals go along; of one programme that both had, one goes on, ' +
    'and somebody is asked to look. More than one step takes is refused: move people first, one by one. At most 25 live in a household.',
  right: 'household.write',
  changes: 'the household that stays',
  errors: [HouseholdFull],
  input: (t) => ({
    from: t.globalID({ ...whose, description: 'The record that goes; its people, cards, aid and open proposals go along.' }),
    into: t.globalID({ ...whose, description: 'The record that stays, with its head.' }),
    reason: t.string(why),
  }),
  gives: { household: { type: HouseholdRef, description: 'The household that stayed.' } },
}).runs(Family.merge);

mutationOf('splitHousehold', {
  description:
    'Makes a household of its own of some members (pisah rumah tangga). What one of them receives in their own name goes with them.',
  right: 'household.write',
  changes: 'the household',
  errors: [NumberTaken],
  input: (t) => ({
    household: t.globalID(whose),
    members: t.globalIDList({ for: MemberRef, required: true, description: 'Who goes; some, not all.' }),
    head: t.globalID({ for: MemberRef, required: true, description: 'Who of them is head of the new household.' }),
    kk: t.field({ type: 'KKNumber', required: true, description: 'The new household’s family card.' }),
    address: t.field({ type: AddressInput, description: 'Left out: they stay at the same address.' }),
    aid: t.globalIDList({
      for: EnrollmentRef,
      description:
        'Enrollments of the family as a whole that go with them (bantuan yang ikut); the others stay. Left out: all stay, and somebody is asked about them.',
    }),
    reason: t.string(why),
  }),
}).runs(
  async (core, asked, call) => {
    const { split, rest } = await Family.split(core, asked, call);
    return { household: split, rest };
  },
  (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: 'The new household.' }),
    rest: t.expose('rest', { type: HouseholdRef, description: 'The household they left.' }),
  }),
);

mutationOf('moveMember', {
  description:
    'A member goes to live in another registered family: a marriage, an orphan taken in (pindah KK). Their own aid and trainings go with them. For who ' +
    'serves both villages. At most 25 live in a household.',
  right: 'household.write',
  errors: [HouseholdFull],
  changes: 'the household they leave',
  input: (t) => ({
    from: t.globalID({ ...whose, description: 'The household they leave.' }),
    member: t.globalID({ for: MemberRef, required: true, description: 'Who goes.' }),
    into: t.globalID({ ...whose, description: 'The household they join.' }),
    relation: t.field({ type: Relation, required: true, description: 'What they are to its head; not HEAD.' }),
    reason: t.string(why),
  }),
}).runs(
  (core, { relation, ...asked }, call) => Family.moveMember(core, { ...asked, relation: relation as 'other' }, call),
  (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: 'The household they joined.' }),
    left: t.expose('left', { type: HouseholdRef, description: 'The household they left.' }),
  }),
);

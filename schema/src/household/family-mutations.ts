import * as Family from '@puskesos/core/family';
import { NumberTaken } from '@puskesos/core/household';
import { mutation, mutationOf, why } from '../shared/mutation.ts';
import { asItIsNow, whose } from './change.ts';
import { HouseholdRef } from './household.ts';
import { AddressInput } from './inputs.ts';
import { MemberRef } from './member.ts';

mutation('changeFamilyCard', {
  description: 'Records that the family was given a new card; the old one stays in its history (ganti KK).',
  right: 'household.write',
  changes: 'the household',
  errors: [NumberTaken],
  input: (t) => ({
    household: t.globalID(whose),
    kk: t.field({ type: 'KKNumber', required: true, description: 'The new card’s number.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day of the new card; not in the future.' }),
    reason: t.string(why),
  }),
  gives: { household: asItIsNow },
}).runs(Family.changeCard);

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

mutation('relocateHousehold', {
  description: 'Takes a household to another village’s register, with its aid (pindah desa). For who serves both villages, as Dinsos does.',
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
  description: 'Joins two records that are one household (gabung rumah tangga).',
  right: 'household.write',
  changes: 'the household that stays',
  errors: [NumberTaken],
  input: (t) => ({
    from: t.globalID({ ...whose, description: 'The record that goes; must receive no aid.' }),
    into: t.globalID({ ...whose, description: 'The record that stays, with its head.' }),
    reason: t.string(why),
  }),
  gives: { household: { type: HouseholdRef, description: 'The household that stayed.' } },
}).runs(Family.merge);

mutationOf('splitHousehold', {
  description: 'Makes a household of its own of some members (pisah rumah tangga).',
  right: 'household.write',
  changes: 'the household',
  errors: [NumberTaken],
  input: (t) => ({
    household: t.globalID(whose),
    members: t.globalIDList({ for: MemberRef, required: true, description: 'Who goes; some, not all.' }),
    head: t.globalID({ for: MemberRef, required: true, description: 'Who of them is head of the new household.' }),
    kk: t.field({ type: 'KKNumber', required: true, description: 'The new household’s family card.' }),
    address: t.field({ type: AddressInput, description: 'Left out: they stay at the same address.' }),
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

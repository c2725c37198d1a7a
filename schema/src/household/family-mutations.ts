import { NumberTaken } from '@puskesos/core/household';
import * as Family from '@puskesos/core/household/family';
import { builder } from '../shared/builder.ts';
import { aboutHousehold, once } from '../shared/given.ts';
import { authScopes, REASON, whose } from './change.ts';
import { HouseholdRef } from './household.ts';
import { AddressInput } from './inputs.ts';

builder.relayMutationField(
  'changeFamilyCard',
  {
    inputFields: (t) => ({
      household: t.globalID(whose),
      kk: t.field({ type: 'KKNumber', required: true, description: 'The new card’s number.' }),
      from: t.field({ type: 'Date', required: true, description: 'First day of the new card; not in the future.' }),
      reason: t.string({ required: true, description: REASON }),
    }),
  },
  {
    description: 'Records that the family was given a new card; the old one stays in its history (ganti KK).',
    errors: { types: [NumberTaken] },
    authScopes,
    resolve: async (_root, { input }, { core }) => ({ household: await Family.changeCard(core, aboutHousehold(input), once(input)) }),
  },
  { outputFields: (t) => ({ household: t.expose('household', { type: HouseholdRef, description: 'The household as it is now.' }) }) },
);

builder.relayMutationField(
  'changeHead',
  {
    inputFields: (t) => ({
      household: t.globalID(whose),
      head: t.id({ required: true, description: 'The member who is head from now on.' }),
      reason: t.string({ required: true, description: REASON }),
    }),
  },
  {
    description: 'Names another head of household (ganti kepala keluarga).',
    errors: {},
    authScopes,
    resolve: async (_root, { input }, { core }) => ({ household: await Family.changeHead(core, aboutHousehold(input), once(input)) }),
  },
  { outputFields: (t) => ({ household: t.expose('household', { type: HouseholdRef, description: 'The household as it is now.' }) }) },
);

builder.relayMutationField(
  'relocateHousehold',
  {
    inputFields: (t) => ({
      household: t.globalID(whose),
      village: t.field({ type: 'RegionCode', required: true, description: 'Where it lives now.' }),
      address: t.field({ type: AddressInput, required: true, description: 'Alamat baru.' }),
      reason: t.string({ required: true, description: REASON }),
    }),
  },
  {
    description:
      'Takes a household to another village’s register, with its aid (pindah desa). For who serves both villages, as Dinsos does.',
    errors: {},
    authScopes,
    resolve: async (_root, { input }, { core }) => ({ household: await Family.relocate(core, aboutHousehold(input), once(input)) }),
  },
  { outputFields: (t) => ({ household: t.expose('household', { type: HouseholdRef, description: 'The household as it is now.' }) }) },
);

builder.relayMutationField(
  'mergeHouseholds',
  {
    inputFields: (t) => ({
      from: t.globalID({ ...whose, description: 'The record that goes; must receive no aid.' }),
      into: t.globalID({ ...whose, description: 'The record that stays, with its head.' }),
      reason: t.string({ required: true, description: REASON }),
    }),
  },
  {
    description: 'Joins two records that are one household (gabung rumah tangga).',
    errors: { types: [NumberTaken] },
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { from, into, reason } = input;
      return { household: await Family.merge(core, { from: from.id, into: into.id, reason }, once(input)) };
    },
  },
  { outputFields: (t) => ({ household: t.expose('household', { type: HouseholdRef, description: 'The household that stayed.' }) }) },
);

builder.relayMutationField(
  'splitHousehold',
  {
    inputFields: (t) => ({
      household: t.globalID(whose),
      members: t.idList({ required: true, description: 'Who goes; some, not all.' }),
      head: t.id({ required: true, description: 'Who of them is head of the new household.' }),
      kk: t.field({ type: 'KKNumber', required: true, description: 'The new household’s family card.' }),
      address: t.field({ type: AddressInput, description: 'Left out: they stay at the same address.' }),
      reason: t.string({ required: true, description: REASON }),
    }),
  },
  {
    description: 'Makes a household of its own of some members (pisah rumah tangga).',
    errors: { types: [NumberTaken] },
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { split, rest } = await Family.split(core, aboutHousehold(input), once(input));
      return { household: split, rest };
    },
  },
  {
    outputFields: (t) => ({
      household: t.expose('household', { type: HouseholdRef, description: 'The new household.' }),
      rest: t.expose('rest', { type: HouseholdRef, description: 'The household they left.' }),
    }),
  },
);

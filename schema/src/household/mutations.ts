import * as Household from '@puskesos/core/household';
import { builder } from '../shared/builder.ts';
import { aboutHousehold, given, once } from '../shared/given.ts';
import { authScopes, REASON, whose } from './change.ts';
import { Finding, LifeState } from './enums.ts';
import { HouseholdRef } from './household.ts';
import { AddressInput, MemberCorrection, MemberInput } from './inputs.ts';

builder.relayMutationField(
  'registerHousehold',
  {
    inputFields: (t) => ({
      village: t.field({ type: 'RegionCode', required: true, description: 'Where it lives.' }),
      kk: t.field({ type: 'KKNumber', required: true, description: 'The number of its family card.' }),
      address: t.field({ type: AddressInput, required: true, description: 'Alamat.' }),
      members: t.field({ type: [MemberInput], required: true, description: '1 to 25 people, one of them the head.' }),
    }),
  },
  {
    description: 'Adds a household to its village’s register (pendaftaran rumah tangga). For who serves that village.',
    errors: { types: [Household.NumberTaken] },
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...registration } = given(input);
      return { household: await Household.register(core, registration, once(input)) };
    },
  },
  { outputFields: (t) => ({ household: t.expose('household', { type: HouseholdRef, description: 'The household as recorded.' }) }) },
);

builder.relayMutationField(
  'correctAddress',
  {
    inputFields: (t) => ({
      household: t.globalID(whose),
      address: t.field({ type: AddressInput, required: true, description: 'Alamat.' }),
      reason: t.string({ required: true, description: REASON }),
    }),
  },
  {
    description: 'Corrects the address (perbaikan alamat).',
    errors: {},
    authScopes,
    resolve: async (_root, { input }, { core }) => ({
      household: await Household.correctAddress(core, aboutHousehold(input), once(input)),
    }),
  },
  { outputFields: (t) => ({ household: t.expose('household', { type: HouseholdRef, description: 'The household as it is now.' }) }) },
);

builder.relayMutationField(
  'correctMember',
  {
    inputFields: (t) => ({
      household: t.globalID(whose),
      member: t.id({ required: true, description: 'Which member.' }),
      correction: t.field({ type: MemberCorrection, required: true, description: 'What to correct.' }),
      reason: t.string({ required: true, description: REASON }),
    }),
  },
  {
    description: 'Corrects what is recorded of a member (perbaikan data anggota).',
    errors: { types: [Household.NumberTaken] },
    authScopes,
    resolve: async (_root, { input }, { core }) => ({ household: await Household.correctMember(core, aboutHousehold(input), once(input)) }),
  },
  { outputFields: (t) => ({ household: t.expose('household', { type: HouseholdRef, description: 'The household as it is now.' }) }) },
);

builder.relayMutationField(
  'addMember',
  {
    inputFields: (t) => ({
      household: t.globalID(whose),
      member: t.field({ type: MemberInput, required: true, description: 'The person.' }),
      reason: t.string({ required: true, description: REASON }),
    }),
  },
  {
    description: 'Adds a member: a birth, a marriage, somebody who was forgotten (tambah anggota).',
    errors: { types: [Household.NumberTaken] },
    authScopes,
    resolve: async (_root, { input }, { core }) => ({ household: await Household.addMember(core, aboutHousehold(input), once(input)) }),
  },
  { outputFields: (t) => ({ household: t.expose('household', { type: HouseholdRef, description: 'The household as it is now.' }) }) },
);

builder.relayMutationField(
  'recordLife',
  {
    inputFields: (t) => ({
      household: t.globalID(whose),
      member: t.id({ required: true, description: 'Which member.' }),
      life: t.field({ type: LifeState, required: true, description: 'What became of them.' }),
      since: t.field({ type: 'Date', required: true, description: 'Since which day; not in the future.' }),
      reason: t.string({ required: true, description: REASON }),
    }),
  },
  {
    description:
      'Records that a member died, moved or came back. When it was the head, the eldest who lives there becomes head (status dasar).',
    errors: {},
    authScopes,
    resolve: async (_root, { input }, { core }) => ({ household: await Household.recordLife(core, aboutHousehold(input), once(input)) }),
  },
  { outputFields: (t) => ({ household: t.expose('household', { type: HouseholdRef, description: 'The household as it is now.' }) }) },
);

builder.relayMutationField(
  'recordFinding',
  {
    inputFields: (t) => ({
      household: t.globalID(whose),
      finding: t.field({ type: Finding, required: true, description: 'What was found.' }),
      date: t.field({ type: 'Date', required: true, description: 'Day of the visit; not in the future.' }),
      note: t.string({ description: 'Catatan.' }),
    }),
  },
  {
    description: 'Records what Puskesos found at the house (temuan lapangan).',
    errors: {},
    authScopes,
    resolve: async (_root, { input }, { core }) => ({ household: await Household.recordFinding(core, aboutHousehold(input), once(input)) }),
  },
  { outputFields: (t) => ({ household: t.expose('household', { type: HouseholdRef, description: 'The household as it is now.' }) }) },
);

builder.relayMutationField(
  'receiveDecile',
  {
    inputFields: (t) => ({
      household: t.globalID(whose),
      decile: t.int({ required: true, description: '1 poorest to 10.' }),
      date: t.field({ type: 'Date', required: true, description: 'The day it is of.' }),
      source: t.string({ required: true, description: 'The file it came in (sumber).' }),
    }),
  },
  {
    description: 'Takes over the decile that the ministry sent (desil DTSEN). Dinsos only.',
    errors: {},
    authScopes,
    resolve: async (_root, { input }, { core }) => ({ household: await Household.receiveDecile(core, aboutHousehold(input), once(input)) }),
  },
  { outputFields: (t) => ({ household: t.expose('household', { type: HouseholdRef, description: 'The household as it is now.' }) }) },
);

import { receiveDecile } from '@puskesos/core/aid/decile';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { mutation, why } from '../shared/mutation.ts';
import { asItIsNow, whose } from './change.ts';
import { Finding, LifeState } from './enums.ts';
import { HouseholdRef } from './household.ts';
import { AddressInput, MemberCorrection, MemberInput } from './inputs.ts';
import { MemberRef } from './member.ts';

mutation('registerHousehold', {
  description:
    'Adds a household to its village’s register (pendaftaran rumah tangga). For who serves that village. Whoever has no NIK or KK yet gets a number of ' +
    'the register’s own; who may be in it already stands in `doubles`.',
  right: 'household.write',
  errors: [Household.NumberTaken],
  input: (t) => ({
    village: t.field({ type: 'RegionCode', required: true, description: 'Where it lives.' }),
    kk: t.field({
      type: 'KKNumber',
      description: 'The number of its family card; left out for a family that has none yet, which gets a number of the register’s own.',
    }),
    address: t.field({ type: AddressInput, required: true, description: 'Alamat.' }),
    members: t.field({ type: [MemberInput], required: true, description: '1 to 25 people, one of them the head.' }),
  }),
  gives: { household: { type: HouseholdRef, description: 'The household as recorded.' } },
}).runs(Household.register);

mutation('correctAddress', {
  description: 'Corrects the address (perbaikan alamat).',
  right: 'household.write',
  changes: 'the household',
  corrects: true,
  input: (t) => ({
    household: t.globalID(whose),
    address: t.field({ type: AddressInput, required: true, description: 'Alamat.' }),
    reason: t.string(why),
  }),
  gives: { household: asItIsNow },
}).runs(Household.correctAddress);

mutation('correctMember', {
  description: 'Corrects what is recorded of a member (perbaikan data anggota).',
  right: 'household.write',
  changes: 'the household',
  corrects: true,
  errors: [Household.NumberTaken],
  input: (t) => ({
    household: t.globalID(whose),
    member: t.globalID({ for: MemberRef, required: true, description: 'Which member.' }),
    correction: t.field({ type: MemberCorrection, required: true, description: 'What to correct.' }),
    reason: t.string(why),
  }),
  gives: { household: asItIsNow },
}).runs(Family.correctMember);

mutation('addMember', {
  description:
    'Adds a member: a birth, a marriage, somebody who was forgotten (tambah anggota). At most 25 live in a household, and 40 are recorded in it.',
  right: 'household.write',
  changes: 'the household',
  errors: [Household.NumberTaken, Household.HouseholdFull],
  input: (t) => ({
    household: t.globalID(whose),
    member: t.field({ type: MemberInput, required: true, description: 'The person.' }),
    reason: t.string(why),
  }),
  gives: { household: asItIsNow },
}).runs(Family.addMember);

mutation('recordLife', {
  description:
    'Records that a member died, moved or came back (status dasar). When it was the head, the eldest who lives there becomes head. What they receive in ' +
    'their own name, or their household where nobody is left, is suspended until somebody has confirmed it; taken back, it goes on. A seat in a ' +
    'training that is not over goes to the next in the queue, and a WRSE path ends: neither comes back by itself.',
  right: 'household.write',
  changes: 'the household',
  errors: [Household.HouseholdFull],
  input: (t) => ({
    household: t.globalID(whose),
    member: t.globalID({ for: MemberRef, required: true, description: 'Which member.' }),
    life: t.field({ type: LifeState, required: true, description: 'What became of them.' }),
    since: t.field({ type: 'Date', required: true, description: 'Since which day; not in the future.' }),
    reason: t.string(why),
  }),
  gives: { household: asItIsNow },
}).runs(Family.recordLife);

mutation('recordFinding', {
  description: 'Records what Puskesos found at the house (temuan lapangan).',
  right: 'household.write',
  changes: 'the household',
  errors: [Household.OlderNews],
  input: (t) => ({
    household: t.globalID(whose),
    finding: t.field({ type: Finding, required: true, description: 'What was found.' }),
    date: t.field({
      type: 'Date',
      required: true,
      description: 'Day of the visit; not in the future, and not before that of the finding held.',
    }),
    note: t.string({ description: 'Catatan.' }),
  }),
  gives: { household: asItIsNow },
}).runs(recordFinding);

mutation('receiveDecile', {
  description: 'Takes over the decile that the ministry sent (desil DTSEN). Dinsos only.',
  right: 'household.write',
  changes: 'the household',
  errors: [Household.OlderNews],
  input: (t) => ({
    household: t.globalID(whose),
    decile: t.int({ required: true, description: '1 poorest to 10.' }),
    date: t.field({
      type: 'Date',
      required: true,
      description: 'The day it is of; not in the future, and not before that of the decile held.',
    }),
    source: t.string({ required: true, description: 'The file it came in (sumber).' }),
  }),
  gives: { household: asItIsNow },
}).runs(receiveDecile);

import * as Account from '@puskesos/core/account';
import * as Staff from '@puskesos/core/staff';
import { Sex } from '../household/enums.ts';
import { codeAsId } from '../shared/code-as-id.ts';
import { mutation, why } from '../shared/mutation.ts';
import { asItIsNow, ofStaff } from './change.ts';
import { Language, StaffPosition } from './enums.ts';
import { ContractInput, LearnedInput, QualificationInput } from './inputs.ts';

mutation('addStaff', {
  description: 'Adds a person to the staff, and with an e-mail address their account. Dinsos only.',
  right: 'staff.write',
  errors: [Staff.StaffExists, Staff.PersonHasLogin, Account.SignInTaken],
  input: (t) => ({
    code: t.string({ required: true, description: 'Chosen by Dinsos; lower-case letters, digits, hyphens. The sign-in carries it.' }),
    name: t.string({ required: true, description: 'Nama.' }),
    sex: t.field({ type: Sex, description: 'Jenis kelamin.' }),
    position: t.field({ type: StaffPosition, description: 'Whom they work for; left out: the Puskesos.' }),
    phone: t.string({ description: 'Telepon, 8 to 15 digits.' }),
    email: t.string({ description: 'Surel, with which they sign in; without it they can’t.' }),
    languages: t.field({ type: [Language], description: 'Bahasa; left out: Indonesian.' }),
    qualifications: t.field({ type: [QualificationInput], description: 'Kualifikasi.' }),
    contracts: t.field({ type: [ContractInput], description: 'Kontrak; none for volunteers, whom no assignment is then measured by.' }),
    trainings: t.field({ type: [LearnedInput], description: 'Training received for the work.' }),
    nik: t.field({
      type: 'NIK',
      description: 'Their NIK: kept sealed and shown to nobody. Two codes with one NIK are one person where different hands are asked for.',
    }),
    secondLogin: t.string({ description: 'Why they have one more code, 10 to 300 signs; without it, PersonHasLogin where they have one.' }),
  }),
  gives: { staff: asItIsNow },
}).runs(codeAsId(Staff.add));

mutation('updateStaff', {
  description: 'Corrects what is recorded of a person; what is left out stays. Their account follows. Dinsos only.',
  right: 'staff.write',
  changes: 'the person’s record',
  errors: [Staff.PersonHasLogin, Account.SignInTaken],
  corrects: true,
  input: (t) => ({
    staff: t.globalID(ofStaff),
    name: t.string({ description: 'Nama.' }),
    sex: t.field({ type: Sex, description: 'Jenis kelamin.' }),
    position: t.field({ type: StaffPosition, description: 'Whom they work for.' }),
    phone: t.string({ description: 'Telepon.' }),
    email: t.string({ description: 'Surel.' }),
    languages: t.field({ type: [Language], description: 'Bahasa.' }),
    qualifications: t.field({ type: [QualificationInput], description: 'Kualifikasi, all of them anew.' }),
    nik: t.field({
      type: 'NIK',
      description: 'Their NIK: kept sealed and shown to nobody. Two codes with one NIK are one person where different hands are asked for.',
    }),
    secondLogin: t.string({ description: 'Why they have one more code, 10 to 300 signs; without it, PersonHasLogin where they have one.' }),
    reason: t.string(why),
  }),
  gives: { staff: asItIsNow },
}).runs(Staff.update);

mutation('renewContract', {
  description: 'Engages a person for a further period (perpanjangan kontrak). Dinsos only.',
  right: 'staff.write',
  changes: 'the person’s record',
  input: (t) => ({
    staff: t.globalID(ofStaff),
    contract: t.field({ type: ContractInput, required: true, description: 'The further period.' }),
    reason: t.string(why),
  }),
  gives: { staff: asItIsNow },
}).runs(Staff.renewContract);

mutation('recordStaffTraining', {
  description: 'Records a training that a person received for the work. Dinsos only.',
  right: 'staff.write',
  changes: 'the person’s record',
  input: (t) => ({
    staff: t.globalID(ofStaff),
    training: t.field({ type: LearnedInput, required: true, description: 'What they learned.' }),
    reason: t.string(why),
  }),
  gives: { staff: asItIsNow },
}).runs(Staff.recordLearned);

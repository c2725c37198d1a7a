import { BudgetExceeded, NoAllocation } from '@puskesos/core/fund';
import * as Training from '@puskesos/core/training';
import { FundRef } from '../fund/fund.ts';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef } from '../household/member.ts';
import { mutation } from '../shared/mutation.ts';
import { enrollmentNow, ofEnrollment, ofTraining } from './change.ts';
import { DropReason } from './enums.ts';

mutation('requestTraining', {
  description:
    'Asks for a seat for somebody of your villages: the first to come are invited at once, the others wait in the order of the training’s rule (daftar). At most 3 unfinished trainings of one person.',
  right: 'training.enroll',
  errors: [
    Training.TrainingNotOpen,
    Training.TrainingFull,
    Training.AlreadyInTraining,
    Training.TooManyTrainings,
    Training.SessionClash,
    Training.NotForTraining,
  ],
  input: (t) => ({
    training: t.globalID(ofTraining),
    household: t.globalID({ for: HouseholdRef, required: true, description: 'Whose household.' }),
    member: t.globalID({ for: MemberRef, required: true, description: 'Which member.' }),
    seatOnly: t.boolean({ description: 'Rather be refused than wait; left out: wait.' }),
    note: t.string({ description: 'Catatan.' }),
  }),
  gives: { enrollment: enrollmentNow },
}).runs(Training.request);

mutation('confirmTraining', {
  description: 'Says yes to an invitation (terima undangan).',
  right: 'training.enroll',
  changes: 'the enrollment',
  errors: [Training.WrongStep, Training.TrainingNotOpen],
  input: (t) => ({ enrollment: t.globalID(ofEnrollment) }),
  gives: { enrollment: enrollmentNow },
}).runs(Training.confirm);

mutation('dropTraining', {
  description: 'Gives up a seat, which goes to the next one in the queue in the same step, or a place in the queue (berhenti).',
  right: 'training.enroll',
  changes: 'the enrollment',
  errors: [Training.WrongStep],
  input: (t) => ({
    enrollment: t.globalID(ofEnrollment),
    reason: t.field({ type: DropReason, required: true, description: 'Alasan; LAPSED is the clock’s to give.' }),
    note: t.string({ required: true, description: 'In words; kept in the history (keterangan).' }),
  }),
  gives: { enrollment: enrollmentNow },
}).runs((core, { reason, ...rest }, call) => Training.drop(core, { ...rest, reason: reason as 'other' }, call));

mutation('completeTraining', {
  description: 'Finishes an enrollment with a certificate, once the last session is over (selesai).',
  right: 'training.enroll',
  changes: 'the enrollment',
  errors: [Training.WrongStep, Training.CertificateTaken],
  input: (t) => ({
    enrollment: t.globalID(ofEnrollment),
    certificate: t.string({ required: true, description: 'Nomor sertifikat; one for each participant.' }),
    on: t.field({ type: 'Date', required: true, description: 'Tanggal sertifikat.' }),
  }),
  gives: { enrollment: enrollmentNow },
}).runs((core, { enrollment, certificate: number, on }, call) =>
  Training.complete(core, { enrollment, certificate: { number, on } }, call),
);

mutation('giveKit', {
  description: 'Records goods or tools handed over to somebody who attends, or has completed; on at most 50 receipts (serahkan barang).',
  right: 'training.enroll',
  changes: 'the enrollment',
  errors: [Training.WrongStep, Training.AlreadyBooked, NoAllocation, BudgetExceeded],
  input: (t) => ({
    enrollment: t.globalID(ofEnrollment),
    receipt: t.string({ required: true, description: 'Nomor tanda terima; the same again changes nothing.' }),
    what: t.string({ required: true, description: 'Barang.' }),
    quantity: t.int({ required: true, description: 'Banyaknya.' }),
    unit: t.string({ required: true, description: 'Satuan.' }),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'What all of it is worth (nilai).' }),
    fund: t.globalID({ for: FundRef, required: true, description: 'Whose money; taken from what it allocated to the training.' }),
    receivedBy: t.string({ required: true, description: 'Penerima.' }),
    on: t.field({ type: 'Date', required: true, description: 'Tanggal penyerahan.' }),
  }),
  gives: { enrollment: enrollmentNow },
}).runs(Training.giveKit);

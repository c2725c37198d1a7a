import { BudgetExceeded, NoAllocation, RealisedTwice } from '@puskesos/core/fund';
import * as Training from '@puskesos/core/training';
import { HouseholdRef } from '../household/household.ts';
import { CriterionInput } from '../program/criteria-inputs.ts';
import { builder } from '../shared/builder.ts';
import { mutation } from '../shared/mutation.ts';
import { TrainingEnrollmentRef } from './enrollment.ts';
import { DropReason, TrainingTheme, WaitingRule } from './enums.ts';
import { TrainingRef } from './training.ts';

const SessionInput = builder.inputType('TrainingSessionInput', {
  description: 'One meeting of a training; it must lie ahead (sesi).',
  fields: (t) => ({
    from: t.field({ type: 'Instant', required: true, description: 'Mulai.' }),
    to: t.field({ type: 'Instant', required: true, description: 'Selesai.' }),
    place: t.string({ description: 'Where, when not at the training’s own place (tempat).' }),
  }),
});

const PlaceInput = builder.inputType('TrainingPlaceInput', {
  description: 'Where a training is held (tempat).',
  fields: (t) => ({
    village: t.field({ type: 'RegionCode', required: true, description: 'Desa/kelurahan.' }),
    address: t.string({ required: true, description: 'Alamat.' }),
  }),
});

const QuotaInput = builder.inputType('TrainingQuotaInput', {
  description: 'Seats kept for a kecamatan (kuota).',
  fields: (t) => ({
    district: t.field({ type: 'RegionCode', required: true, description: 'Kecamatan.' }),
    seats: t.int({ required: true, description: 'Kursi.' }),
  }),
});

const CostInput = builder.inputType('TrainingCostInput', {
  description: 'What it is planned to take from a fund (rencana biaya).',
  fields: (t) => ({
    fund: t.string({ required: true, description: 'As `apbd-2026`; it must be open.' }),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'Jumlah.' }),
    what: t.string({ required: true, description: 'Peruntukan.' }),
  }),
});

const CriteriaInput = builder.inputType('TrainingCriteriaInput', {
  description: 'Whom it is for, by the same tests as a programme (syarat).',
  fields: (t) => ({
    tree: t.field({ type: CriterionInput, required: true, description: 'The tests, about one person.' }),
    source: t.string({ required: true, description: 'Where they come from (sumber).' }),
  }),
});

const ofTraining = { required: true, description: 'The training’s code.' } as const;
const ofEnrollment = { required: true, description: 'The enrollment’s id.' } as const;
const why = { required: true, description: 'Alasan; kept in the history.' } as const;
const trainingOutput = { description: 'The training as it is now.' } as const;
const enrollmentOutput = { description: 'The enrollment as it is now.' } as const;

mutation('openTraining', {
  description: 'Announces a training with its sessions and seats (buka pelatihan).',
  right: 'training.write',
  errors: [Training.TrainingExists],
  input: (t) => ({
    id: t.string({ required: true, description: 'Code of your choice; lower-case letters, digits, hyphens.' }),
    name: t.string({ required: true, description: 'Nama.' }),
    theme: t.field({ type: TrainingTheme, required: true, description: 'Tema.' }),
    provider: t.string({ required: true, description: 'Penyelenggara.' }),
    place: t.field({ type: PlaceInput, required: true, description: 'Where; its money is allocated to that kecamatan.' }),
    sessions: t.field({ type: [SessionInput], required: true, description: 'Up to 60, none of which clash.' }),
    seats: t.int({ required: true, description: '1 to 300 (kursi).' }),
    quotas: t.field({ type: [QuotaInput], description: 'Kuota per kecamatan; the rest is for all others.' }),
    criteria: t.field({ type: CriteriaInput, description: 'Left out: for everybody.' }),
    waiting: t.field({ type: WaitingRule, description: 'Left out: ARRIVAL.' }),
    answerWithin: t.int({ description: 'Days an invitation waits for an answer; left out: 7.' }),
    costs: t.field({ type: [CostInput], description: 'Rencana biaya.' }),
    basis: t.string({ required: true, description: 'Dasar (SK).' }),
  }),
  gives: { training: { type: TrainingRef, ...trainingOutput } },
}).runs(Training.open);

const endings = {
  closeTraining: { end: Training.close, description: 'Takes no more requests; whoever has a seat or waits goes on (tutup pendaftaran).' },
  cancelTraining: {
    end: Training.cancel,
    description: 'Calls a training off: its sessions stand in nobody’s way any more (batalkan pelatihan).',
  },
} as const;

for (const [name, { end, description }] of Object.entries(endings)) {
  mutation(name, {
    description: description,
    right: 'training.write',
    input: (t) => ({ training: t.id(ofTraining), reason: t.string(why) }),
    gives: { training: { type: TrainingRef, ...trainingOutput } },
  }).runs(end);
}

mutation('rescheduleSession', {
  description: 'Moves a session that is still to come, where that clashes with nothing its people have a seat in (ubah jadwal).',
  right: 'training.write',
  errors: [Training.SessionClash],
  input: (t) => ({
    training: t.id(ofTraining),
    session: t.id({ required: true, description: 'Which session.' }),
    from: t.field({ type: 'Instant', required: true, description: 'Mulai.' }),
    to: t.field({ type: 'Instant', required: true, description: 'Selesai.' }),
    reason: t.string(why),
  }),
  gives: { training: { type: TrainingRef, ...trainingOutput } },
}).runs(Training.reschedule);

mutation('spendOnTraining', {
  description: 'Takes what a training cost from what a fund allocated to it (realisasi biaya).',
  right: 'training.write',
  errors: [NoAllocation, BudgetExceeded, RealisedTwice],
  input: (t) => ({
    training: t.id(ofTraining),
    fund: t.string({ required: true, description: 'Whose money, as `apbd-2026`.' }),
    invoice: t.string({ required: true, description: 'Nomor tagihan; booked once.' }),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'Jumlah.' }),
    what: t.string({ required: true, description: 'Peruntukan.' }),
  }),
  gives: { training: { type: TrainingRef, ...trainingOutput } },
}).runs(Training.spend);

mutation('requestTraining', {
  description:
    'Asks for a seat for somebody of your villages: the first to come are invited at once, the others wait in the order of the training’s rule (daftar).',
  right: 'training.enroll',
  errors: [Training.TrainingNotOpen, Training.TrainingFull, Training.AlreadyInTraining, Training.SessionClash, Training.NotForTraining],
  input: (t) => ({
    training: t.id(ofTraining),
    household: t.globalID({ for: HouseholdRef, required: true, description: 'Whose household.' }),
    member: t.id({ required: true, description: 'Which member.' }),
    seatOnly: t.boolean({ description: 'Rather be refused than wait; left out: wait.' }),
    note: t.string({ description: 'Catatan.' }),
  }),
  gives: { enrollment: { type: TrainingEnrollmentRef, ...enrollmentOutput } },
}).runs(Training.request);

mutation('confirmTraining', {
  description: 'Says yes to an invitation (terima undangan).',
  right: 'training.enroll',
  errors: [Training.WrongStep, Training.TrainingNotOpen],
  input: (t) => ({ enrollment: t.id(ofEnrollment) }),
  gives: { enrollment: { type: TrainingEnrollmentRef, ...enrollmentOutput } },
}).runs(Training.confirm);

mutation('dropTraining', {
  description: 'Gives up a seat, which goes to the next one in the queue in the same step, or a place in the queue (berhenti).',
  right: 'training.enroll',
  errors: [Training.WrongStep],
  input: (t) => ({
    enrollment: t.id(ofEnrollment),
    reason: t.field({ type: DropReason, required: true, description: 'Alasan; LAPSED is the clock’s to give.' }),
    note: t.string({ required: true, description: 'In words; kept in the history (keterangan).' }),
  }),
  gives: { enrollment: { type: TrainingEnrollmentRef, ...enrollmentOutput } },
}).runs((core, { reason, ...rest }, call) => Training.drop(core, { ...rest, reason: reason as 'other' }, call));

const PresentInput = builder.inputType('PresentInput', {
  description: 'Whether somebody came (kehadiran).',
  fields: (t) => ({
    enrollment: t.id(ofEnrollment),
    present: t.boolean({ required: true, description: 'Hadir.' }),
  }),
});

mutation('recordAttendance', {
  description: 'Records who came to a session (absensi).',
  right: 'training.enroll',
  errors: [Training.WrongStep, Training.TrainingNotOpen],
  input: (t) => ({
    training: t.id(ofTraining),
    session: t.id({ required: true, description: 'Which session; it must have begun.' }),
    present: t.field({ type: [PresentInput], required: true, description: 'Up to 20 people, all of them or none.' }),
    reason: t.string({ description: 'Needed where an entry is corrected (alasan).' }),
  }),
  gives: { enrollments: { type: [TrainingEnrollmentRef], description: 'The enrollments as they are now.' } },
}).runs(Training.attend);

mutation('completeTraining', {
  description: 'Finishes an enrollment with a certificate, once the last session is over (selesai).',
  right: 'training.enroll',
  errors: [Training.WrongStep, Training.CertificateTaken],
  input: (t) => ({
    enrollment: t.id(ofEnrollment),
    certificate: t.string({ required: true, description: 'Nomor sertifikat; one for each participant.' }),
    on: t.field({ type: 'Date', required: true, description: 'Tanggal sertifikat.' }),
  }),
  gives: { enrollment: { type: TrainingEnrollmentRef, ...enrollmentOutput } },
}).runs((core, { enrollment, certificate: number, on }, call) =>
  Training.complete(core, { enrollment, certificate: { number, on } }, call),
);

mutation('giveKit', {
  description: 'Records goods or tools handed over to somebody who attends, or has completed (serahkan barang).',
  right: 'training.enroll',
  errors: [Training.WrongStep, Training.AlreadyBooked, NoAllocation, BudgetExceeded, RealisedTwice],
  input: (t) => ({
    enrollment: t.id(ofEnrollment),
    receipt: t.string({ required: true, description: 'Nomor tanda terima; the same again changes nothing.' }),
    what: t.string({ required: true, description: 'Barang.' }),
    quantity: t.int({ required: true, description: 'Banyaknya.' }),
    unit: t.string({ required: true, description: 'Satuan.' }),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'What all of it is worth (nilai).' }),
    fund: t.string({ required: true, description: 'Whose money, as `apbd-2026`; taken from what it allocated to the training.' }),
    receivedBy: t.string({ required: true, description: 'Penerima.' }),
    on: t.field({ type: 'Date', required: true, description: 'Tanggal penyerahan.' }),
  }),
  gives: { enrollment: { type: TrainingEnrollmentRef, ...enrollmentOutput } },
}).runs(Training.giveKit);

import { BudgetExceeded, NoAllocation, RealisedTwice } from '@puskesos/core/fund';
import * as Training from '@puskesos/core/training';
import { HouseholdRef } from '../household/household.ts';
import { CriterionInput } from '../program/criteria-inputs.ts';
import { builder } from '../shared/builder.ts';
import { aboutHousehold, given, once } from '../shared/given.ts';
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
const write = { right: 'training.write' } as const;
const accompany = { right: 'training.enroll' } as const;

builder.relayMutationField(
  'openTraining',
  {
    inputFields: (t) => ({
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
  },
  {
    description: 'Announces a training with its sessions and seats (buka pelatihan).',
    errors: { types: [Training.TrainingExists] },
    authScopes: write,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...training } = given(input);
      return { training: await Training.open(core, training, once(input)) };
    },
  },
  { outputFields: (t) => ({ training: t.expose('training', { type: TrainingRef, ...trainingOutput }) }) },
);

const endings = {
  closeTraining: { end: Training.close, description: 'Takes no more requests; whoever has a seat or waits goes on (tutup pendaftaran).' },
  cancelTraining: {
    end: Training.cancel,
    description: 'Calls a training off: its sessions stand in nobody’s way any more (batalkan pelatihan).',
  },
} as const;

for (const [name, { end, description }] of Object.entries(endings)) {
  builder.relayMutationField(
    name,
    { inputFields: (t) => ({ training: t.id(ofTraining), reason: t.string(why) }) },
    {
      description,
      errors: {},
      authScopes: write,
      resolve: async (_root, { input }, { core }) => {
        const { training, reason } = given(input);
        return { training: await end(core, { training, reason }, once(input)) };
      },
    },
    { outputFields: (t) => ({ training: t.expose('training', { type: TrainingRef, ...trainingOutput }) }) },
  );
}

builder.relayMutationField(
  'rescheduleSession',
  {
    inputFields: (t) => ({
      training: t.id(ofTraining),
      session: t.id({ required: true, description: 'Which session.' }),
      from: t.field({ type: 'Instant', required: true, description: 'Mulai.' }),
      to: t.field({ type: 'Instant', required: true, description: 'Selesai.' }),
      reason: t.string(why),
    }),
  },
  {
    description: 'Moves a session that is still to come, where that clashes with nothing its people have a seat in (ubah jadwal).',
    errors: { types: [Training.SessionClash] },
    authScopes: write,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...session } = given(input);
      return { training: await Training.reschedule(core, session, once(input)) };
    },
  },
  { outputFields: (t) => ({ training: t.expose('training', { type: TrainingRef, ...trainingOutput }) }) },
);

builder.relayMutationField(
  'spendOnTraining',
  {
    inputFields: (t) => ({
      training: t.id(ofTraining),
      fund: t.string({ required: true, description: 'Whose money, as `apbd-2026`.' }),
      invoice: t.string({ required: true, description: 'Nomor tagihan; booked once.' }),
      rupiah: t.field({ type: 'Rupiah', required: true, description: 'Jumlah.' }),
      what: t.string({ required: true, description: 'Peruntukan.' }),
    }),
  },
  {
    description: 'Takes what a training cost from what a fund allocated to it (realisasi biaya).',
    errors: { types: [NoAllocation, BudgetExceeded, RealisedTwice] },
    authScopes: write,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...spending } = given(input);
      return { training: await Training.spend(core, spending, once(input)) };
    },
  },
  { outputFields: (t) => ({ training: t.expose('training', { type: TrainingRef, ...trainingOutput }) }) },
);

builder.relayMutationField(
  'requestTraining',
  {
    inputFields: (t) => ({
      training: t.id(ofTraining),
      household: t.globalID({ for: HouseholdRef, required: true, description: 'Whose household.' }),
      member: t.id({ required: true, description: 'Which member.' }),
      seatOnly: t.boolean({ description: 'Rather be refused than wait; left out: wait.' }),
      note: t.string({ description: 'Catatan.' }),
    }),
  },
  {
    description:
      'Asks for a seat for somebody of your villages: the first to come are invited at once, the others wait in the order of the training’s rule (daftar).',
    errors: {
      types: [Training.TrainingNotOpen, Training.TrainingFull, Training.AlreadyInTraining, Training.SessionClash, Training.NotForTraining],
    },
    authScopes: accompany,
    resolve: async (_root, { input }, { core }) => ({ enrollment: await Training.request(core, aboutHousehold(input), once(input)) }),
  },
  { outputFields: (t) => ({ enrollment: t.expose('enrollment', { type: TrainingEnrollmentRef, ...enrollmentOutput }) }) },
);

builder.relayMutationField(
  'confirmTraining',
  { inputFields: (t) => ({ enrollment: t.id(ofEnrollment) }) },
  {
    description: 'Says yes to an invitation (terima undangan).',
    errors: { types: [Training.WrongStep, Training.TrainingNotOpen] },
    authScopes: accompany,
    resolve: async (_root, { input }, { core }) => ({
      enrollment: await Training.confirm(core, { enrollment: input.enrollment }, once(input)),
    }),
  },
  { outputFields: (t) => ({ enrollment: t.expose('enrollment', { type: TrainingEnrollmentRef, ...enrollmentOutput }) }) },
);

builder.relayMutationField(
  'dropTraining',
  {
    inputFields: (t) => ({
      enrollment: t.id(ofEnrollment),
      reason: t.field({ type: DropReason, required: true, description: 'Alasan; LAPSED is the clock’s to give.' }),
      note: t.string({ required: true, description: 'In words; kept in the history (keterangan).' }),
    }),
  },
  {
    description: 'Gives up a seat, which goes to the next one in the queue in the same step, or a place in the queue (berhenti).',
    errors: { types: [Training.WrongStep] },
    authScopes: accompany,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, reason, ...rest } = given(input);
      return { enrollment: await Training.drop(core, { ...rest, reason: reason as 'other' }, once(input)) };
    },
  },
  { outputFields: (t) => ({ enrollment: t.expose('enrollment', { type: TrainingEnrollmentRef, ...enrollmentOutput }) }) },
);

const PresentInput = builder.inputType('PresentInput', {
  description: 'Whether somebody came (kehadiran).',
  fields: (t) => ({
    enrollment: t.id(ofEnrollment),
    present: t.boolean({ required: true, description: 'Hadir.' }),
  }),
});

builder.relayMutationField(
  'recordAttendance',
  {
    inputFields: (t) => ({
      training: t.id(ofTraining),
      session: t.id({ required: true, description: 'Which session; it must have begun.' }),
      present: t.field({ type: [PresentInput], required: true, description: 'Up to 20 people, all of them or none.' }),
      reason: t.string({ description: 'Needed where an entry is corrected (alasan).' }),
    }),
  },
  {
    description: 'Records who came to a session (absensi).',
    errors: { types: [Training.WrongStep, Training.TrainingNotOpen] },
    authScopes: accompany,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...roll } = given(input);
      return { enrollments: await Training.attend(core, roll, once(input)) };
    },
  },
  {
    outputFields: (t) => ({
      enrollments: t.expose('enrollments', { type: [TrainingEnrollmentRef], description: 'The enrollments as they are now.' }),
    }),
  },
);

builder.relayMutationField(
  'completeTraining',
  {
    inputFields: (t) => ({
      enrollment: t.id(ofEnrollment),
      certificate: t.string({ required: true, description: 'Nomor sertifikat; one for each participant.' }),
      on: t.field({ type: 'Date', required: true, description: 'Tanggal sertifikat.' }),
    }),
  },
  {
    description: 'Finishes an enrollment with a certificate, once the last session is over (selesai).',
    errors: { types: [Training.WrongStep, Training.CertificateTaken] },
    authScopes: accompany,
    resolve: async (_root, { input }, { core }) => {
      const { enrollment, certificate: number, on } = input;
      return { enrollment: await Training.complete(core, { enrollment, certificate: { number, on } }, once(input)) };
    },
  },
  { outputFields: (t) => ({ enrollment: t.expose('enrollment', { type: TrainingEnrollmentRef, ...enrollmentOutput }) }) },
);

builder.relayMutationField(
  'giveKit',
  {
    inputFields: (t) => ({
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
  },
  {
    description: 'Records goods or tools handed over to somebody who attends, or has completed (serahkan barang).',
    errors: { types: [Training.WrongStep, Training.AlreadyBooked, NoAllocation, BudgetExceeded, RealisedTwice] },
    authScopes: accompany,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...kit } = given(input);
      return { enrollment: await Training.giveKit(core, kit, once(input)) };
    },
  },
  { outputFields: (t) => ({ enrollment: t.expose('enrollment', { type: TrainingEnrollmentRef, ...enrollmentOutput }) }) },
);

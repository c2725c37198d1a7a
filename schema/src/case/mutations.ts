import * as Case from '@puskesos/core/case';
import { SamePerson } from '@puskesos/core/staff/hands';
import { HouseholdRef } from '../household/household.ts';
import { builder } from '../shared/builder.ts';
import { mutation } from '../shared/mutation.ts';
import { StaffRef } from '../staff/staff.ts';
import { standIn } from '../staff/stand-in.ts';
import { CaseRef } from './case.ts';
import { CaseAdvice, CaseCategory, CaseChannel, CaseDecision, CaseOutcome, ReferralAnswer } from './enums.ts';

const ReporterInput = builder.inputType('CaseReporterInput', {
  description: 'Who comes with it, as far as they say (pelapor).',
  fields: (t) => ({
    name: t.string({ description: 'Nama.' }),
    phone: t.string({ description: 'Telepon, 8 to 15 digits.' }),
  }),
});

const ofCase = { for: CaseRef, required: true, description: 'Which case.' } as const;
const why = { required: true, description: 'Alasan; kept with the case.' } as const;
const service = { description: 'Layanan tujuan.' } as const;
const contact = { description: 'Whom to speak to there (kontak).' } as const;
const outcome = 'What it came to (hasil).';
const output = { type: CaseRef, description: 'The case as it is now.' } as const;
const errors = [Case.CaseMoveNotAllowed];

const accused = {
  for: StaffRef,
  description: 'Staff it complains of: it is hidden from them and waits one desk up (petugas yang dikeluhkan).',
} as const;
const accusedCamat = { description: 'It complains of the camat: it waits at Dinsos (mengeluhkan camat).' } as const;

mutation('registerCase', {
  description:
    'Takes in a complaint or a request (daftarkan kasus). The front office of the village, or who stands in for it; Dinsos always.',
  right: 'case.write',
  errors,
  input: (t) => ({
    village: t.field({ type: 'RegionCode', required: true, description: 'Desa/kelurahan.' }),
    household: t.globalID({ for: HouseholdRef, description: 'Whose, of that village; left out where the caller is nobody registered.' }),
    category: t.field({ type: CaseCategory, required: true, description: 'What it is about (jenis).' }),
    channel: t.field({ type: CaseChannel, required: true, description: 'How it came (jalur).' }),
    description: t.string({ required: true, description: 'What the caller tells; no NIK, no KK number (uraian).' }),
    reporter: t.field({ type: ReporterInput, description: 'Pelapor.' }),
    sensitive: t.boolean({ description: 'To be known to few; violence and neglect always are (rahasia).' }),
    about: t.globalIDList(accused),
    aboutCamat: t.boolean(accusedCamat),
  }),
  gives: { case: output },
}).runs(Case.register);

mutation('setCaseAccused', {
  description:
    'Says of a case whom of the office it complains of: from then on it is hidden from them, and waits one desk up (keluhan tentang petugas).',
  right: 'case.write',
  changes: 'the case',
  input: (t) => ({
    case: t.globalID(ofCase),
    about: t.globalIDList(accused),
    aboutCamat: t.boolean(accusedCamat),
    reason: t.string(why),
  }),
  gives: { case: output },
}).runs(Case.complainOf);

mutation('takeCase', {
  description: 'Takes a case up, or hands it to somebody (tangani kasus).',
  right: 'case.write',
  changes: 'the case',
  errors,
  input: (t) => ({
    case: t.globalID(ofCase),
    to: t.globalID({
      for: StaffRef,
      description: 'Whom a coordinator hands it to, of those who serve the village; left out: yourself (penerima).',
    }),
  }),
  gives: { case: output },
}).runs(Case.take);

mutation('recommendCase', {
  description: 'Says what should be done with a case: resolve it here, or refer it to a service (rekomendasi kasus).',
  right: 'case.write',
  changes: 'the case',
  errors,
  input: (t) => ({
    case: t.globalID(ofCase),
    advice: t.field({ type: CaseAdvice, required: true, description: 'Rekomendasi.' }),
    service: t.string(service),
    contact: t.string(contact),
    reason: t.string(why),
  }),
  gives: { case: output },
}).runs(Case.recommend);

mutation('decideCase', {
  description:
    'Decides on what was recommended: resolved, referred, or sent back (putusan kasus). The coordinator, if it was somebody else who recommended it.',
  right: 'case.write',
  changes: 'the case',
  errors: [...errors, SamePerson],
  input: (t) => ({
    case: t.globalID(ofCase),
    decision: t.field({ type: CaseDecision, required: true, description: 'Keputusan.' }),
    outcome: t.field({ type: CaseOutcome, description: `${outcome} Left out: RESOLVED.` }),
    service: t.string({ description: 'Layanan tujuan; left out: the one recommended.' }),
    contact: t.string(contact),
    reason: t.string(why),
    standIn: t.string(standIn),
  }),
  gives: { case: output },
}).runs(Case.decide);

mutation('recordReferralAnswer', {
  description: 'Records what the service says to a referral; one that can’t help sends the case back (jawaban rujukan).',
  right: 'case.write',
  changes: 'the case',
  errors,
  input: (t) => ({
    case: t.globalID(ofCase),
    answer: t.field({ type: ReferralAnswer, required: true, description: 'Jawaban.' }),
    reason: t.string({ required: true, description: 'What the service said (keterangan).' }),
  }),
  gives: { case: output },
}).runs(Case.answer);

mutation('closeCase', {
  description:
    'Ends a case: one that was referred once the service has helped, others that were withdrawn or are the same as another (tutup kasus).',
  right: 'case.write',
  changes: 'the case',
  errors,
  input: (t) => ({
    case: t.globalID(ofCase),
    outcome: t.field({ type: CaseOutcome, required: true, description: outcome }),
    reason: t.string(why),
  }),
  gives: { case: output },
}).runs(Case.close);

mutation('reopenCase', {
  description: 'Takes a closed case up again (buka kembali kasus).',
  right: 'case.write',
  changes: 'the case',
  errors,
  input: (t) => ({ case: t.globalID(ofCase), reason: t.string(why) }),
  gives: { case: output },
}).runs(Case.reopen);

mutation('escalateCase', {
  description: 'Sends a case one level up, to the camat or to Dinsos; one that is overdue goes by itself (naikkan kasus).',
  right: 'case.write',
  changes: 'the case',
  errors,
  input: (t) => ({ case: t.globalID(ofCase), reason: t.string(why) }),
  gives: { case: output },
}).runs(Case.escalate);

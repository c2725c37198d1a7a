import {
  caseCategories,
  caseChannels,
  caseHands,
  caseLevels,
  caseMoves,
  caseNeeds,
  caseOutcomes,
  caseStates,
  decisions,
  recommendations,
  referralAnswers,
} from '@puskesos/core/case/shapes';
import { enumOf } from '../shared/enum-of.ts';

/** Lists of values about complaints and referrals. */

export const CaseState = enumOf('CaseState', 'How far a case is (status kasus).', caseStates, {
  registered: 'Taken in, nobody handles it yet (terdaftar)',
  handled: 'Somebody handles it (ditangani)',
  recommended: 'Waits for the coordinator to decide (direkomendasikan)',
  referred: 'A service was asked for help (dirujuk)',
  closed: 'At an end (selesai)',
});

export const CaseMove = enumOf('CaseMove', 'What can be done with a case (langkah kasus).', caseMoves, {
  register: 'Take it in: `registerCase` (daftarkan)',
  take: 'Take it up, or hand it to somebody: `takeCase` (tangani, serahkan)',
  recommend: 'Say what should be done: `recommendCase` (rekomendasikan)',
  resolve: 'Decide that it is resolved, or not justified: `decideCase` (putuskan selesai)',
  refer: 'Decide to ask a service for help: `decideCase` (putuskan rujuk)',
  return: 'Send it back: `decideCase` (kembalikan)',
  answer: 'Record what the service says: `recordReferralAnswer` (jawaban layanan)',
  refuse: 'Record that the service can’t help: `recordReferralAnswer` (penolakan layanan)',
  close: 'End it: `closeCase` (tutup)',
  reopen: 'Take it up again: `reopenCase` (buka kembali)',
  escalate: 'Send it one level up: `escalateCase` (naikkan)',
});

export const CaseHand = enumOf('CaseHand', 'Who makes a move (pelaku).', caseHands, {
  front_office: 'Front office: registers (petugas pendaftaran)',
  back_office: 'Back office: handles and recommends (petugas penanganan)',
  coordinator: 'Koordinator Puskesos',
  handler: 'Whoever the case was handed to (penanggung jawab kasus)',
  camat: 'Camat',
  dinsos: 'Dinas Sosial',
});

export const CaseNeed = enumOf('CaseNeed', 'What a move asks for (isian langkah).', caseNeeds, {
  description: 'What the caller tells (uraian)',
  recommendation: 'What should be done (rekomendasi)',
  service: 'To which service; left out: the one recommended (layanan tujuan)',
  outcome: 'What it came to (hasil)',
  answer: 'What the service says (jawaban layanan)',
  reason: 'Alasan',
});

export const CaseCategory = enumOf('CaseCategory', 'What it is about (jenis kasus).', caseCategories, {
  aid_not_received: 'Aid that did not come (bantuan tidak diterima)',
  wrong_data: 'Data salah',
  exclusion: 'Poor, and on no list (miskin tetapi tidak terdata)',
  service_request: 'Asks for a service (permohonan layanan)',
  illegal_levy: 'Somebody took money for it (pungutan liar)',
  abuse_neglect: 'Violence or neglect; always sensitive (kekerasan, penelantaran)',
  health: 'Illness, health insurance (kesehatan, PBI-JK)',
  disability: 'Disabilitas',
  education: 'School (pendidikan)',
  other: 'Lainnya',
});

export const CaseChannel = enumOf('CaseChannel', 'How it came (jalur).', caseChannels, {
  visit: 'In person (datang langsung)',
  phone: 'Telepon',
  letter: 'Surat',
  online: 'Daring',
});

export const CaseLevel = enumOf('CaseLevel', 'How far up it has come (jenjang).', caseLevels, {
  village: 'Puskesos desa/kelurahan',
  district: 'Kecamatan: the camat may act',
  regency: 'Kabupaten: Dinsos may act',
});

export const CaseOutcome = enumOf('CaseOutcome', 'What a case came to (hasil kasus).', caseOutcomes, {
  resolved: 'Resolved by the Puskesos (tertangani)',
  referred_done: 'The service has helped (rujukan berhasil)',
  not_justified: 'There was no ground for it (tidak beralasan)',
  withdrawn: 'Taken back by the caller (dicabut)',
  duplicate: 'The same as another (ganda)',
});

export const CaseAdvice = enumOf('CaseAdvice', 'What the back office advises (rekomendasi).', recommendations, {
  resolve: 'Resolve it here (selesaikan di Puskesos)',
  refer: 'Refer it to a service (rujuk)',
});

export const CaseDecision = enumOf('CaseDecision', 'What the coordinator decides (keputusan).', decisions, {
  resolve: 'It is resolved (selesai)',
  refer: 'A service is asked for help (rujuk)',
  return: 'It goes back to be handled further (kembalikan)',
});

export const ReferralAnswer = enumOf('ReferralAnswer', 'What a service says (jawaban rujukan).', referralAnswers, {
  in_progress: 'It is at work on it (sedang diproses)',
  helped: 'It has helped; the coordinator may close the case (sudah ditangani)',
  refused: 'It can’t help; the case goes back to be handled (ditolak)',
});

import { hands, needs } from '@puskesos/core/proposal/proposal.machine';
import { deliberationStates, origins, proposalStates } from '@puskesos/core/proposal/shapes';
import { enumOf } from '../shared/enum-of.ts';

/** Lists of values about proposals and deliberations. */

export const ProposalState = enumOf(
  'ProposalState',
  'Where a proposal stands on the road of Kepmensos 150/HUK/2022 (status usulan).',
  proposalStates,
  {
    proposed: 'Diusulkan',
    listed: 'On the first list (daftar awal)',
    agreed: 'Agreed by the deliberation, on the final list (disepakati musyawarah, daftar akhir)',
    verified: 'Verified at the home (terverifikasi di lapangan)',
    checked: 'Passed the quality assurance of Dinsos (lolos pemeriksaan)',
    ratified: 'Ratified by the Bupati (disahkan Bupati)',
    sent: 'Sent to the ministry (dikirim ke Kementerian)',
    accepted: 'Accepted by the Minister (ditetapkan)',
    rejected: 'Ditolak',
    withdrawn: 'Dicabut',
  },
);

export const ProposalOrigin = enumOf('ProposalOrigin', 'Who brought a proposal forward (asal usulan).', origins, {
  puskesos: 'Puskesos',
  rt_rw: 'RT atau RW',
  village: 'Pemerintah desa/kelurahan',
  public: 'A citizen (warga)',
});

export const ProposalHand = enumOf('ProposalHand', 'In whose hands a move lies (pelaku).', hands, {
  officer: 'Petugas Puskesos desa itu',
  village_head: 'Kepala desa atau lurah',
  dinsos: 'Dinas Sosial',
  deliberation: 'Nobody’s own: the village’s ratified deliberation moves it (berita acara musyawarah)',
});

export const ProposalNeed = enumOf('ProposalNeed', 'What a move needs (syarat).', needs, {
  deliberation: 'A deliberation that the head of the village ratified (musyawarah yang disahkan)',
  visit: 'A visit to the home since the deliberation (kunjungan rumah)',
  window: 'An open window of the month (jendela pengusulan)',
  paper: 'The number of the paper behind it (nomor surat)',
  reason: 'Alasan',
  next: 'What the family can do next (langkah berikut)',
});

export const DeliberationState = enumOf(
  'DeliberationState',
  'How far a record has been signed (status berita acara).',
  deliberationStates,
  {
    recorded: 'Tercatat',
    ratified: 'Ratified by the head of the village (disahkan kepala desa/lurah)',
    acknowledged: 'Acknowledged by the camat (diketahui camat)',
    published: 'Diumumkan',
  },
);

import { needs, proposalRoles } from '@puskesos/core/proposal/proposal.machine';
import { deliberationStates, endings, handOvers, origins, proposalStates, refusalGrounds } from '@puskesos/core/proposal/shapes';
import { regency } from '@puskesos/core/regency';
import { enumOf } from '../shared/enum-of.ts';

/** Lists of values about proposals and deliberations. */

export const ProposalState = enumOf(
  'ProposalState',
  'Where a proposal stands on its road; `proposalMachine` says which there are for each purse (status usulan).',
  proposalStates,
  {
    proposed: 'Diusulkan',
    listed: 'On the first list (daftar awal)',
    agreed: 'Agreed by the deliberation, on the final list (disepakati musyawarah, daftar akhir)',
    verified: 'Verified at the home (terverifikasi di lapangan)',
    checked: 'Passed the quality assurance of Dinsos (lolos pemeriksaan)',
    ratified: `Ratified by the ${regency.head}; for the centre’s money only (disahkan ${regency.head})`,
    sent: 'Sent to the ministry; for the centre’s money only (dikirim ke Kementerian)',
    accepted: 'Accepted by whoever pays: the Minister, the regency’s decree, the head of the village (ditetapkan)',
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

export const ProposalHand = enumOf('ProposalHand', 'In whose hands a move lies (pelaku).', proposalRoles, {
  officer: 'Petugas Puskesos desa itu',
  village_head: 'Kepala desa atau lurah',
  dinsos: 'Dinas Sosial',
  deliberation: 'Nobody’s own: the village’s ratified deliberation moves it (berita acara musyawarah)',
});

export const ProposalNeed = enumOf('ProposalNeed', 'What a move needs (syarat).', needs, {
  deliberation: 'A deliberation that the head of the village ratified (musyawarah yang disahkan)',
  visit: 'A visit to the home since the deliberation, or a new one since it was given back (kunjungan rumah)',
  finding: 'The latest visit did not find them not poor (temuan)',
  ground: 'For what it is refused (dasar penolakan)',
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

export const ProposalGround = enumOf('ProposalGround', 'For what a proposal is refused (dasar penolakan).', refusalGrounds, {
  not_poor: 'Not poor; not where the latest visit found them poor (tidak miskin)',
  data: 'What is recorded of them does not fit (data belum padan)',
  ineligible: 'The programme’s criteria are not met (tidak memenuhi syarat)',
  no_money: 'No place or no money (kuota atau anggaran habis)',
  other: 'Sebab lain',
});

export const ProposalHandOver = enumOf('ProposalHandOver', 'What became of a proposal whose household moved (alih desa).', handOvers, {
  along: 'It came along as it was (ikut pindah)',
  revisit: 'The new home is to be visited (kunjungan ulang)',
  restart: 'The new village takes it up from the beginning (dari awal)',
  ended: 'It can’t go on there (berakhir)',
});

export const ProposalEnding = enumOf(
  'ProposalEnding',
  'By what a proposal ended that nobody decided on or took back (sebab berakhir).',
  endings,
  {
    continued: 'It goes on in the household that its people are recorded in now (diteruskan)',
    nobody_left: 'Nobody lives in the household any more (tidak ada lagi yang tinggal)',
    person_gone: 'Whom it is for lives there no more (yang diusulkan tidak lagi tinggal di sana)',
  },
);

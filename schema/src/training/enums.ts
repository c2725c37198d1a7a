import { measureTimes, workKinds } from '@puskesos/core/training/livelihood-shapes';
import { dropReasons, enrollmentStates, themes, trainingStates, waitingRules } from '@puskesos/core/training/shapes';
import { pathEndings, pathStages } from '@puskesos/core/training/wrse-shapes';
import { enumOf } from '../shared/enum-of.ts';

/** Lists of values about trainings and who takes them. */

export const TrainingTheme = enumOf('TrainingTheme', 'What a training is about (tema pelatihan).', themes, {
  sewing: 'Menjahit',
  cooking: 'Tata boga',
  crafts: 'Kerajinan',
  farming: 'Pertanian',
  fishery: 'Perikanan',
  livestock: 'Peternakan',
  mechanics: 'Perbengkelan',
  digital: 'Usaha digital',
  business: 'Kewirausahaan',
  care: 'Perawatan orang dan anak',
});

export const TrainingState = enumOf('TrainingState', 'Whether a training takes requests (status pelatihan).', trainingStates, {
  open: 'Takes requests until its first session (dibuka)',
  closed: 'Takes no more requests (ditutup)',
  cancelled: 'Does not take place (dibatalkan)',
});

export const WaitingRule = enumOf('WaitingRule', 'Who of those waiting moves up first (aturan daftar tunggu).', waitingRules, {
  arrival: 'Whoever came first (urutan datang)',
  need: 'Women who earn the living first, then the neediest, then whoever came first (urutan kebutuhan)',
});

export const TrainingEnrollmentState = enumOf(
  'TrainingEnrollmentState',
  'Where a person stands in a training (status peserta).',
  enrollmentStates,
  {
    requested: 'Waits for a seat (menunggu)',
    invited: 'Has a seat, and is asked to say yes (diundang)',
    enrolled: 'Said yes (terdaftar)',
    attending: 'Came to a session at least (mengikuti)',
    completed: 'Finished, with a certificate (selesai)',
    dropped: 'Gave it up, or was given up (berhenti)',
  },
);

export const DropReason = enumOf('DropReason', 'Why somebody is no longer in a training (alasan berhenti).', dropReasons, {
  declined: 'Did not want it (menolak)',
  lapsed: 'Did not answer the invitation in time (undangan lewat)',
  absent: 'Did not come (tidak hadir)',
  work: 'Found work (bekerja)',
  family: 'For the family’s sake (urusan keluarga)',
  moved: 'Moved away (pindah)',
  died: 'Died (meninggal)',
  cancelled: 'The training was called off (dibatalkan)',
  other: 'Something else (lainnya)',
});

export const WorkKind = enumOf('WorkKind', 'What somebody lives from (pekerjaan).', workKinds, {
  none: 'Nothing of their own (tidak bekerja)',
  casual: 'Odd jobs (serabutan)',
  own_business: 'A business of their own (usaha sendiri)',
  employed: 'A job (bekerja pada orang)',
});

export const MeasureTime = enumOf('MeasureTime', 'When income and work are asked for (waktu ukur).', measureTimes, {
  before: 'Before the training (sebelum)',
  month_3: 'Three months after its end (3 bulan)',
  month_6: 'Six months after its end (6 bulan)',
  month_12: 'Twelve months after its end (12 bulan)',
});

export const WrseStage = enumOf('WrseStage', 'How far a woman is on her path (tahap WRSE).', pathStages, {
  found: 'Found by the criteria, not seen yet (ditemukan)',
  assessed: 'Seen, and her needs recorded (dinilai)',
  training: 'Has a seat in a training (pelatihan)',
  equipped: 'Has goods or tools to work with (menerima barang)',
  monitored: 'Visited since (didampingi)',
  graduated: 'Lives from her work (mandiri)',
  closed: 'Ended before its goal (ditutup)',
});

export const WrseEnding = enumOf('WrseEnding', 'Why a path ended before its goal (alasan ditutup).', pathEndings, {
  declined: 'She does not want it (menolak)',
  moved: 'She moved away (pindah)',
  died: 'She died (meninggal)',
  no_longer_fits: 'The criteria fit her no more (tidak lagi memenuhi syarat)',
});

import { arrivals } from '@puskesos/core/delivery';
import { cycleStates, leftOutReasons, lineChanges, lineStates, stopCauses } from '@puskesos/core/delivery/shapes';
import { outcomes as outcomesOfRows } from '@puskesos/core/intake/report';
import { enumOf } from '../shared/enum-of.ts';

/** Lists of values about what is delivered. */

export const CycleState = enumOf('CycleState', 'How far a payment cycle has come (keadaan siklus).', cycleStates, {
  building: 'Its list is being built (daftar disusun)',
  frozen: 'Its list is fixed and waits for approval (daftar dibekukan)',
  approved: 'To be paid or handed out (disetujui)',
  closed: 'Ended; nothing more is recorded (ditutup)',
});

export const LineState = enumOf('LineState', 'What became of a line (status penyaluran).', lineStates, {
  listed: 'Nothing yet (terdaftar)',
  failed: 'The payment failed; it may be tried again (gagal)',
  partly: 'Paid or handed over in part (sebagian)',
  paid: 'Paid (berhasil dibayar)',
  delivered: 'Handed over, all of it (diserahkan)',
  held: 'Held: not to be paid until it is released (ditahan)',
  excluded: 'Taken out: it will not be paid by this list, and what was set aside is given back (dikeluarkan)',
  returned: 'Paid or handed over, and came back (dikembalikan)',
});

export const StopCause = enumOf('StopCause', 'Why a line is held or taken out (sebab ditahan).', stopCauses, {
  ended: 'The enrollment has ended (kepesertaan berakhir)',
  suspended: 'The enrollment is suspended (kepesertaan ditunda)',
  died: 'Whom it is for has died (meninggal)',
  moved: 'They have moved away since the list was frozen (pindah)',
  other: 'Something else; the reason says what (lainnya)',
  closed: 'The cycle was closed while it was open (siklus ditutup)',
});

export const LineChange = enumOf('LineChange', 'What has become of whom a line is for, since its list was made (perubahan).', lineChanges, {
  ended: 'The enrollment has ended (kepesertaan berakhir)',
  suspended: 'The enrollment is suspended (kepesertaan ditunda)',
  died: 'Whom it is for has died (meninggal)',
  moved: 'They live there no more, or in another village (pindah)',
  payee: 'Somebody else speaks for the household by now: who is to collect? (penerima berubah)',
  number_disputed: 'They claim a NIK or KK that another household holds, and nobody has said whose it is (nomor dipersoalkan)',
});

export const LeftOutReason = enumOf('LeftOutReason', 'Why a recipient is not on a list (alasan tidak terdaftar).', leftOutReasons, {
  no_amount: 'No amount of the programme holds (besaran tidak ada)',
  claim_unknown: 'The register does not tell whether anything is due (data belum lengkap)',
  nothing_due: 'Nothing is due to anybody of the household (tidak ada komponen yang berhak)',
  no_commitment: 'No money was set aside in that year (tidak ada komitmen anggaran)',
  not_living_there: 'Nobody whom it is for lives there any more (sudah tidak tinggal)',
  suspended: 'Suspended on the day by which the list is judged, though received within its period (ditangguhkan)',
  listed_twice: 'Moved while the list was built, and is on it in the other village (sudah terdaftar di desa lain)',
  on_another_list: 'On another list for the same period, as arrears or as missed (sudah di daftar lain)',
  approved_not_active:
    'Approved by the day by which the list is judged, and made active by nobody: activateApproved (disetujui, belum aktif)',
  number_disputed:
    'They claim a NIK or KK that another household holds; once settleDouble says whose it is, a supplementary list pays them (nomor dipersoalkan)',
});

export const PaymentOutcome = enumOf(
  'PaymentOutcome',
  'What a result file said of a payment (hasil pembayaran).',
  ['paid', 'failed', 'processing'],
  { paid: 'Paid, as a whole or in part (dibayar)', failed: 'Failed (gagal)', processing: 'Under way (dalam proses)' },
);

export const RowOutcome = enumOf('RowOutcome', 'What became of a row of a file (hasil baris).', outcomesOfRows, {
  created: 'Made something new (baru)',
  updated: 'Changed something (diperbarui)',
  unchanged: 'Changed nothing (tetap)',
  refused: 'Left out (ditolak)',
});

export const Arrival = enumOf('Arrival', 'What a recipient of the sample says (hasil uji petik).', arrivals, {
  arrived: 'All of it has arrived (diterima lengkap)',
  partly: 'Some of it has (diterima sebagian)',
  missing: 'Nothing has (tidak diterima)',
});

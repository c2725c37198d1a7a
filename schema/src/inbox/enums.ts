import { levels, objectionReasons, objectionStates, suggestionStates } from '@puskesos/core/inbox/shapes';
import { enumOf } from '../shared/enum-of.ts';

export const ObjectionReason = enumOf('ObjectionReason', 'What a citizen objects to (alasan sanggah).', objectionReasons, {
  not_poor: 'Sudah mampu',
  moved: 'Sudah pindah',
  deceased: 'Sudah meninggal',
  double: 'Receives twice (penerima ganda)',
  not_resident: 'Bukan warga desa ini',
  not_received: 'On the list, but the aid does not arrive (bantuan tidak diterima)',
  other: 'Lainnya',
  ended: 'The household’s own aid has ended (bantuan dihentikan)',
  left_out: 'The household itself is left out (belum menerima bantuan)',
  decile: 'The household’s own decile (desil)',
  service: 'Somebody of the office, and no recipient (pelayanan)',
});

export const ObjectionState = enumOf('ObjectionState', 'Where an objection stands (status sanggahan).', objectionStates, {
  open: 'Menunggu jawaban',
  upheld: 'Diterima',
  dismissed: 'Ditolak',
});

export const ObjectionOutcome = enumOf('ObjectionOutcome', 'How an objection is answered (jawaban sanggahan).', ['upheld', 'dismissed'], {
  upheld: 'Diterima',
  dismissed: 'Ditolak',
});

export const SuggestionState = enumOf('SuggestionState', 'Where a suggestion stands (status usul warga).', suggestionStates, {
  open: 'Menunggu',
  taken: 'A proposal was made of it (diusulkan)',
  declined: 'Tidak diusulkan',
});

export const DeskLevel = enumOf('DeskLevel', 'At whose desk it lies (jenjang).', levels, {
  village: 'Puskesos desa/kelurahan',
  district: 'Camat, since it was not answered in time',
  regency: 'Dinas Sosial, since the camat did not either',
});

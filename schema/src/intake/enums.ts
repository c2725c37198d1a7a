import { fileKinds, importStates, leftBecause } from '@puskesos/core/intake/import-shapes';
import { enumOf } from '../shared/enum-of.ts';

export const FileKind = enumOf('FileKind', 'What a file holds (jenis berkas).', fileKinds, {
  residents: 'The residents of a village, as OpenSID exports them (penduduk)',
  participants: 'Who is in a programme (peserta program)',
  deciles: 'Deciles from the ministry (desil)',
  dwellings: 'Dwellings from DTKS or BDT (rumah)',
  visits: 'Visits to homes, filled in with ODK Collect or KoboCollect (kunjungan)',
});

export const ImportState = enumOf('ImportState', 'How far an import has come (keadaan impor).', importStates, {
  queued: 'Waits for its turn (menunggu)',
  running: 'Sedang dikerjakan',
  stopping: 'Somebody wants it stopped; it ends between two families, participants or homes (sedang dihentikan)',
  stopped: 'Stopped: what it had taken in by then stays (dihentikan)',
  done: 'Selesai',
  refused: 'The file was refused as a whole; nothing was saved (ditolak)',
  failed: 'It failed again and again; what it had taken in by then stays (gagal)',
  undoing: 'Is being taken back (sedang dibatalkan)',
  undone: 'Was taken back; what was left is named (dibatalkan)',
});

export const LeftBecause = enumOf('LeftBecause', 'Why an undo left something as it is (sebab tidak dibatalkan).', leftBecause, {
  changed: 'Somebody has changed it since (sudah diubah)',
  used: 'A proposal, a case or a payment list has it by now (sudah dipakai)',
  impossible: 'What it was can’t be restored as it was (tidak dapat dikembalikan)',
});

import { regency } from '@puskesos/core/regency';

export type Kind = 'RESIDENTS' | 'PARTICIPANTS' | 'DECILES' | 'DWELLINGS' | 'VISITS';
export type State = 'QUEUED' | 'RUNNING' | 'STOPPING' | 'STOPPED' | 'DONE' | 'REFUSED' | 'FAILED' | 'UNDOING' | 'UNDONE';

export const kindWords: Record<Kind, string> = {
  RESIDENTS: 'Penduduk',
  PARTICIPANTS: 'Peserta program',
  DECILES: 'Desil',
  DWELLINGS: 'Rumah (DTKS)',
  VISITS: 'Kunjungan (ODK, Kobo)',
};

/** What an undo goes through, one by one. */
export const countedWords: Record<Kind, string> = {
  RESIDENTS: 'keluarga',
  PARTICIPANTS: 'peserta',
  DECILES: 'rumah tangga',
  DWELLINGS: 'rumah tangga',
  VISITS: 'kunjungan',
};

export const stateWords: Record<State, string> = {
  QUEUED: 'Menunggu giliran',
  RUNNING: 'Sedang dikerjakan',
  STOPPING: 'Sedang dihentikan',
  STOPPED: 'Dihentikan',
  DONE: 'Selesai',
  REFUSED: 'Ditolak',
  FAILED: 'Gagal',
  UNDOING: 'Sedang dibatalkan',
  UNDONE: 'Dibatalkan',
};

/** While it stands there, it is worth asking again. */
export const underWay: readonly State[] = ['QUEUED', 'RUNNING', 'STOPPING', 'UNDOING'];

export const leftWords = {
  CHANGED: 'sudah diubah orang',
  USED: 'sudah punya usulan atau kasus, atau sudah masuk daftar bayar',
  IMPOSSIBLE: 'tidak dapat dikembalikan',
};

export const count = (n: number): string => n.toLocaleString('id-ID');

const moment = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short', timeZone: regency.clock.zone });
export const momentInWords = (instant: string): string => `${moment.format(new Date(instant))} ${regency.clock.name}`;

import { DomainError, type Message } from '../shared/error.ts';

/** What stops a file of which nobody can tell what it is, or what it is about. Nothing of it is written by then. */

/** What a file may be, as whoever hands it in calls it. */
export const kindWords = {
  residents: { word: 'penduduk', id: 'daftar penduduk', en: 'a register of residents' },
  participants: { word: 'peserta', id: 'daftar penerima atau peserta program', en: 'a list of a programme’s recipients' },
  deciles: { word: 'desil', id: 'berkas desil', en: 'a file of deciles' },
  visits: { word: 'kunjungan', id: 'kiriman kunjungan dari ODK atau KoboToolbox', en: 'submissions of visits from ODK or KoboToolbox' },
  dwellings: { word: 'dtks', id: 'berkas DTKS', en: 'a DTKS file' },
} as const;
export type FileKind = keyof typeof kindWords;

/** Thrown when a file's columns are those of no kind. Names what it resembles most, and what it lacks to be that. */
export class UnknownKind extends DomainError {
  readonly code = 'UNKNOWN_KIND';
  readonly kind = 'invalid';

  constructor(like: FileKind | undefined, missing: readonly string[]) {
    const words = Object.values(kindWords).map(({ word }) => word);
    const near: Message = like
      ? {
          id: `Paling mirip ${kindWords[like].id}, tetapi tanpa kolom ${missing.join(', ')}.`,
          en: `It is most like ${kindWords[like].en}, without the columns ${missing.join(', ')}.`,
        }
      : { id: 'Tidak ada kolomnya yang dikenal.', en: 'None of its columns is known.' };
    super({
      id: `Jenis berkas ini tidak dikenali. ${near.id} Sebut jenisnya dengan --kind (${words.join(', ')}). Belum ada yang tersimpan.`,
      en: `It is not clear what this file is. ${near.en} Say its kind by --kind (${words.join(', ')}). Nothing was saved.`,
    });
  }
}

/** Thrown when a list of recipients says neither by itself nor by an option which programme it is of. */
export class ProgramNotNamed extends DomainError {
  readonly code = 'PROGRAM_NOT_NAMED';
  readonly kind = 'invalid';

  constructor() {
    super({
      id: 'Ini daftar penerima, tetapi tidak menyebut programnya. Sebut dengan --program, mis. --program pkh; bila berisi hasil pembayaran, pakai puskesos results. Belum ada yang tersimpan.',
      en: 'This is a list of recipients that does not say of which programme. Name it by --program, as --program pkh; if it tells what became of payments, use puskesos results. Nothing was saved.',
    });
  }
}

/** Thrown when an export is headed by what its questions say, and two of them say the same: nobody can tell which answer is whose. */
export class LabelsAlike extends DomainError {
  readonly code = 'LABELS_ALIKE';
  readonly kind = 'invalid';

  constructor(columns: readonly string[]) {
    super({
      id: `Dua kolom berjudul sama: ${columns.join(', ')}. Ekspor lagi dengan nama XML (XML values and headers). Belum ada yang tersimpan.`,
      en: `Two columns have the same heading: ${columns.join(', ')}. Export again with XML values and headers. Nothing was saved.`,
    });
  }
}

/** Thrown when a file of deciles has no column that says of which day they are, and nobody said it. */
export class DecilesUndated extends DomainError {
  readonly code = 'DECILES_UNDATED';
  readonly kind = 'invalid';

  constructor() {
    super({
      id: 'Berkas desil ini tidak memuat kolom tanggal. Sebut hari berlakunya dengan --date, mis. --date 2026-10-01. Belum ada yang tersimpan.',
      en: 'This file of deciles has no column for the date. Say of which day they are by --date, as --date 2026-10-01. Nothing was saved.',
    });
  }
}

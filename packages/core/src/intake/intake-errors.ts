import { DomainError } from '../shared/error.ts';
import { unreadable } from './unreadable-words.ts';

export type UnreadableWhy = keyof typeof unreadable;

/** What stops a whole file, before anything of it is written. */

/** Thrown when a file is not a workbook or CSV that can be read. */
export class Unreadable extends DomainError {
  readonly code = 'FILE_UNREADABLE';
  readonly kind = 'invalid';

  constructor(why: UnreadableWhy, cause?: unknown) {
    super(unreadable[why], { cause });
  }
}

/** Thrown when columns are missing without which no row of the file can be understood. */
export class MissingColumns extends DomainError {
  readonly code = 'MISSING_COLUMNS';
  readonly kind = 'invalid';
  readonly columns: readonly string[];

  constructor(columns: readonly string[]) {
    const names = columns.join(', ');
    super({
      id: `Kolom ini tidak ada: ${names}. Tambahkan di baris judul, lalu unggah lagi. Belum ada yang tersimpan.`,
      en: `These columns are missing: ${names}. Add them to the header row, then send the file again. Nothing was saved.`,
    });
    this.columns = columns;
  }
}

/** Thrown when a participants' file is for a programme that the register does not have. */
export class UnknownProgram extends DomainError {
  readonly code = 'UNKNOWN_PROGRAM';
  readonly kind = 'absent';

  constructor() {
    super({
      id: 'Program dalam berkas ini belum terdaftar. Minta Dinsos menambahkannya, atau sebut kode program yang sudah ada.',
      en: "The programme in this file is not registered. Ask Dinsos to add it, or give an existing programme's code.",
    });
  }
}

/** Thrown when a programme does not run on the day from which a file has its participants in it. */
export class ProgramNotRunning extends DomainError {
  readonly code = 'PROGRAM_NOT_RUNNING';
  readonly kind = 'invalid';

  constructor() {
    super({
      id: 'Program ini tidak berjalan pada tanggal awal dalam berkas. Periksa Rentang Waktu di berkas dan masa program.',
      en: 'The programme does not run on the day the file starts from. Check the period in the file and that of the programme.',
    });
  }
}

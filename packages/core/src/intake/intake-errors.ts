import { DomainError, type Message } from '../shared/error.ts';

/** What stops a whole file, before anything of it is written. */

const unreadable = {
  empty: { id: 'Berkas ini kosong. Pilih berkas lain.', en: 'This file is empty. Choose another.' },
  oldWorkbook: {
    id: 'Ini berkas .xls lama. Buka di Excel, simpan sebagai .xlsx atau CSV UTF-8, lalu unggah lagi.',
    en: 'This is an old .xls file. Open it in Excel, save it as .xlsx or CSV UTF-8, then send it again.',
  },
  tooLarge: {
    id: 'Buku kerja ini lebih besar dari 20 MB. Simpan lembarnya sebagai CSV UTF-8, lalu unggah lagi.',
    en: 'This workbook is larger than 20 MB. Save its sheet as CSV UTF-8, then send it again.',
  },
  brokenWorkbook: {
    id: 'Buku kerja ini rusak dan tidak terbaca. Buka di Excel, simpan lagi sebagai .xlsx, lalu unggah lagi.',
    en: 'This workbook is damaged and cannot be read. Open it in Excel, save it as .xlsx again, then send it again.',
  },
  brokenCsv: {
    id: 'CSV ini tidak terbaca: ada tanda kutip yang tidak ditutup. Simpan lagi dari Excel sebagai CSV UTF-8.',
    en: 'This CSV cannot be read: a quotation mark is left open. Save it again from Excel as CSV UTF-8.',
  },
} satisfies Record<string, Message>;

/** Thrown when a file is not a workbook or CSV that can be read. */
export class Unreadable extends DomainError {
  readonly code = 'FILE_UNREADABLE';
  readonly kind = 'invalid';

  constructor(why: keyof typeof unreadable, cause?: unknown) {
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

import { note, nothing, type Text, warning } from './remark-text.ts';

/** What may be said of a sheet, or of rows in it that are no data: what was left out, and how to have it read. */

export const ofSheets = {
  sheetRead: note(['Lembar ini dibaca: kolomnya dikenal', 'This sheet was read: its columns are known'], nothing),
  sheetPassedOver: warning(
    ['Lembar ini tidak dibaca: judul kolom yang diperlukan tidak ada', 'This sheet was not read: it lacks the headers that are needed'],
    [
      'Bila isinya data, beri judul kolom yang sama dengan lembar yang dibaca, unggah lagi',
      'If it holds data, give it the headers of the sheet that was read, send the file again',
    ],
  ),
  sheetHidden: warning(
    ['Lembar tersembunyi, tidak dibaca', 'Hidden sheet, not read'],
    [
      'Bila perlu, tampilkan dulu (klik kanan nama lembar, Tampilkan/Unhide), simpan, unggah lagi',
      'If it is wanted, show it (right-click a sheet’s name, Unhide), save, send the file again',
    ],
  ),
  aboveHeader: note(
    ['Di atas baris judul kolom, dilewati', 'Above the row of headers, passed over'],
    ['Bila ada data di sana, pindahkan ke bawah judul, unggah lagi', 'If there is data, move it below the headers, send the file again'],
  ),
  columnNumbers: note(['Nomor kolom, dilewati', 'Numbers of the columns, passed over'], nothing),
  headerAgain: note(['Judul kolom yang diulang, dilewati', 'The headers repeated, passed over'], nothing),
  totals: note(
    ['Baris jumlah, dilewati', 'A row of totals, passed over'],
    ['Bila ini orang, isi nomornya, unggah lagi', 'If this is a person, fill in the number, send the file again'],
  ),
  outside: warning(
    ['Isi di luar kolom berjudul, dilewati', 'Outside the columns that have a header, passed over'],
    ['Hapus, atau beri judul kolom, unggah lagi', 'Delete it, or give its column a header, send the file again'],
  ),
  tooFarRight: warning(
    ['Sel di kanan kolom ke-256, tidak dibaca', 'Cells to the right of the 256th column, not read'],
    ['Hapus, atau pindahkan ke kiri, unggah lagi', 'Delete them, or move them to the left, send the file again'],
  ),
  merged: warning(
    ['Sel gabungan: isinya dipakai untuk setiap barisnya', 'Merged cells: each of their rows has what they hold'],
    ['Periksa bahwa isinya memang untuk semua baris itu', 'See that it is meant for all of these rows'],
  ),
  notCalculated: warning(
    ['Rumus tanpa hasil tersimpan, jadi selnya kosong', 'A formula without a saved result, so its cell is empty'],
    ['Buka di Excel, simpan lagi, unggah lagi', 'Open it in Excel, save it again, send the file again'],
  ),
  rowsHidden: note(
    ['Baris tersembunyi (disaring) ikut dibaca', 'Rows that are hidden (filtered) were read too'],
    ['Bila tidak dimaksud, hapus barisnya, unggah lagi', 'If that is not meant, delete the rows, send the file again'],
  ),
  marksTaken: note(
    [
      'Karakter kendali atau tak terlihat dibuang dari sel kolom ini',
      'Control or invisible characters were taken out of cells of this column',
    ],
    ['Periksa bahwa nama dan angkanya terbaca benar', 'See that names and numbers read as they should'],
  ),
  readAsWindows1252: note(
    ['CSV ini tidak ditulis dalam UTF-8, jadi dibaca sebagai Windows-1252', 'This CSV is not in UTF-8, so it was read as Windows-1252'],
    ['Periksa huruf beraksen pada nama', 'Look at the accented letters of names'],
  ),
  readAsUtf16: note(['CSV ini dibaca sebagai UTF-16', 'This CSV was read as UTF-16'], nothing),
} satisfies Record<string, Text>;

export type SheetRemarkCode = keyof typeof ofSheets;

export interface SheetRemark {
  readonly code: SheetRemarkCode;
  /** Absent for a CSV. */
  readonly sheet?: string;
  /** The first row it is about, as the spreadsheet numbers it. */
  readonly row?: number;
  /** How many rows, cells or, for a sheet as a whole, rows in it. */
  readonly count?: number;
  readonly column?: string;
}

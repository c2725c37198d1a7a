import type { Message } from '../shared/error.ts';

/** Why a file can't be read, and what its owner does about it. */

const saveAs = 'Buka di Excel atau LibreOffice, pilih Simpan Sebagai (Save As), jenis .xlsx atau CSV UTF-8, lalu unggah berkas baru itu.';
const saveAsEn = 'Open it in Excel or LibreOffice, choose Save As, type .xlsx or CSV UTF-8, then send that new file.';

const other = (what: readonly [id: string, en: string]): Message => ({
  id: `${what[0]}, bukan buku kerja .xlsx. ${saveAs}`,
  en: `${what[1]}, not an .xlsx workbook. ${saveAsEn}`,
});

/** Not made of rows at all. */
const noTable = (what: readonly [id: string, en: string]): Message => ({
  id: `${what[0]}, bukan daftar. Minta daftarnya sebagai .xlsx atau CSV dari yang membuatnya.`,
  en: `${what[1]}, not a list. Ask whoever made it for the list as .xlsx or CSV.`,
});

const tooMuch = (what: readonly [id: string, en: string]): Message => ({
  id: `${what[0]}. Hapus baris, kolom, dan format kosong di luar daftar, atau simpan lembarnya sebagai CSV UTF-8, lalu unggah lagi.`,
  en: `${what[1]}. Delete empty rows, columns and formats outside the list, or save its sheet as CSV UTF-8, then send it again.`,
});

export const unreadable = {
  empty: { id: 'Berkas ini kosong. Pilih berkas lain.', en: 'This file is empty. Choose another.' },
  oldWorkbook: {
    id: 'Ini berkas .xls lama. Buka di Excel, simpan sebagai .xlsx atau CSV UTF-8, lalu unggah lagi.',
    en: 'This is an old .xls file. Open it in Excel, save it as .xlsx or CSV UTF-8, then send it again.',
  },
  password: {
    id: 'Buku kerja ini dikunci dengan kata sandi. Buka di Excel, pilih File › Info › Lindungi Buku Kerja › Enkripsi dengan Kata Sandi, kosongkan, simpan, lalu unggah lagi.',
    en: 'This workbook is locked by a password. Open it in Excel, choose File › Info › Protect Workbook › Encrypt with Password, empty it, save, then send it again.',
  },
  binaryWorkbook: other(['Ini buku kerja biner .xlsb', 'This is a binary workbook, .xlsb']),
  html: other(['Ini halaman web (HTML), walau namanya mungkin .xls', 'This is a web page (HTML), though it may be called .xls']),
  xmlSpreadsheet: other([
    'Ini lembar XML dari Excel 2003, walau namanya mungkin .xls',
    'This is an XML spreadsheet of Excel 2003, though it may be called .xls',
  ]),
  openDocument: other(['Ini berkas LibreOffice .ods', 'This is a LibreOffice file, .ods']),
  flatOpenDocument: other(['Ini berkas LibreOffice .fods', 'This is a LibreOffice file, .fods']),
  numbers: {
    id: 'Ini berkas Numbers dari Apple. Buka di Numbers, pilih File › Ekspor ke › Excel, lalu unggah hasilnya.',
    en: 'This is a file of Apple’s Numbers. Open it in Numbers, choose File › Export To › Excel, then send what comes of it.',
  },
  xml: noTable(['Ini berkas XML', 'This is an XML file']),
  pdf: noTable(['Ini berkas PDF', 'This is a PDF file']),
  picture: noTable(['Ini gambar atau foto', 'This is a picture or a photo']),
  document: noTable(['Ini dokumen Word atau sejenisnya', 'This is a Word document or the like']),
  packed: {
    id: 'Ini arsip (zip, rar, 7z, gz). Buka arsipnya dan unggah berkas di dalamnya satu per satu.',
    en: 'This is an archive (zip, rar, 7z, gz). Unpack it and send the files in it one by one.',
  },
  unknown: noTable(['Berkas ini bukan teks dan bukan buku kerja', 'This file is neither text nor a workbook']),
  tooLarge: {
    id: 'Buku kerja ini lebih besar dari 20 MB. Simpan lembarnya sebagai CSV UTF-8, lalu unggah lagi.',
    en: 'This workbook is larger than 20 MB. Save its sheet as CSV UTF-8, then send it again.',
  },
  unpacksTooLarge: tooMuch(['Isi buku kerja ini terlalu besar untuk dibaca', 'What is in this workbook is too large to be read']),
  tooManyCells: tooMuch(['Sel yang terisi di buku kerja ini terlalu banyak', 'Too many cells of this workbook hold something']),
  tooLong: tooMuch(['Buku kerja ini terlalu lama dibaca', 'This workbook takes too long to be read']),
  brokenWorkbook: {
    id: 'Buku kerja ini rusak dan tidak terbaca. Buka di Excel, simpan lagi sebagai .xlsx, lalu unggah lagi.',
    en: 'This workbook is damaged and cannot be read. Open it in Excel, save it as .xlsx again, then send it again.',
  },
  brokenCsv: {
    id: 'CSV ini tidak terbaca: ada tanda kutip yang tidak ditutup. Simpan lagi dari Excel sebagai CSV UTF-8.',
    en: 'This CSV cannot be read: a quotation mark is left open. Save it again from Excel as CSV UTF-8.',
  },
  brokenJson: {
    id: 'Berkas JSON ini rusak atau bukan daftar kiriman. Ambil lagi dari ODK Central atau KoboToolbox, atau unggah CSV-nya.',
    en: 'This JSON is damaged, or no list of submissions. Fetch it anew from ODK Central or KoboToolbox, or send the CSV.',
  },
  allHidden: {
    id: 'Daftarnya ada di lembar tersembunyi. Di Excel klik kanan nama lembar, pilih Tampilkan (Unhide), simpan, lalu unggah lagi.',
    en: 'The list is in a hidden sheet. In Excel right-click a sheet’s name, choose Unhide, save, then send the file again.',
  },
  letters: {
    id: 'Huruf dalam berkas ini tidak dapat dikenali (bukan UTF-8, UTF-16, atau Windows-1252). Simpan lagi dari Excel sebagai CSV UTF-8, lalu unggah lagi.',
    en: 'The letters of this file cannot be made out (not UTF-8, UTF-16 or Windows-1252). Save it again from Excel as CSV UTF-8, then send it again.',
  },
} satisfies Record<string, Message>;

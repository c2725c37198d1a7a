import { checkCard, formatAsText, refused, type Text, warning } from './remark-text.ts';

/** What may be said of a cell, in whatever file. */
export const ofCells = {
  numberRounded: refused(
    ['Disimpan sebagai angka, jadi Excel membulatkannya ke 15 angka', 'Stored as a number, so Excel has rounded it to 15 digits'],
    formatAsText,
  ),
  numberLength: refused(['Bukan 16 angka', 'Not 16 digits'], checkCard),
  numberNotReal: refused(['Bukan nomor asli', 'Not a real number'], checkCard),
  numberMissing: refused(
    ['Nomor peserta kosong', 'No number of a participant'],
    ['Isi NIK atau nomor KK peserta, unggah lagi', 'Fill in the participant’s NIK or KK number, send the file again'],
  ),
  cardMissing: refused(
    ['Nomor KK kosong, jadi keluarganya tidak diketahui', 'No KK number, so the family is not known'],
    [
      'Isi nomor KK, atau taruh barisnya tepat di bawah kepala keluarganya, unggah lagi',
      'Fill in the KK number, or put the row right below the head of its family, send the file again',
    ],
  ),
  nameMissing: refused(
    ['Nama kosong, tanpa huruf, terlalu panjang, atau bernomor', 'No name, or too long, without letters, or with a number'],
    ['Isi nama, unggah lagi', 'Fill in the name, send the file again'],
  ),
  lettersLost: refused(
    ['Ada huruf yang hilang (�) sebelum berkas ini sampai', 'Letters were lost (�) before this file came'],
    [
      'Ketik ulang isinya dari KK, simpan sebagai .xlsx atau CSV UTF-8, unggah lagi',
      'Type it anew from the KK, save as .xlsx or CSV UTF-8, send the file again',
    ],
  ),
  birthDateImpossible: refused(
    ['Tanggal lahir kosong, tidak ada, atau belum tiba', 'The birth date is empty, does not exist, or has not come yet'],
    ['Tulis dengan tahun empat angka, misalnya 25-03-1987', 'Write it with a year of four digits, for example 25-03-1987'],
  ),
  codeNeeded: refused(
    ['Kode atau kata ini kosong atau tidak dikenal', 'The code or word is empty or unknown'],
    [
      'Isi kode atau kata OpenSID (sex 1–2, kk_level 1–11; LAKI-LAKI, KEPALA KELUARGA)',
      'Fill in OpenSID’s code or word (sex 1–2, kk_level 1–11; LAKI-LAKI, KEPALA KELUARGA)',
    ],
  ),
  lifeUnknown: refused(
    [
      'Status dasar tidak dikenal, jadi tidak diketahui apakah orang ini hidup',
      'The state is unknown, so nobody can tell whether they live',
    ],
    [
      'Isi HIDUP, MATI, PINDAH, HILANG, PERGI, TIDAK VALID, atau kodenya (1, 2, 3, 4, 6, 9)',
      'Fill in HIDUP, MATI, PINDAH, HILANG, PERGI, TIDAK VALID, or its code (1, 2, 3, 4, 6, 9)',
    ],
  ),
  numbersSwapped: refused(
    ['NIK dan nomor KK tertukar kolomnya', 'The NIK and the KK number stand in each other’s column'],
    ['Tukar isi kedua kolom itu, unggah lagi', 'Exchange what is in the two columns, send the file again'],
  ),
  nikTwice: refused(
    ['NIK ini sudah ada di baris lain berkas ini', 'This NIK is in another row of this file already'],
    ['Hapus baris yang salah, unggah lagi', 'Delete the wrong row, send the file again'],
  ),
  codeUnknown: warning(
    ['Isi tidak dikenal, jadi dilewati', 'The value is unknown, so it was passed over'],
    ['Perbaiki bila perlu, unggah lagi', 'Correct it if needed, send the file again'],
  ),
  birthDateDoubt: warning(
    ['Tanggal lahir berbeda dari yang tersirat di NIK', 'The birth date disagrees with the NIK'],
    ['Cocokkan dengan KTP atau akta lahir', 'Compare it with the KTP or the birth certificate'],
  ),
  sexDoubt: warning(
    ['Jenis kelamin berbeda dari yang tersirat di NIK', 'The sex disagrees with the NIK'],
    ['Cocokkan dengan KTP', 'Compare it with the KTP'],
  ),
} satisfies Record<string, Text>;

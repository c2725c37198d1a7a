import { refused, type Text, warning } from './remark-text.ts';

/** What may be said of a row of a cycle’s results. */

const askCycle = ['Periksa siklusnya; bila benar, tanyakan ke Dinsos', 'Check the cycle; if it is right, ask Dinsos'] as const;

export const ofPayments = {
  lineMissing: refused(
    ['Tidak ada kode, NIK, atau nomor KK', 'No code, NIK or KK number'],
    ['Isi kode dari daftar siklus, unggah lagi', 'Fill in the code from the cycle’s list, send the file again'],
  ),
  statusMissing: refused(
    ['Status kosong', 'No status'],
    ['Isi BERHASIL atau GAGAL, unggah lagi', 'Fill in BERHASIL or GAGAL, send the file again'],
  ),
  statusUnknown: refused(
    ['Status tidak dikenal', 'The status is unknown'],
    ['Tulis BERHASIL, GAGAL, atau status dari Kemensos', 'Write BERHASIL, GAGAL, or one of the ministry’s states'],
  ),
  amountUnclear: refused(
    ['Jumlah bukan rupiah bulat di atas nol', 'The amount is not whole rupiah above zero'],
    ['Tulis angkanya saja, misalnya 600000', 'Write the figure alone, for example 600000'],
  ),
  notListed: refused(['Tidak ada dalam daftar siklus ini', 'Not on the list of this cycle'], askCycle),
  severalLines: refused(
    ['Rumah tangga ini punya beberapa baris dalam siklus ini', 'This household has several lines in this cycle'],
    ['Isi kode barisnya, unggah lagi', 'Fill in the line’s code, send the file again'],
  ),
  lineTwice: refused(
    ['Baris siklus ini sudah ada di baris lain berkas ini', 'This line of the cycle is in another row of this file already'],
    ['Hapus baris yang salah, unggah lagi', 'Delete the wrong row, send the file again'],
  ),
  alreadyPaid: refused(
    ['Sudah dibayar menurut berkas lain', 'Paid already, as another file says'],
    ['Cocokkan kedua berkas dengan bukti bayar', 'Compare the two files with the proof of payment'],
  ),
  moreThanListed: refused(
    ['Jumlahnya melebihi yang ada di daftar', 'The amount is more than is listed'],
    ['Cocokkan dengan bukti bayar', 'Compare it with the proof of payment'],
  ),
  lessThanPaid: refused(
    ['Jumlahnya kurang dari yang sudah tercatat dibayar', 'The amount is less than is recorded as paid'],
    ['Tulis seluruh yang sudah dibayar sampai kini, unggah lagi', 'Write all that has been paid by now, send the file again'],
  ),
  amountAmbiguous: refused(
    ['Jumlah bisa berarti yang dibayar kali ini, atau seluruhnya', 'The amount may be what was paid now, or all of it'],
    [
      'Beri nama kolomnya Dibayar kali ini atau Total dibayar, unggah lagi',
      'Call the column Dibayar kali ini or Total dibayar, send it again',
    ],
  ),
  lineHeld: refused(
    ['Baris ini ditahan', 'This line is held'],
    ['Lepaskan dahulu bila memang dibayar, unggah lagi', 'Release it first if it was paid, send the file again'],
  ),
  lineExcluded: refused(
    ['Baris ini dikeluarkan dari daftar', 'This line was taken out of the list'],
    ['Minta pembayar mengembalikan uangnya', 'Have the payer return it'],
  ),
  lineReturned: refused(
    ['Uang baris ini tercatat kembali', 'The money of this line is recorded as returned'],
    ['Lepaskan barisnya untuk dibayar lagi, unggah lagi', 'Release the line to be paid again, send the file again'],
  ),
  lineChanged: warning(
    [
      'Yang dituju sudah berubah sejak daftar disusun: meninggal, pindah, ditangguhkan atau berakhir',
      'Whom it is for has changed since the list was made: died, moved, suspended or ended',
    ],
    [
      'Lihat changedSince pada siklusnya; tahan atau catat pengembalian bila perlu',
      'See changedSince of the cycle; hold the line or record a return where needed',
    ],
  ),
} satisfies Record<string, Text>;

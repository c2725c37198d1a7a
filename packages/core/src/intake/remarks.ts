import type { RowNote } from '../household/import-shapes.ts';
import type { Message } from '../shared/error.ts';

/** Everything a report may say of a row: what is the matter, and what the village should do about it. */

/** `refused`: the row was left out. `warning`: it was taken, but somebody should look. `note`: it was taken, and this was done with it. */
export type Grade = 'refused' | 'warning' | 'note';

interface Text {
  readonly grade: Grade;
  readonly reason: Message;
  readonly whatToDo: Message;
}

const text =
  (grade: Grade) =>
  (reason: readonly [id: string, en: string], whatToDo: readonly [id: string, en: string]): Text => ({
    grade,
    reason: { id: reason[0], en: reason[1] },
    whatToDo: { id: whatToDo[0], en: whatToDo[1] },
  });
const refused = text('refused');
const warning = text('warning');
const note = text('note');

const checkCard = ['Periksa KTP atau KK, perbaiki, unggah lagi', 'Check the KTP or KK, correct it, send the file again'] as const;
const nothing = ['Tidak perlu apa-apa', 'Nothing to do'] as const;
const formatAsText = [
  'Ubah format kolom menjadi Teks, ketik ulang nomornya dari KK, unggah lagi',
  'Format the column as Text, type the number anew from the KK, send the file again',
] as const;

const ofCells = {
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
    ['Isi nomor KK, unggah lagi', 'Fill in the KK number, send the file again'],
  ),
  nameMissing: refused(
    ['Nama kosong atau tanpa huruf', 'No name, or one without letters'],
    ['Isi nama, unggah lagi', 'Fill in the name, send the file again'],
  ),
  birthDateImpossible: refused(
    ['Tanggal lahir kosong, tidak ada, atau belum tiba', 'The birth date is empty, does not exist, or has not come yet'],
    ['Tulis sebagai TTTT-BB-HH, misalnya 1987-03-25', 'Write it as YYYY-MM-DD, for example 1987-03-25'],
  ),
  codeNeeded: refused(
    ['Kode kosong atau tidak dikenal', 'The code is empty or unknown'],
    ['Isi dengan kode OpenSID (sex 1–2, kk_level 1–11)', 'Fill in the OpenSID code (sex 1–2, kk_level 1–11)'],
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

const askDinsos = ['Minta Dinsos memindahkannya', 'Ask Dinsos to move them'] as const;

const ofResidents = {
  elsewhere: refused(['Orang ini terdaftar di desa lain', 'This person is registered in another village'], askDinsos),
  cardElsewhere: refused(['KK ini terdaftar di desa lain', 'This KK is registered in another village'], askDinsos),
  otherPerson: refused(
    ['NIK ini milik orang lain: nama dan tanggal lahirnya berbeda', 'This NIK is somebody else’s: another name and another birth date'],
    checkCard,
  ),
  otherNik: refused(
    ['Orang bernama dan lahir sama di KK ini punya NIK lain', 'Somebody of that name and birth date in this KK has another NIK'],
    [
      'Periksa KTP; bila NIK di register yang salah, perbaiki di sana',
      'Check the KTP; if the register has the wrong NIK, correct it there',
    ],
  ),
  samePersonTwice: refused(
    ['Orang yang sama ditulis dua kali di KK ini', 'The same person is written twice on this KK'],
    ['Hapus salah satu barisnya', 'Delete one of the rows'],
  ),
  receivesAid: refused(
    ['Masih menerima bantuan di rumah tangga lamanya', 'Still receives aid in the household of before'],
    ['Minta Dinsos mengakhiri atau memindahkan bantuannya', 'Ask Dinsos to end that aid or move it'],
  ),
  tooMany: refused(
    ['Lebih dari 25 orang dalam satu KK', 'More than 25 people on one KK'],
    ['Periksa nomor KK baris ini', 'Check the KK number of this row'],
  ),
  noHead: warning(
    ['Keluarga ini tanpa kepala yang hidup di berkas', 'The file names no living head of this family'],
    ['Isi kk_level 1 pada kepala keluarga', 'Give the head of the family kk_level 1'],
  ),
  secondHead: warning(
    ['KK ini punya dua kepala; yang pertama dipakai', 'This KK has two heads; the first was kept'],
    ['Perbaiki kk_level baris ini', 'Correct the kk_level of this row'],
  ),
  oldCard: warning(
    ['KK ini sudah diganti dengan yang baru', 'This KK was replaced by a newer one'],
    ['Perbarui nomor KK di berkas', 'Bring the KK number in the file up to date'],
  ),
  noAddress: warning(['Alamat kosong', 'No address'], ['Isi alamat, unggah lagi', 'Fill in the address, send the file again']),
  newCard: note(['Nomor KK rumah tangga ini berganti', 'This household’s KK number has changed'], nothing),
  moved: note(['Dipindahkan dari rumah tangga lain', 'Moved here from another household'], nothing),
} satisfies Record<RowNote, Text>;

const ofParticipants = {
  notRegistered: refused(
    ['Nomor ini belum terdaftar', 'This number is not registered'],
    ['Impor dahulu data penduduk desanya, lalu unggah lagi', 'Import the residents of the village first, then send the file again'],
  ),
  participantTwice: refused(
    ['Peserta ini sudah ada di baris lain berkas ini', 'This participant is in another row of this file already'],
    ['Hapus salah satu barisnya', 'Delete one of the rows'],
  ),
  excluded: refused(
    [
      'Sudah menerima program yang tidak boleh bersamaan dengan ini',
      'Already receives a programme that may not be had together with this one',
    ],
    ['Akhiri salah satunya, atau hapus baris ini', 'End one of the two, or delete this row'],
  ),
  notEligible: refused(
    ['Syarat program tidak terpenuhi menurut register', 'By the register the programme’s criteria are not met'],
    [
      'Perbaiki datanya bila keliru; bila dikecualikan, Dinsos menyetujuinya satu per satu dengan alasan',
      'Correct the data if it is wrong; an exception is approved by Dinsos one by one, with its reason',
    ],
  ),
  noBudget: refused(
    [
      'Tidak ada alokasi, atau alokasi atau kuotanya sudah habis di wilayah ini',
      'There is no allocation, or its money or places are used up in this area',
    ],
    ['Minta Dinsos menambah alokasi, lalu unggah lagi', 'Ask Dinsos to add to the allocation, then send the file again'],
  ),
  noAmount: refused(
    ['Besaran program belum ditetapkan untuk hari ini', 'No amount of the programme holds today'],
    ['Minta Dinsos mengisi besarannya, lalu unggah lagi', 'Ask Dinsos to enter the amount, then send the file again'],
  ),
  overlaps: warning(
    [
      'Juga menerima program daerah yang tidak boleh bersamaan',
      'Also receives a programme of the regency that may not be had together with it',
    ],
    ['Lihat daftar tumpang tindih, lalu akhiri bantuan daerahnya', 'See the list of overlaps, then end the regency’s aid'],
  ),
  nameDiffers: warning(['Nama berbeda dari yang ada di register', 'The name is not the one in the register'], checkCard),
} satisfies Record<string, Text>;

const askCycle = ['Periksa siklusnya; bila benar, tanyakan ke Dinsos', 'Check the cycle; if it is right, ask Dinsos'] as const;

const ofPayments = {
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
} satisfies Record<string, Text>;

const ofMinistry = {
  numbersMissing: refused(
    ['Tidak ada NIK maupun nomor KK', 'Neither a NIK nor a KK number'],
    ['Isi salah satunya, unggah lagi', 'Fill in one of them, send the file again'],
  ),
  decileMissing: refused(
    ['Belum ada desil di baris ini', 'No decile in this row yet'],
    ['Tidak perlu apa-apa bila memang belum berdesil', 'Nothing to do if the household has none yet'],
  ),
  decileUnclear: refused(
    ['Desil bukan 1 sampai 10', 'The decile is not 1 to 10'],
    ['Cocokkan dengan berkas asli dari kementerian', 'Compare it with the ministry’s own file'],
  ),
  decileDate: refused(
    ['Tanggal kosong, tidak ada, atau belum tiba', 'The date is empty, does not exist, or has not come yet'],
    ['Tulis hari berlakunya desil sebagai TTTT-BB-HH', 'Write the day the decile is of as YYYY-MM-DD'],
  ),
  householdTwice: refused(
    [
      'Rumah tangga ini sudah ada di baris lain berkas ini dengan isi lain; yang pertama dipakai',
      'This household is in another row of this file with other content; the first was kept',
    ],
    ['Sisakan baris kepala keluarganya saja, unggah lagi', 'Leave the row of its head only, send the file again'],
  ),
  numberPassedOver: warning(
    [
      'Nomor ini tidak terbaca; rumah tangganya dicari dengan nomor yang lain',
      'This number cannot be read; the household was found by another',
    ],
    checkCard,
  ),
  numbersDisagree: warning(
    ['NIK dan nomor KK ini milik rumah tangga yang berbeda', 'This NIK and KK number belong to different households'],
    ['Periksa KK-nya; gabungkan atau pindahkan anggotanya di register', 'Check the KK; merge them or move the member in the register'],
  ),
  houseMissing: refused(
    ['ID rumah tangga kosong', 'No household id'],
    ['Isi ID dari berkas asli, unggah lagi', 'Fill in the id from the ministry’s own file, send the file again'],
  ),
  houseElsewhere: refused(
    ['Kode wilayah BPS bukan Kutai Kartanegara (6403)', 'The BPS code is not Kutai Kartanegara’s (6403)'],
    [
      'Hapus barisnya; bila keluarganya sudah pindah ke sini, kunjungi rumahnya',
      'Delete the row; if the family moved here, visit its home',
    ],
  ),
  nothingAnswered: refused(
    ['Tidak ada isian rumah yang terbaca', 'Nothing about the dwelling can be read'],
    ['Periksa kolom rumahnya, unggah lagi', 'Check the columns about the dwelling, send the file again'],
  ),
  answerUnmatched: warning(
    ['Isi ini tidak ada padanannya dalam kuesioner, jadi dilewati', 'The questionnaire has no choice for this, so it was passed over'],
    ['Tanyakan saat kunjungan berikutnya', 'Ask at the next visit'],
  ),
  dwellingDiffers: warning(
    [
      'Isian rumah berbeda dari baris pertama rumah tangga ini; yang pertama dipakai',
      'The dwelling is told otherwise than in this household’s first row, which was kept',
    ],
    ['Samakan isian rumah pada semua anggotanya', 'Make the dwelling the same for all its members'],
  ),
  villageDiffers: warning(
    ['Di register rumah tangga ini tinggal di desa lain', 'In the register this household lives in another village'],
    ['Bila sudah pindah, isian ini tentang rumah lama; kunjungi rumahnya', 'If it moved, this is about its old home; visit the new one'],
  ),
  decileOlder: warning(
    ['Register memegang desil yang lebih baru; yang ini dilewati', 'The register holds a later decile; this one was passed over'],
    nothing,
  ),
  decileOfSameDay: warning(
    ['Menggantikan desil lain dari hari yang sama', 'Replaces another decile of the same day'],
    ['Pastikan berkas ini yang terakhir dari kementerian', 'Make sure that this file is the ministry’s last'],
  ),
} satisfies Record<string, Text>;

export const texts = { ...ofCells, ...ofResidents, ...ofParticipants, ...ofPayments, ...ofMinistry };
export type RemarkCode = keyof typeof texts;

export interface Remark {
  readonly code: RemarkCode;
  /** As the file's layout calls it; absent where it is about the row as a whole. */
  readonly column?: string;
  /** What the cell holds, its numbers masked. */
  readonly value?: string;
}

/** A remark about one cell. Never holds a NIK or a KK number in clear. */
export const remark = (code: RemarkCode, column: string, value?: unknown): Remark => ({
  code,
  column,
  ...(value !== undefined && { value: masked(value) }),
});

/** Of any number of six digits or more, only the last four are left. */
function masked(value: unknown): string {
  const shown = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  const short = shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
  return maskDigits(short, 6);
}

export const maskDigits = (shown: string, from: number): string =>
  shown.replaceAll(new RegExp(`\\d{${from},}`, 'g'), (digits) => '*'.repeat(digits.length - 4) + digits.slice(-4));

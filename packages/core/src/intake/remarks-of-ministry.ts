import { regency } from '../region/region.ts';
import { checkCard, nothing, refused, type Text, warning } from './remark-text.ts';

/** What may be said of a row of the ministry’s files. */
export const ofMinistry = {
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
  decileRange: refused(
    ['Berkas menyebut beberapa desil, tidak yang mana', 'The file says several deciles, and not which of them'],
    ['Cari desilnya di aplikasi kementerian (SIKS-NG), tulis satu angka', 'Look it up with the ministry (SIKS-NG), write one number'],
  ),
  decileDate: refused(
    ['Tanggal kosong, tidak ada, atau belum tiba', 'The date is empty, does not exist, or has not come yet'],
    ['Tulis hari berlakunya desil, misalnya 01-10-2026', 'Write the day the decile is of, for example 01-10-2026'],
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
    [
      `Provinsi atau kabupatennya bukan ${regency.name} (BPS ${regency.bpsCode})`,
      `The province or regency is not ${regency.name} (BPS ${regency.bpsCode})`,
    ],
    [
      'Hapus barisnya; bila keluarganya sudah pindah ke sini, kunjungi rumahnya',
      'Delete the row; if the family moved here, visit its home',
    ],
  ),
  dwellingDate: refused(
    ['Tanggal pendataan belum tiba', 'The day of the survey has not come yet'],
    ['Tulis hari rumahnya didata sebagai TTTT-BB-HH', 'Write the day on which the dwelling was surveyed as YYYY-MM-DD'],
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

import { note, nothing, refused, type Text, warning } from './remark-text.ts';

/** What may be said of a submission of a visit. */

const askAgain = [
  'Perbaiki kiriman itu di ODK atau KoboToolbox, ekspor dan unggah lagi',
  'Mend the submission in ODK or KoboToolbox, export and send it again',
] as const;
const lookAtCode = [
  'Cocokkan dengan daftar kunjungan, perbaiki, unggah lagi',
  'Compare it with the list of visits, correct it, send it again',
] as const;

export const ofVisits = {
  visitIdMissing: refused(
    [
      'Kiriman tanpa kode sendiri (KEY, _uuid atau meta/instanceID)',
      'A submission without an id of its own (KEY, _uuid or meta/instanceID)',
    ],
    ['Ekspor lagi dengan semua kolom', 'Export it again with all columns'],
  ),
  visitStartUnclear: refused(
    ['Waktu mulai kunjungan kosong atau tidak terbaca', 'When the visit began is empty or can’t be read'],
    ['Ekspor lagi langsung dari server, jangan lewat Excel', 'Export it again from the server, not by way of Excel'],
  ),
  visitVersionUnclear: refused(
    [
      'Versi kuesioner kosong, tidak terbaca, atau tidak pernah diterbitkan',
      'The questionnaire’s version is empty, unreadable, or was never published',
    ],
    ['Pakai formulir yang diunduh dari sistem ini', 'Use the form that this system hands out'],
  ),
  homeUnknown: refused(
    ['Kode keluarga ini tidak ada di wilayah Anda', 'There is no household of this code in the area you serve'],
    lookAtCode,
  ),
  visitFieldWrong: refused(['Isi kolom ini tidak dapat diterima', 'What stands in this column can’t be taken'], askAgain),
  answerWrong: refused(['Jawaban ini bukan jawaban untuk pertanyaannya', 'This is no answer to its question'], askAgain),
  numberInAnswer: refused(
    ['Ada NIK atau nomor KK di kolom ini', 'There is a NIK or a KK number in this column'],
    ['Hapus nomornya dari kiriman itu, ekspor dan unggah lagi', 'Take the number out of the submission, export and send it again'],
  ),
  nothingTold: refused(
    [
      'Kunjungan yang dijawab tanpa jawaban, atau yang tidak dijawab dengan jawaban',
      'A visit that was answered without an answer, or one that was not with some',
    ],
    askAgain,
  ),
  officerMissing: refused(['Petugas yang berkunjung tidak disebut', 'It is not said which officer visited'], askAgain),
  othersVisit: refused(
    [
      'Kunjungan petugas lain, dan Anda bukan koordinator desanya',
      'Another officer’s visit, and you are not the coordinator of the village',
    ],
    ['Minta petugas itu, koordinator, atau Dinsos mengunggahnya', 'Have that officer, the coordinator or Dinsos send it'],
  ),
  officerNotThere: refused(
    ['Petugas ini tidak bertugas di desa itu pada hari kunjungan', 'This officer did not serve that village on the day of the visit'],
    ['Periksa kode petugas dan penugasannya, unggah lagi', 'Check their code and their assignment, send it again'],
  ),
  visitDiffers: refused(
    ['Kunjungan ini sudah masuk dengan isi lain', 'This visit was taken in before and says otherwise'],
    ['Bila isinya berubah, catat kunjungan baru', 'If something has changed, record a new visit'],
  ),
  visitorAgain: refused(
    [
      'Kunjungan ulang oleh petugas yang berkunjung pertama, atau dimasukkan olehnya',
      'A second look by who visited first, or handed in by them',
    ],
    ['Minta petugas lain berkunjung, orang lain memasukkannya', 'Have somebody else visit, and somebody else hand it in'],
  ),
  firstMissing: refused(
    ['Kunjungan ulang ke rumah yang belum dikunjungi', 'A second look at a home that nobody visited yet'],
    ['Unggah dahulu kunjungan pertamanya', 'Send the first visit before it'],
  ),
  answerOfOldWords: refused(
    [
      'Jawaban versi lama ini tidak ada padanannya dalam kuesioner sekarang',
      'This answer to an older version has nothing to match it in the present one',
    ],
    ['Tanyakan lagi dengan formulir terbaru', 'Ask again with the latest form'],
  ),
  photoStays: note(['Foto tinggal di server ODK atau KoboToolbox', 'The photo stays with ODK or KoboToolbox'], nothing),
  placeUnclear: warning(
    ['Tempat tidak terbaca; kunjungan masuk tanpanya', 'The place can’t be read; the visit was taken without it'],
    askAgain,
  ),
  clockRanAhead: warning(
    [
      'Jam HP mendahului; waktunya dihitung saat berkas ini masuk',
      'The phone’s clock ran ahead; its times count as of when this file came',
    ],
    ['Setel jam HP petugas itu', 'Set the clock of that officer’s phone'],
  ),
} satisfies Record<string, Text>;

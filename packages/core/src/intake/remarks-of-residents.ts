import type { RowNote } from '../household/import-shapes.ts';
import { checkCard, note, nothing, refused, type Text, warning } from './remark-text.ts';

/** What may be said of a row of a village’s residents. */

const askDinsos = ['Minta Dinsos memindahkannya', 'Ask Dinsos to move them'] as const;

export const ofResidents = {
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
  tooMany: refused(
    [
      'Terlalu banyak orang, atau terlalu banyak yang ikut berubah, dalam satu KK',
      'Too many people, or too much that changes with them, on one KK',
    ],
    [
      'Periksa nomor KK baris ini: paling banyak 25 orang; bila benar, pindahkan orangnya satu per satu',
      'Check the KK number of this row: at most 25 people; if it is right, move them one by one',
    ],
  ),
  familiesMixed: refused(
    [
      'KK ini memuat beberapa keluarga, dan barisnya tercampur: tidak jelas siapa keluarga siapa',
      'Several families are on this KK, and their rows are mixed: it is not clear who is of which',
    ],
    [
      'Tulis tiap keluarga berurutan di bawah kepalanya, atau perbaiki nomor KK atau kk_level-nya',
      'Write each family below its own head, or correct the KK numbers or kk_level',
    ],
  ),
  noHead: warning(
    ['Keluarga ini tanpa kepala yang hidup di berkas', 'The file names no living head of this family'],
    ['Isi kk_level 1 pada kepala keluarga', 'Give the head of the family kk_level 1'],
  ),
  secondHead: warning(
    ['KK ini punya dua kepala; hanya satu yang dipakai', 'This KK has two heads; one was kept'],
    ['Perbaiki kk_level baris ini', 'Correct the kk_level of this row'],
  ),
  oldCard: warning(
    ['KK ini sudah diganti dengan yang baru', 'This KK was replaced by a newer one'],
    ['Perbarui nomor KK di berkas', 'Bring the KK number in the file up to date'],
  ),
  othersCard: warning(
    ['KK ini dipakai keluarga lain; keluarga ini tetap di KK-nya sendiri', 'Another family has this KK; this one stays on its own'],
    ['Periksa KK, perbaiki nomornya di berkas', 'Check the KK, correct its number in the file'],
  ),
  doubtedCard: warning(
    [
      'KK ini dipakai keluarga lain tanpa anggota yang sama, jadi keluarga ini dicatat terpisah',
      'Another family, with nobody in common, has this KK, so this one is recorded apart',
    ],
    ['Putuskan milik siapa KK ini di daftar dugaan ganda (doubles)', 'Say whose the KK is on the list of suspected doubles'],
  ),
  withoutCard: note(
    ['Keluarga tanpa nomor KK, dicatat dengan nomor sementara', 'A family without a KK number, under one of the register’s own'],
    ['Isi nomor KK bila sudah ada', 'Fill in the KK number once there is one'],
  ),
  alike: warning(
    [
      'Orang bernama dan lahir sama sudah terdaftar di desa ini',
      'Somebody of that name and birth date is registered in this village already',
    ],
    [
      'Periksa KTP keduanya, putuskan di daftar dugaan ganda (doubles)',
      'Check the KTP of both, say on the list of suspected doubles whether they are one',
    ],
  ),
  noAddress: warning(['Alamat kosong', 'No address'], ['Isi alamat, unggah lagi', 'Fill in the address, send the file again']),
  staysDead: warning(
    ['Menurut register orang ini sudah meninggal, dan tetap begitu', 'By the register this person died, and stays so'],
    [
      'Bila register yang keliru, catat kembali hidupnya di sana; bila tidak, perbaiki berkasnya',
      'If the register is wrong, record there that they live; if not, correct the file',
    ],
  ),
  newCard: note(['Nomor KK rumah tangga ini berganti', 'This household’s KK number has changed'], nothing),
  moved: note(['Dipindahkan dari rumah tangga lain', 'Moved here from another household'], nothing),
} satisfies Record<RowNote, Text>;

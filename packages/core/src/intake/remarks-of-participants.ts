import { checkCard, refused, type Text, warning } from './remark-text.ts';

/** What may be said of a row of a programme’s participants. */
export const ofParticipants = {
  notRegistered: refused(
    ['Nomor ini belum terdaftar', 'This number is not registered'],
    ['Impor dahulu data penduduk desanya, lalu unggah lagi', 'Import the residents of the village first, then send the file again'],
  ),
  otherProgram: refused(
    ['Baris ini tentang program lain', 'This row is about another programme'],
    ['Pisahkan barisnya ke berkas program itu', 'Put the row into a file of that programme'],
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
  eligibilityUnknown: refused(
    ['Belum diketahui apakah syarat program terpenuhi', 'It is not known whether the programme’s criteria are met'],
    [
      'Lengkapi datanya, lalu unggah lagi; bila dikecualikan, Dinsos menyetujuinya satu per satu dengan alasan',
      'Complete the data and send the file again; an exception is approved by Dinsos one by one, with its reason',
    ],
  ),
  wrongBeneficiary: refused(
    [
      'Program ini untuk perorangan, nomor ini milik keluarga, atau sebaliknya',
      'The programme is for persons and this number is a family’s, or the other way round',
    ],
    ['Isi NIK orang yang dituju, lalu unggah lagi', 'Give the NIK of the person it is for, then send the file again'],
  ),
  sameHands: warning(
    [
      'Disetujui oleh Anda, belum aktif: yang mengaktifkan harus orang lain',
      'Approved by you and not yet active: somebody else has to make them active',
    ],
    [
      'Minta rekan Anda mengunggah berkas yang sama, atau mengaktifkan penerima yang disetujui',
      'Ask a colleague to send the same file, or to make those approved active',
    ],
  ),
  nobodyThere: refused(
    ['Menurut daftar sudah meninggal atau tidak tinggal di sana', 'By the register they have died or live there no more'],
    [
      'Perbaiki status anggotanya bila keliru; bila benar, laporkan kepada pengelola program',
      'Correct what is recorded of them if it is wrong; if it is right, tell the programme',
    ],
  ),
  householdFull: refused(
    ['Rumah tangga atau orang ini sudah punya sebanyak mungkin program', 'This household or person has as many programmes as one can'],
    ['Akhiri yang tidak lagi berjalan, lalu unggah lagi', 'End those that do not go on, then send the file again'],
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

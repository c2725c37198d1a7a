import type { Message } from '@puskesos/core/shared/error';

/** What is said of forms on paper, in both languages. */

const say = (id: string, en: string): Message => ({ id, en });

export const paperWords = {
  print: say('Formulir kertas', 'Forms on paper'),
  howTo: say(
    'Satu lembar untuk tiap rumah hari ini. Tulis nomor pilihan di kotaknya; yang tidak dijawab dikosongkan. Jangan tulis NIK. Sesudahnya ketik di sini lewat “Ketik dari kertas”.',
    'One for each home of the day. Write the number of a choice into its box; leave out what nobody answered. Write no NIK. Then type it in here by “Type in from paper”.',
  ),
  printNow: say('Cetak', 'Print'),
  blank: say('Lembar kosong', 'Blank ones'),
  visitCode: say('Kode kunjungan', 'Visit code'),
  homeCode: say('Kode rumah', 'Home code'),
  why: say('Keperluan:', 'Why:'),
  when: say('Tanggal', 'Day'),
  time: say('Jam', 'Time'),
  officer: say('Petugas', 'Officer'),
  type: say('Ketik dari kertas', 'Type in from paper'),
  begin: say('Mulai mengetik', 'Begin'),
  version: say('Versi kuesioner di kertas', 'Version on the paper'),
  noHome: say(
    'Tidak ada rumah dengan kode ini di desa Anda. Bila ia tidak di daftar hari ini, ulangi saat ada sinyal.',
    'No home of your villages has this code. If it is not on today’s list, try again where there is a signal.',
  ),
  wrongTime: say(
    'Isi tanggal dan jam seperti di kertas; bukan yang akan datang.',
    'Give the day and the time as on the paper; none that is to come.',
  ),
  noVersion: say(
    'Versi kuesioner itu tidak ada di HP ini. Ambil pekerjaan saat ada sinyal.',
    'That version is not on this phone. Fetch the work where there is a signal.',
  ),
  isBegun: say(
    'Rumah ini sudah punya formulir yang belum terkirim. Kirim atau buang dahulu formulir itu.',
    'This home has a form that was not sent yet. Send it or throw it away first.',
  ),
  numbers: say('Ketik nomornya saja. Kosong berarti tidak dijawab.', 'Type the number alone. Empty means not answered.'),
  noSuchNumber: say('Tidak ada pilihan bernomor itu.', 'No choice has that number.'),
} satisfies Record<string, Message>;

import type { Message } from '@puskesos/core/shared/error';
import { findingWords as findings, outcomeWords as outcomes, yesNoWords } from '@puskesos/core/survey/visit-words';
import type { Answer, DerivedFinding, Relation, TaskKind } from '../../../client/src/generated/office.ts';
import type { FormState } from './form-model.ts';
import type { Finding, Outcome } from './shapes.ts';

/** What the page says, in both languages. */

const say = (id: string, en: string): Message => ({ id, en });

export const taskWords: Partial<Record<TaskKind, Message>> = {
  CROSS_CHECK: say('Kroscek jawaban', 'Cross-check answers'),
  SECOND_VISIT: say('Kunjungan kedua', 'Second visit'),
  REVISIT: say('Datangi lagi', 'Try again'),
  VERIFICATION: say('Verifikasi usulan', 'Verify a proposal'),
  WRSE_VISIT: say('Kunjungan WRSE', 'WRSE visit'),
};

/** By the names that the API has for them. */
const inCapitals = <C extends string>(words: Readonly<Record<Lowercase<C>, Message>>): readonly (readonly [C, Message])[] =>
  Object.entries<Message>(words).map(([code, said]) => [code.toUpperCase() as C, said]);

export const outcomeWords = inCapitals<Outcome>(outcomes);
export const findingWords = inCapitals<Finding>(findings);

export const stateWords: Record<FormState, Message> = {
  unbegun: say('Belum didatangi', 'Not visited yet'),
  begun: say('Sedang diisi', 'Begun'),
  done: say('Selesai, belum terkirim', 'Finished, not sent yet'),
  refused: say('Ditolak kantor', 'Not taken by the office'),
};

export const relationWords: Record<Relation, Message> = {
  HEAD: say('Kepala keluarga', 'Head'),
  HUSBAND: say('Suami', 'Husband'),
  WIFE: say('Istri', 'Wife'),
  CHILD: say('Anak', 'Child'),
  CHILD_IN_LAW: say('Menantu', 'Child-in-law'),
  GRANDCHILD: say('Cucu', 'Grandchild'),
  PARENT: say('Orang tua', 'Parent'),
  PARENT_IN_LAW: say('Mertua', 'Parent-in-law'),
  OTHER_KIN: say('Famili lain', 'Other kin'),
  HELPER: say('Pembantu', 'Helper'),
  OTHER: say('Lainnya', 'Other'),
};

export const derivedWords: Record<DerivedFinding, Message> = {
  EARTH_FLOOR: say('Lantai tanah', 'Floor of earth'),
  EXTREME_POOR: say('Miskin ekstrem', 'Extremely poor'),
  FAKIR_MISKIN: say('Fakir miskin', 'Very poor'),
  NO_POWER: say('Tanpa listrik', 'No electricity'),
  NO_TOILET: say('Tanpa jamban sendiri', 'No toilet of its own'),
  SURFACE_WATER: say('Air minum dari sungai', 'Drinks from a river'),
  UNFIT_HOUSE: say('Rumah tidak layak huni', 'House not fit to live in'),
  WRSE: say('WRSE', 'WRSE'),
};

export const answerWords: Record<Answer, Message> = {
  YES: say('ya', 'yes'),
  NO: say('tidak', 'no'),
  UNKNOWN: say('belum diketahui', 'not known'),
};

export const { yes, no } = yesNoWords;

export const titles = { id: 'Kunjungan rumah', en: 'Home visits' };

export const words = {
  online: say('Ada sinyal', 'Online'),
  offline: say('Tanpa sinyal', 'Offline'),
  readyOffline: say('halaman siap dipakai tanpa sinyal', 'this page opens without a signal'),
  signIn: say('Masuk dahulu', 'Sign in'),
  nothingYet: say('Belum ada pekerjaan di HP ini. Ambil saat ada sinyal.', 'No work on this phone yet. Fetch it while there is a signal.'),
  fetch: say('Ambil pekerjaan hari ini', 'Fetch today’s work'),
  fetching: say('Mengambil pekerjaan…', 'Fetching the work…'),
  fetched: say('Pekerjaan hari ini sudah ada di HP ini.', 'Today’s work lies on this phone.'),
  send: say('Kirim sekarang', 'Send now'),
  sending: say('Mengirim…', 'Sending…'),
  homes: say('Rumah hari ini', 'Today’s homes'),
  addHomes: say('Tambah rumah dari daftar desa', 'Add homes from the village’s list'),
  village: say('Desa / kelurahan', 'Village'),
  showList: say('Tampilkan daftar', 'Show the list'),
  more: say('Lebih banyak', 'More'),
  add: say('Tambahkan', 'Add'),
  onList: say('Sudah di daftar', 'On the list'),
  sent: say('Sudah diterima kantor', 'Taken by the office'),
  card: say('Kartu keluarga', 'Family card'),
  members: say('Anggota', 'Members'),
  years: say('th', 'y'),
  inDoubt: say('Yang diragukan', 'What is in doubt'),
  twoAnswers: say('Dua petugas mencatat jawaban berbeda', 'Two people recorded different answers'),
  askAgain: say('Tanyakan lagi', 'Ask again'),
  lastAnswers: say('Jawaban terakhir', 'Last answers'),
  derived: say('Temuan dari jawaban', 'What follows from the answers'),
  since: say('Sejak', 'Since'),
  due: say('Tenggat', 'Due'),
  overdue: say('terlambat', 'late'),
  lastVisit: say('Kunjungan terakhir', 'Last visit'),
  outcome: say('Hasil kunjungan', 'What came of the visit'),
  clear: say('Hapus jawaban', 'Clear the answer'),
  choose: say('Pilih', 'Choose'),
  finding: say('Temuan petugas', 'What you found'),
  none: say('Belum disimpulkan', 'None yet'),
  geotag: say('Titik lokasi', 'Where the home is'),
  takeGeotag: say('Ambil titik lokasi', 'Take the location'),
  noGeotag: say('Titik lokasi tidak didapat. Keluar ke tempat terbuka, lalu coba lagi.', 'No location. Step outside and try again.'),
  photo: say('Foto', 'Photo'),
  addPhoto: say('Tambah foto', 'Add a photo'),
  noPhoto: say('Berkas ini bukan foto.', 'This file is no picture.'),
  removePhoto: say('Hapus foto', 'Remove the photo'),
  savePhotos: say('Simpan foto', 'Save the photos'),
  note: say('Catatan (tanpa NIK)', 'Note (no NIK)'),
  second: say('Kunjungan kedua, oleh orang lain dari yang pertama', 'A second look, by somebody else than the first'),
  finish: say('Selesai', 'Finish'),
  back: say('Kembali ke daftar', 'Back to the list'),
  drop: say('Buang formulir ini', 'Throw this form away'),
  dropSure: say('Ya, buang. Jawabannya hilang.', 'Yes. Its answers are gone.'),
  mend: say('Perbaiki dahulu:', 'Mend this first:'),
  saved: say('Tersimpan', 'Saved'),
  version: say('Kuesioner versi', 'Questionnaire, version'),
  full: say(
    'Penyimpanan HP penuh: perubahan terakhir TIDAK tersimpan. Yang tersimpan sebelumnya tetap ada. Hapus berkas lain di HP ini, lalu ulangi.',
    'This phone is full: the last change is NOT saved. What was saved before is still there. Delete other files on it, then do it again.',
  ),
  otherTab: say('Halaman ini sudah terbuka di tab lain. Tutup tab itu dahulu.', 'This page is open in another tab. Close that one first.'),
  newerPage: say('Versi baru halaman ini terbuka. Muat ulang halaman ini.', 'A newer version of this page is open. Reload this one.'),
  failed: say(
    'Ada yang gagal. Muat ulang halaman ini; yang tersimpan tetap ada.',
    'Something failed. Reload this page; what was saved is there.',
  ),
  ended: say('Sesi masuk sudah berakhir. Masuk lagi untuk mengirim.', 'Your session has ended. Sign in again to send.'),
  takenLate: say('jam HP maju: waktu jawaban dihitung saat diterima', 'the phone’s clock ran ahead: times count as of when it came'),
  movedTo: say('Keluarga ini sekarang dilayani', 'This family is now served by'),
  settled: say('Sudah diputuskan kantor', 'Settled by the office'),
  waits: say('Menunggu keputusan kantor', 'Waits for the office'),
  // Keys and words of the field.
  passphrase: say('Kata sandi lapangan', 'Field passphrase'),
  choosePassphrase: say(
    'Pilih kata sandi untuk membuka pekerjaan ini tanpa sinyal bila peramban tertutup: paling sedikit 8 karakter, bukan angka saja.',
    'Choose a passphrase that opens this work without a signal should the browser close: at least 8 characters, not digits alone.',
  ),
  keepPassphrase: say('Simpan kata sandi', 'Keep the passphrase'),
  keptPassphrase: say('Kata sandi lapangan tersimpan.', 'The field passphrase is kept.'),
  weakPassphrase: say('Terlalu lemah: paling sedikit 8 karakter, bukan angka saja.', 'Too weak: at least 8 characters, not digits alone.'),
  open: say('Buka', 'Open'),
  locked: say(
    'Pekerjaan di HP ini terkunci. Tulis kata sandi lapangan Anda, atau masuk lagi bila ada sinyal.',
    'The work on this phone is locked. Give your field passphrase, or sign in again where there is a signal.',
  ),
  wrongPassphrase: say('Kata sandi salah.', 'Not the passphrase.'),
  passphraseGone: say(
    'Sepuluh kali salah: kata sandi dihapus. Masuk lagi untuk membukanya; yang tersimpan tetap ada.',
    'Wrong ten times: it is gone. Sign in again to open what lies here; nothing of it is lost.',
  ),
  unlockBySignIn: say('Masuk untuk membuka pekerjaan Anda.', 'Sign in to open your work.'),
} satisfies Record<string, Message>;

export const unsent = (forms: number): Message =>
  forms === 0
    ? say('semua terkirim', 'all sent')
    : say(`${forms} formulir belum terkirim`, `${forms} ${forms === 1 ? 'form' : 'forms'} not sent`);

export const keptFor = (days: number, until: string): Message =>
  say(`tersimpan ${days} hari lagi, sampai ${until}`, `kept for ${days} more days, until ${until}`);

export const progress = (done: number, of: number): Message => say(`${done} dari ${of} rumah`, `${done} of ${of} homes`);

export const answeredOf = (done: number, of: number): Message =>
  say(`${done} dari ${of} pertanyaan dijawab`, `${done} of ${of} questions answered`);

export const clockAhead = (minutes: number): Message =>
  say(`Jam HP ini maju ${minutes} menit. Betulkan di pengaturan HP.`, `This phone’s clock is ${minutes} minutes ahead. Set it right.`);

export const verdict = (taken: number, refused: number): Message =>
  say(`${taken} diterima, ${refused} ditolak.`, `${taken} taken, ${refused} not taken.`);

export const ofOthers = (forms: number): Message =>
  say(
    `${forms} formulir orang lain ada di HP ini; hanya ia yang dapat membukanya.`,
    `${forms} forms of somebody else lie on this phone; they alone can open them.`,
  );

export const homeNumber = (n: number): Message => say(`Rumah ${n}`, `Home ${n}`);

export const triesLeft = (tries: number): Message => say(`Tinggal ${tries} kali.`, `${tries} tries left.`);

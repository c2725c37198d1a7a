import type { Language } from '../../check/element.ts';

/** What the desk says, in both languages. */

const id = {
  title: 'Meja Pertanyaan',
  search: 'Cari pertanyaan',
  none: 'Tidak ada pertanyaan dengan kata itu.',
  choose: 'Pilih sebuah pertanyaan. Jawabannya tabel, gambar, dan berkas.',
  loading: 'Memuat…',
  asking: (rows: number) => (rows > 0 ? `Memuat… ${rows} baris` : 'Memuat…'),
  csv: 'Unduh CSV',
  xlsx: 'Unduh Excel',
  png: 'Unduh gambar',
  link: 'Salin tautan',
  copied: 'Tautan disalin.',
  notCopied: 'Salin alamat di bilah peramban.',
  graphql: 'Lihat GraphQL',
  more: 'Baris berikutnya',
  all: 'Semua',
  empty: 'Tidak ada barisnya.',
  rows: (n: number, isAll: boolean) => (isAll ? `${n} baris` : `${n} baris pertama`),
  total: 'Jumlah',
  first: (n: number) => `${n} teratas digambar.`,
  missing: 'Yang ditanyakan tidak ada, atau bukan untuk Anda lihat. Pilih yang lain.',
  gone: 'Pilihan dalam tautan ini tidak ada lagi, atau di luar wilayah Anda. Pilih yang lain.',
  unknown: 'Pertanyaan dalam tautan ini tidak ada. Pilih dari daftar.',
  otherRole: (title: string) => `“${title}” bukan untuk peran Anda. Pilih dari daftar.`,
  again: 'Coba lagi',
  signIn: 'Masuk dahulu',
  signInNote: 'Pilihan Anda tetap tersimpan di alamat halaman ini.',
  back: 'Semua pertanyaan',
};

type Words = typeof id;

const en: Words = {
  title: 'Desk of questions',
  search: 'Find a question',
  none: 'No question has that word.',
  choose: 'Choose a question. Its answer is a table, a picture and a file.',
  loading: 'Loading…',
  asking: (rows) => (rows > 0 ? `Loading… ${rows} rows` : 'Loading…'),
  csv: 'Save CSV',
  xlsx: 'Save Excel',
  png: 'Save picture',
  link: 'Copy link',
  copied: 'Link copied.',
  notCopied: 'Copy the address from the browser’s bar.',
  graphql: 'See the GraphQL',
  more: 'More rows',
  all: 'All',
  empty: 'There are no rows.',
  rows: (n, isAll) => (isAll ? `${n} rows` : `first ${n} rows`),
  total: 'Sum',
  first: (n) => `The first ${n} are drawn.`,
  missing: 'What you ask about is not there, or not yours to see. Choose another.',
  gone: 'What this link chose is not there any more, or outside your area. Choose another.',
  unknown: 'There is no such question as this link names. Choose one from the list.',
  otherRole: (title) => `“${title}” is not for your role. Choose one from the list.`,
  again: 'Try again',
  signIn: 'Sign in first',
  signInNote: 'What you chose stays in the address of this page.',
  back: 'All questions',
};

export const words: Readonly<Record<Language, Words>> = { id, en };

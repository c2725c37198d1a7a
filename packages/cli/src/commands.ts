import type { Command } from 'commander';

/** Every command and what it is for. What a command stands on is loaded when it is called: help and completion need none of it. */
export const commands: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<(program: Command) => void> }>> = {
  backup: {
    about: 'Cadangkan kedua tabel seperti pada satu saat, tersegel / back both tables up as they are at one instant, sealed',
    load: async () => (await import('./backup.ts')).addBackup,
  },
  borders: {
    about: 'Gambar peta angka menurut batas desa dari GeoJSON / draw the map of figures by the villages’ borders',
    load: async () => (await import('./borders.ts')).addBorders,
  },
  check: {
    about: 'Cocokkan catatan / check that records agree',
    load: async () => (await import('./check-funds.ts')).addCheck,
  },
  cost: {
    about: 'Biaya AWS sebulan, dari satuan terukur dan harga bertanggal / a month’s cost on AWS, from measured units and dated prices',
    load: async () => (await import('./cost.ts')).addCost,
  },
  'dead-letters': {
    about: 'Yang gagal di belakang layar: daftar, ulangi, buang / what failed behind the scenes: list, replay, drop',
    load: async () => (await import('./dead-letters.ts')).addDeadLetters,
  },
  doctor: {
    about: 'Yang kurang pada pemasangan, dan cara memperbaikinya / what a set-up lacks, and how to mend it',
    load: async () => (await import('./doctor.ts')).addDoctor,
  },
  export: {
    about: 'Ekspor penduduk, penerima, atau kuesioner untuk HP / take out residents, recipients, or the questionnaire for phones',
    load: async () => (await import('./export.ts')).addExport,
  },
  'export-cycle': {
    about: 'Ekspor daftar siklus yang disetujui untuk bank atau kantor pos / export an approved list for whoever pays',
    load: async () => (await import('./export-cycle.ts')).addExportCycle,
  },
  'first-account': {
    about: 'Akun Dinsos pertama di register baru / the first account of Dinsos in a new register',
    load: async () => (await import('./first-account.ts')).addFirstAccount,
  },
  growth: {
    about: 'Sampai di mana setiap partisi dan catatan tumbuh / how far each partition and each item grows',
    load: async () => (await import('./growth.ts')).addGrowth,
  },
  import: {
    about: 'Masukkan penduduk, penerima, desil, DTKS, atau kunjungan (ODK, Kobo) / take in residents, recipients, deciles, DTKS or visits',
    load: async () => (await import('./import.ts')).addImport,
  },
  imports: {
    about: 'Berkas yang dimasukkan: daftar, tunggu, hentikan, batalkan / files that were taken in: list, wait, stop, undo',
    load: async () => (await import('./imports.ts')).addImports,
  },
  keys: {
    about:
      'Kunci baru untuk brankas NIK di AWS, dibungkus KMS, dan langkah penggantiannya / fresh keys for the vault on AWS, wrapped by KMS, and the steps by which they are changed',
    load: async () => (await import('./keys.ts')).addKeys,
  },
  migrate: {
    about: 'Tulis ulang data lama dalam bentuknya yang sekarang / write records of a former shape anew, or back again',
    load: async () => (await import('./migrate.ts')).addMigrate,
  },
  'personal-data': {
    about: 'Semua yang disimpan tentang satu keluarga, untuk mereka / all that is kept of a household, for whom it is about',
    load: async () => (await import('./personal-data.ts')).addPersonalData,
  },
  refresh: {
    about: 'Terbitkan sekarang daftar penerima yang berubah / publish the recipient lists that changed, now',
    load: async () => (await import('./refresh.ts')).addRefresh,
  },
  rekey: {
    about: 'Pindahkan yang tersimpan ke kunci baru brankas / bring what lies in the tables under the vault’s new key',
    load: async () => (await import('./rekey.ts')).addRekey,
  },
  restore: {
    about: 'Periksa cadangan, kembalikan, atau bandingkan dengan isi tabel / check a backup, put it back, or compare it with the tables',
    load: async () => (await import('./restore.ts')).addRestore,
  },
  results: {
    about: 'Rekonsiliasi hasil pembayaran satu siklus dari .xlsx atau .csv / reconcile a cycle with what became of its payments',
    load: async () => (await import('./results.ts')).addResults,
  },
  seed: {
    about: 'Isi register kosong dengan data contoh / fill an empty register with sample data',
    load: async () => (await import('./seed.ts')).addSeed,
  },
  setup: {
    about: 'Program, syarat, besaran dan kuesioner dari berkas / programmes, their rules and amounts, and the questionnaire from files',
    load: async () => (await import('./setup.ts')).addSetup,
  },
  simulate: {
    about: 'Andaikan: siapa terjangkau syarat ini dan berapa biayanya / what if: whom criteria reach, and what that costs',
    load: async () => (await import('./simulate.ts')).addSimulate,
  },
  tasks: {
    about: 'Yang menunggu seseorang, menurut tenggat / what waits for somebody, by the day it is due',
    load: async () => (await import('./tasks.ts')).addTasks,
  },
  token: {
    about: 'Token 12 jam untuk masuk di mesin ini / a token for 12 hours of sign-in on this machine',
    load: async () => (await import('./token.ts')).addToken,
  },
};

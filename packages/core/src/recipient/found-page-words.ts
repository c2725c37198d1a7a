import type { Language } from './list-page-words.ts';

/** What the page says that answers a form, in both languages. */

const id = {
  title: 'Cek penerima bantuan sosial',
  found: (many: number, more: boolean) => (more ? `${many} nama pertama yang cocok` : `${many} nama cocok`),
  more: 'Masih ada nama lain yang cocok. Ketik nama yang lebih lengkap agar hasilnya lebih tepat.',
  none: 'Tidak ada nama yang cocok',
  means: (place: string) =>
    `Nama itu tidak ada dalam daftar penerima ${place}. Bukan berarti keluarga itu tidak berhak atau usulannya ditolak: usulan yang masih diproses belum tampil di sini.`,
  asked: 'Ada yang keliru, atau nama Anda tidak ada? Datang ke Puskesos di kantor desa atau kelurahan dengan KTP dan KK.',
  adult: 'Orang dewasa dalam keluarga penerima. Sejak kapan dan bagaimana keadaannya dapat dilihat keluarga itu sendiri, dengan NIK.',
  masked: 'Nama disamarkan, jadi orang lain yang namanya mirip bisa ikut tampil.',
  as: (day: string) => `Data per ${day}.`,
  unpublished: (place: string) => `Daftar ${place} belum terbit`,
  later: 'Belum ada daftar penerima yang diterbitkan untuk wilayah ini. Cek lagi beberapa hari kemudian, atau tanyakan ke Puskesos.',
  which: 'Pilih desa atau kelurahan',
  noPlace: 'Desa, kelurahan, atau kecamatan itu tidak ditemukan',
  spelling: 'Periksa ejaannya, atau pilih dari daftar semua desa dan kelurahan.',
  all: 'Daftar semua desa dan kelurahan',
  list: 'Seluruh daftarnya',
  refused: 'Pencarian tidak dapat dilakukan',
  broken: 'Layanan sedang terganggu',
  place: 'Desa, kelurahan, atau kecamatan',
  name: 'Nama kepala keluarga',
  look: 'Cari',
  since: (day: string) => `sejak ${day}`,
  wholeDistrict: 'seluruh kecamatan',
  other: 'English',
};

const en: typeof id = {
  title: 'Who receives social aid',
  found: (many, more) => (more ? `The first ${many} names that fit` : many === 1 ? '1 name fits' : `${many} names fit`),
  more: 'More names fit. Type the name more fully to narrow it down.',
  none: 'No name fits',
  means: (place) =>
    `That name is not on the list of recipients of ${place}. It does not mean that the family has no right to aid or was refused: proposals under way do not show here.`,
  asked: 'Is something wrong, or is your name missing? Go to the Puskesos at the village office with your cards.',
  adult: 'An adult of a household that receives. Since when, and how it stands, the household itself can see, by NIK.',
  masked: 'Names are masked, so others with a similar name may show too.',
  as: (day) => `As of ${day}.`,
  unpublished: (place) => `The list of ${place} is not published yet`,
  later: 'No list of recipients has been published for this place. Look again in a few days, or ask the Puskesos.',
  which: 'Choose a village',
  noPlace: 'There is no village or kecamatan of that name',
  spelling: 'Check its spelling, or choose from the list of all villages.',
  all: 'All villages',
  list: 'Its whole list',
  refused: 'The search can’t be done',
  broken: 'The service is disturbed',
  place: 'Village or kecamatan',
  name: 'Name of the head of the family',
  look: 'Look',
  since: (day) => `since ${day}`,
  wholeDistrict: 'the whole kecamatan',
  other: 'Bahasa Indonesia',
};

export const foundWords = { id, en } as const satisfies Record<Language, typeof id>;

import type { CaseCategory } from '@puskesos/core/case/shapes';
import { diceFor } from '../population/random.ts';
import { showcase } from '../sign-in-people.ts';

/** What people of the sample come to the Puskesos of the showcase villages with, and what became of it. */

type Deed = 'take' | 'resolvable' | 'referrable' | 'resolve' | 'unfounded' | 'refer' | 'return' | 'at work' | 'helped' | 'refused';
export type StoryDeed = Deed | 'done' | 'withdrawn' | 'reopen' | 'late';

export interface Story {
  readonly village: string;
  readonly category: CaseCategory;
  readonly description: string;
  /** Only the coordinator has to do with it. */
  readonly sensitive?: boolean;
  /** Which of the village's households; left out: nobody registered. */
  readonly house?: number;
  /** How many days ago it came. */
  readonly ago: number;
  /** What was done, and how many days after it came. */
  readonly deeds: readonly (readonly [after: number, deed: StoryDeed])[];
}

const told: readonly (readonly [CaseCategory, readonly string[]])[] = [
  [
    'aid_not_received',
    [
      'Bantuan sembako tahap ketiga belum diterima padahal tetangga sudah',
      'Kartu PKH kosong sejak dua tahap, di bank dikatakan belum ada penyaluran',
      'BLT Dana Desa dua bulan terakhir belum dibagikan di RT kami',
    ],
  ],
  [
    'wrong_data',
    [
      'Suami sudah meninggal tahun lalu tetapi di daftar masih tercatat sebagai kepala keluarga',
      'Pekerjaan tertulis pegawai, padahal sehari-hari buruh tani',
      'Anak yang sudah menikah dan pindah masih ikut terhitung di kartu keluarga',
    ],
  ],
  [
    'exclusion',
    [
      'Tinggal menumpang di rumah kerabat dan belum pernah didata petugas',
      'Rumah papan di pinggir sungai, penghasilan tidak tetap, tidak masuk daftar mana pun',
    ],
  ],
  [
    'service_request',
    ['Minta pendampingan mengurus akta kelahiran anak untuk syarat sekolah', 'Minta surat keterangan untuk keringanan biaya'],
  ],
  ['health', ['Kepesertaan PBI-JK tidak aktif saat hendak cuci darah', 'Ibu hamil tanpa jaminan kesehatan menjelang persalinan']],
  [
    'disability',
    ['Membutuhkan kursi roda untuk anak yang sejak lahir tidak bisa berjalan', 'Alat bantu dengar rusak dan tidak mampu mengganti'],
  ],
  ['education', ['Anak berhenti sekolah karena tidak ada ongkos dan seragam']],
  ['illegal_levy', ['Diminta uang saat pengambilan bantuan, katanya untuk administrasi']],
];

type Path = Pick<Story, 'ago' | 'deeds'>;
const handled = [1, 'take'] as const;
const advised = [5, 'resolvable'] as const;
const towards = [4, 'referrable'] as const;

/** Open ones are in time, so that a machine started today shows them where they are; how many of each is what an office has at a time. */
const paths: readonly (readonly [count: number, path: Path])[] = [
  [4, { ago: 0, deeds: [] }],
  [5, { ago: 3, deeds: [handled] }],
  [3, { ago: 6, deeds: [handled, advised] }],
  [3, { ago: 12, deeds: [handled, towards, [6, 'refer'], [10, 'at work']] }],
  [1, { ago: 14, deeds: [handled, towards, [5, 'refer'], [13, 'helped']] }],
  [1, { ago: 13, deeds: [handled, towards, [5, 'refer'], [11, 'refused']] }],
  [1, { ago: 8, deeds: [handled, advised, [7, 'return']] }],
  [1, { ago: 30, deeds: [handled, advised, [8, 'resolve'], [29, 'reopen']] }],
  [9, { ago: 40, deeds: [handled, advised, [7, 'resolve']] }],
  [2, { ago: 55, deeds: [handled, advised, [7, 'unfounded']] }],
  [2, { ago: 25, deeds: [[1, 'withdrawn']] }],
  [4, { ago: 70, deeds: [handled, towards, [6, 'refer'], [17, 'helped'], [19, 'done']] }],
  // Nobody took it up: at the camat's desk since two days, and at Dinsos' after that.
  [1, { ago: 6, deeds: [[4, 'late']] }],
  [
    1,
    {
      ago: 13,
      deeds: [
        [3, 'late'],
        [10, 'late'],
      ],
    },
  ],
];

const [jahab, loaIpuh, bukitBiru] = showcase;

function* common(): Generator<Story> {
  let number = 0;
  for (const [count, { ago, deeds }] of paths) {
    for (let one = 0; one < count; one += 1) {
      const dice = diceFor('case', number);
      // What nobody takes up in a day would be late where it is urgent.
      const [category, words] = dice.pick(told.slice(0, deeds.length === 0 || deeds[0]?.[1] === 'late' ? 4 : told.length));
      const village = number % 5 === 4 ? dice.pick([loaIpuh, bukitBiru]) : jahab;
      const description = dice.pick(words);
      const later = deeds.at(-1)?.[1] === 'resolve' || deeds.at(-1)?.[1] === 'done' ? dice.int(0, 90) : 0;
      yield { village, category, description, ...(dice.chance(0.85) && { house: number }), ago: ago + later, deeds };
      number += 1;
    }
  }
}

/** A household that comes again a month after its case was closed, and something that few are to know of. */
const special: readonly Story[] = [
  {
    village: jahab,
    category: 'aid_not_received',
    description: 'Bantuan sembako belum diterima, sudah ditanyakan ke agen',
    house: 3,
    ago: 45,
    deeds: [handled, advised, [8, 'resolve']],
  },
  {
    village: jahab,
    category: 'aid_not_received',
    description: 'Bantuan sembako kembali tidak diterima, sama seperti bulan lalu',
    house: 3,
    ago: 4,
    deeds: [handled],
  },
  {
    village: jahab,
    category: 'abuse_neglect',
    sensitive: true,
    description: 'Lansia tinggal sendiri dan tidak diurus, tetangga melihatnya jatuh sakit',
    house: 5,
    ago: 2,
    deeds: [handled],
  },
];

export const stories: readonly Story[] = [...common(), ...special];

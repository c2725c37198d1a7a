import type { Plan } from '@puskesos/core/intervention/shapes';

/** What is built in the pockets, and last in the showcase, by sectors: one is done, one was stopped, the others are on their way. Papers and sums are made up. */

type Step = { readonly ago: number } & (
  | { readonly rupiah: number }
  | { readonly percent: number; readonly spent: number; readonly text: string }
  | { readonly reason: string }
  | { readonly done: true }
);

interface Work extends Pick<Plan, 'name' | 'sector' | 'agency' | 'fund' | 'ceiling' | 'planned'> {
  /** Days ago that it was planned. */
  readonly ago: number;
  readonly steps: readonly Step[];
}

const million = 1_000_000;
const money = (ceiling: number, planned: number) => ({ ceiling: ceiling * million, planned: planned * million });

/** In the order of the pockets; the last are the showcase’s. */
export const works: readonly (readonly Work[])[] = [
  [
    {
      ...{ name: 'Jamban keluarga dan sanitasi bersama', sector: 'sanitation', agency: 'dinas-perkim', fund: 'apbd', ago: 260 },
      ...money(900, 850),
      steps: [
        { ago: 220, rupiah: 840 * million },
        { ago: 150, percent: 45, spent: 380 * million, text: '21 dari 48 unit terpasang' },
        { ago: 90, percent: 100, spent: 835 * million, text: 'Semua unit terpasang dan dipakai' },
        { ago: 80, done: true },
      ],
    },
    {
      ...{ name: 'Perbaikan jalan desa', sector: 'road', agency: 'dinas-pu', fund: 'apbd', ago: 200 },
      ...money(4_200, 4_000),
      steps: [
        { ago: 150, rupiah: 3_900 * million },
        { ago: 40, percent: 60, spent: 2_300 * million, text: '3,1 dari 5,2 km selesai' },
      ],
    },
  ],
  [
    {
      ...{ name: 'Jaringan air bersih', sector: 'clean_water', agency: 'tirta-mahakam', fund: 'apbd', ago: 180 },
      ...money(2_500, 2_400),
      steps: [{ ago: 120, rupiah: 2_350 * million }],
    },
    {
      ...{ name: 'Sambungan listrik rumah tangga miskin', sector: 'power', agency: 'pln', fund: 'other', ago: 170 },
      ...money(300, 280),
      steps: [{ ago: 60, reason: 'dialihkan ke program pusat tahun depan' }],
    },
  ],
  [
    {
      ...{ name: 'Rumah layak huni', sector: 'housing', agency: 'dinas-perkim', fund: 'apbn', ago: 150 },
      ...money(1_800, 1_750),
      steps: [
        { ago: 110, rupiah: 1_700 * million },
        { ago: 25, percent: 30, spent: 500 * million, text: '9 dari 30 rumah berdiri' },
      ],
    },
    { ...{ name: 'Ruang kelas baru', sector: 'school', agency: 'disdikbud', fund: 'apbd', ago: 30 }, ...money(1_200, 1_200), steps: [] },
  ],
  [
    {
      ...{ name: 'Pos pelayanan kesehatan', sector: 'clinic', agency: 'dinkes', fund: 'apbd', ago: 140 },
      ...money(750, 720),
      steps: [
        { ago: 100, rupiah: 700 * million },
        { ago: 20, percent: 70, spent: 480 * million, text: 'Bangunan berdiri, alat belum datang' },
      ],
    },
  ],
];

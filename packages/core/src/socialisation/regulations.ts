/** Rules that villages are told of: each from the day it holds, with where that is known from. A successor is a further row. */
export const regulations = [
  {
    code: 'kepmensos-150-2022',
    title: 'Kepmensos 150/HUK/2022: tata cara usulan data dan verifikasi',
    from: '2022-09-01',
    source: 'Kepmensos 150/HUK/2022; tanggal mulai belum bersumber',
  },
  {
    code: 'inpres-4-2025',
    title: 'Inpres 4/2025: Data Tunggal Sosial dan Ekonomi Nasional (DTSEN)',
    from: '2025-02-05',
    source: 'Inpres 4/2025; tanggal mulai belum bersumber',
  },
] as const;

export type Regulation = (typeof regulations)[number];

export const regulationCalled = (code: string): Regulation | undefined => regulations.find((one) => one.code === code);

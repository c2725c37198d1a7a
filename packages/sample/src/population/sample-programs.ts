import { knownPrograms } from '@puskesos/core/program/known-programs';
import type { Amount, Program } from '@puskesos/core/program/shapes';

/** The programmes of the sample. What was published for 2025 goes on, and what never was is made up: each such row says so. */

const goesOn = 'Data contoh: seperti 2025, bukan ketetapan / sample data: as in 2025, not a decision';
const madeUp = 'Data contoh, bukan ketetapan / sample data, not a decision';
const from = '2026-01-01';

const invented: Record<string, readonly Amount[]> = {
  'wrse-kukar': [
    { component: 'paket usaha', rupiah: 5_000_000, per: 'yearly', goods: { quantity: 1, unit: 'paket' }, from, source: madeUp },
  ],
  'blt-dd': [{ component: 'BLT', rupiah: 300_000, per: 'monthly', from, source: madeUp }],
};

/** What it tells of somebody to be in it is nobody's business: the public list counts its recipients and names none. */
const unnamed: Program = {
  id: 'atensi-odgj',
  name: 'ATENSI ODGJ',
  aliases: ['Rehabilitasi Sosial ODGJ'],
  description:
    'Pendampingan orang dengan gangguan jiwa; daftar umum hanya memuat jumlahnya / care for people with a mental illness; counted, not named',
  fund: 'apbn',
  kind: 'service',
  target: 'person',
  shownAs: 'count',
  period: 'yearly',
  amounts: [],
  conditions: [],
  criteria: [],
  excludes: [],
  caps: [],
  gapRules: [],
  earlier: [],
  from,
  source: madeUp,
};

export const samplePrograms: readonly Program[] = [
  ...knownPrograms.map((program) => ({
    ...program,
    amounts: [
      ...program.amounts,
      ...program.amounts.map(({ to: _until, ...amount }) => ({ ...amount, from, source: goesOn })),
      ...(invented[program.id] ?? []),
    ],
  })),
  unnamed,
];

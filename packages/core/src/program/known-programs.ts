import { ownPrograms } from '../regency/regency.ts';
import type { PersonTest } from './criteria.ts';
import {
  bltDdCriteria,
  bltDdExcludes,
  desa,
  ownFoodCriteria,
  ownFoodExcludes,
  pbiJkCriteria,
  pbiJkGapRules,
  pkhCaps,
  pkhComponents,
  pkhCriteria,
  sembakoCriteria,
  unsourced,
  wrseCriteria,
} from './known-criteria.ts';
import type { Amount, Program } from './shapes.ts';

/**
 * Programmes known to run here, to begin a register with. Amounts are decided anew each year, so each holds for the year its source
 * speaks of and no longer. A programme without rows has no published amount: Dinsos adds what is decided.
 * `from` is the first day for which the register keeps a programme, not the day it was founded.
 */

const source = 'Kompas, lensakaltim, mediakaltim (2025)';
const year2025 = { from: '2025-01-01', to: '2025-12-31', source };

const perStage = (component: string, rupiah: number, each: PersonTest, remark?: string): Amount => ({
  component,
  rupiah,
  per: 'quarterly',
  each,
  ...year2025,
  source: remark === undefined ? source : `${source}; ${remark}`,
});

/** What none of the sources says of any programme, and what none has been through. */
const untold = { shownAs: 'names' as const, conditions: [], caps: [], gapRules: [], earlier: [] };

const { wrse, food } = ownPrograms;

/** What the regency pays for itself. */
const own: readonly Program[] = [
  ...(food
    ? [
        {
          id: food.id,
          name: food.name,
          aliases: [...food.aliases],
          description: food.description,
          fund: 'apbd' as const,
          kind: 'goods' as const,
          target: 'household' as const,
          period: 'quarterly' as const,
          amounts: [...food.amounts],
          criteria: ownFoodCriteria,
          excludes: ownFoodExcludes,
          ...untold,
          from: food.from,
          source,
        },
      ]
    : []),
  {
    id: wrse.id,
    name: wrse.name,
    aliases: [...wrse.aliases],
    description: 'Barang usaha dan pelatihan bagi perempuan pencari nafkah utama / goods and training for women who are the breadwinner',
    fund: 'apbd',
    kind: 'goods',
    target: 'person',
    period: 'yearly',
    amounts: [],
    criteria: wrseCriteria,
    excludes: [],
    ...untold,
    from: wrse.from,
    source,
  },
];

const villageCash: Program = {
  id: 'blt-dd',
  name: 'BLT Dana Desa',
  aliases: ['BLT DD', 'Bantuan Langsung Tunai Dana Desa'],
  description: 'Bantuan tunai dari Dana Desa; besarannya ditetapkan tiap desa / cash from the village fund, as each village decides',
  fund: 'village_fund',
  kind: 'cash',
  target: 'family',
  period: 'monthly',
  amounts: [],
  criteria: bltDdCriteria,
  excludes: bltDdExcludes,
  ...untold,
  from: '2021-01-01',
  source,
};

export const knownPrograms: readonly Program[] = [
  {
    id: 'pkh',
    name: 'PKH',
    aliases: ['Program Keluarga Harapan'],
    description:
      'Bantuan tunai bersyarat; jumlah komponen keluarga, empat tahap setahun / conditional cash, the sum of a family’s components',
    fund: 'apbn',
    kind: 'cash',
    target: 'family',
    period: 'quarterly',
    amounts: [
      perStage('ibu hamil', 750_000, pkhComponents.pregnant),
      perStage('anak 0–6 tahun', 750_000, pkhComponents.smallChild),
      perStage('SD', 225_000, pkhComponents.primaryPupil, unsourced.schoolAge),
      perStage('SMP', 375_000, pkhComponents.juniorPupil, unsourced.schoolAge),
      perStage('SMA', 500_000, pkhComponents.seniorPupil, unsourced.schoolAge),
      perStage('disabilitas berat', 600_000, pkhComponents.severelyDisabled, unsourced.severity),
      perStage('lanjut usia', 600_000, pkhComponents.elderly, unsourced.elderly),
    ],
    criteria: pkhCriteria,
    excludes: [],
    ...untold,
    caps: pkhCaps,
    from: '2020-01-01',
    source,
  },
  {
    id: 'sembako',
    name: 'BPNT / Sembako',
    aliases: ['BPNT', 'Bantuan Pangan Non Tunai', 'Program Sembako'],
    description: 'Uang untuk pangan, dibayar tiga bulan sekaligus / cash for food, three months paid at once',
    fund: 'apbn',
    kind: 'cash',
    target: 'family',
    period: 'quarterly',
    amounts: [{ component: 'pangan', rupiah: 200_000, per: 'monthly', ...year2025 }],
    criteria: sembakoCriteria,
    excludes: [],
    ...untold,
    from: '2020-01-01',
    source,
  },
  {
    id: 'pbi-jk',
    name: 'PBI-JK',
    aliases: ['Penerima Bantuan Iuran Jaminan Kesehatan', 'PBI JKN'],
    description: 'Iuran jaminan kesehatan dibayar negara / the state pays the health insurance premium',
    fund: 'apbn',
    kind: 'service',
    target: 'person',
    period: 'monthly',
    amounts: [],
    criteria: pbiJkCriteria,
    excludes: [],
    ...untold,
    gapRules: pbiJkGapRules,
    from: '2020-01-01',
    source,
  },
  ...own,
  // Where there is no desa, there is no Dana Desa.
  ...(desa.length > 0 ? [villageCash] : []),
];

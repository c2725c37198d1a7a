import { ownPrograms } from '../regency/regency.ts';
import { villages } from '../region/region.ts';
import type { Criterion, PersonTest } from './criteria.ts';
import type { Cap, CriteriaVersion, Exclusion, GapRule } from './shapes.ts';

/**
 * Whom the known programmes are for, to begin a register with: each row says where it comes from, and says so where it has no source.
 * Dinsos sets the next version when regulation decides otherwise.
 */

const first = (tree: Criterion, source: string): CriteriaVersion[] => [{ version: 1, tree, from: '2025-01-01', source }];

/** Whom each of PKH's components is for. */
export const pkhComponents = {
  pregnant: { pregnant: true },
  smallChild: { age: { max: 6 } },
  primaryPupil: { age: { min: 7, max: 12 }, pupil: true },
  juniorPupil: { age: { min: 13, max: 15 }, pupil: true },
  seniorPupil: { age: { min: 16, max: 21 }, pupil: true },
  severelyDisabled: { disability: ['physical_and_mental'] },
  elderly: { age: { min: 60 } },
} satisfies Record<string, PersonTest>;

/** Each an addition to the source of an amount whose persons no source describes. */
export const unsourced = {
  schoolAge: 'batas umur jenjang sekolah belum bersumber, perlu ditetapkan',
  severity: 'register tidak mencatat beratnya; dibaca sebagai cacat fisik dan mental, belum bersumber',
  elderly: 'batas 60 tahun belum bersumber, perlu ditetapkan',
} as const;

const decilesOneToFour =
  'Desil 1–4 untuk PKH dan Sembako menurut pemberitaan tentang DTSEN (Inpres 4/2025); tangan kedua, sumber berbeda-beda';

/** Nobody in it is known to be paid by the state. Of most adults no occupation is recorded: to ask for it of all would leave nearly all unknown. */
const nobodyOfTheState: Criterion = { not: { member: { test: { recordedAs: ['civil_servant', 'military', 'police'] } } } };
const ofTheState = 'Bukan ASN, TNI, Polri (Kemensos, pemberitaan 2022–2025); hanya yang tercatat demikian';

export const pkhCriteria = first(
  { all: [{ decile: { min: 1, max: 4 } }, nobodyOfTheState, { any: Object.values(pkhComponents).map((test) => ({ member: { test } })) }] },
  `${decilesOneToFour}. Paling sedikit satu komponen PKH dalam keluarga; batas umurnya belum bersumber. ${ofTheState}`,
);

export const sembakoCriteria = first({ all: [{ decile: { min: 1, max: 4 } }, nobodyOfTheState] }, `${decilesOneToFour}. ${ofTheState}`);

export const pbiJkCriteria = first(
  { decile: { min: 1, max: 5 } },
  'Desil 1–4, dan desil 5 dapat diusulkan, menurut pemberitaan tentang DTSEN (Inpres 4/2025); tangan kedua, sumber berbeda-beda',
);

const foundPoor: Criterion = { finding: ['extreme_poor', 'poor'] };

/** Of the regency's own food. */
export const ownFoodCriteria = first(
  { all: [foundPoor, { not: { aid: { funds: ['apbn'] } } }] },
  `${ownPrograms.food?.source}: keluarga yang terverifikasi miskin dan tidak menerima bantuan dari pusat`,
);

export const wrseCriteria = first(
  {
    all: [
      { person: { wrse: { min: 18, max: 59 } } },
      { any: [{ finding: ['extreme_poor', 'poor', 'vulnerable'] }, { decile: { max: 4 } }] },
    ],
  },
  'Permensos 8/2012: perempuan 18–59 tahun, pencari nafkah utama, penghasilan tidak mencukupi; yang terakhir dibaca dari temuan atau desil 1–4, belum bersumber',
);

/** A kelurahan has no Dana Desa. */
export const desa: readonly string[] = villages.filter(({ kind }) => kind === 'desa').map(({ code }) => code);
const inDesa: Criterion = { residence: desa };

export const bltDdCriteria = first(
  { all: [inDesa, { any: [foundPoor, { decile: { max: 1 } }] }, { not: { aid: { programs: ['pkh', 'sembako'] } } }] },
  'Dana Desa hanya untuk desa (UU 6/2014); selebihnya belum bersumber, pegangan awal sampai musyawarah desa dan peraturan tahun berjalan ditetapkan',
);

const notWith = (programs: readonly string[], source: string): Exclusion[] =>
  programs.map((program) => ({ program, among: 'household', from: '2025-01-01', source }));

export const ownFoodExcludes = [
  ...notWith(['pkh', 'sembako'], `${ownPrograms.food?.source}: APBD untuk yang tidak menerima dari pusat`),
  ...notWith(['blt-dd'], 'Belum bersumber; agar satu rumah tangga tidak menerima dari dua kas daerah dan desa sekaligus'),
];

export const bltDdExcludes = notWith(['pkh', 'sembako'], 'Belum bersumber; BLT Dana Desa bagi yang tidak menerima PKH dan Sembako');

/** How much of PKH one family may have. */
export const pkhCaps: Cap[] = [
  {
    persons: 4,
    perPerson: 1,
    from: '2025-01-01',
    source: 'unsourced: PKH membayar paling banyak empat orang sekeluarga, satu komponen seorang; umum disebut, perlu ditetapkan',
  },
];

/** What pays a premium puts no food on the table. */
export const pbiJkGapRules: GapRule[] = [
  {
    closes: false,
    from: '2020-01-01',
    source: 'unsourced: PBI-JK menjangkau hampir semua desil 1–5, jadi tidak dengan sendirinya menutup celah',
  },
];

import text from '../../../../../../schema/operations/182-village-poverty.graphql?raw';
import type { VillagePovertyQuery } from '../answers.ts';
import { districts } from '../places.ts';
import { type Column, questionOn, said } from '../question.ts';

/** Questions on the figures of all villages: by village, or each kecamatan's added up. */

type Figures = NonNullable<VillagePovertyQuery['villageFigures']>['nodes'][number] & {};
const counted = ['households', 'people', 'verifiedPoor', 'gap', 'overlaps'] as const;
export type Counted = (typeof counted)[number];

export const titles: Readonly<Record<Counted, ReturnType<typeof said>>> = {
  households: said('Keluarga terdaftar', 'Registered households'),
  people: said('Jiwa', 'People'),
  verifiedPoor: said('Keluarga miskin terverifikasi', 'Verified poor households'),
  gap: said('Miskin tanpa bantuan', 'Poor without aid'),
  overlaps: said('Tumpang tindih', 'Overlaps'),
};

interface OfDistrict extends Record<Counted, number> {
  readonly name: string;
}

const byDistrict = (villages: readonly Figures[]): readonly OfDistrict[] =>
  districts.map(({ code, name }) => {
    const own = villages.filter(({ village }) => village.district.code === code);
    const sums = counted.map((what) => [what, own.reduce((sum, one) => sum + one[what], 0)]);
    return { name, ...(Object.fromEntries(sums) as Record<Counted, number>) };
  });

const asked = {
  operation: ['182-village-poverty', text],
  fixed: { first: 100 },
  rows: ({ villageFigures }: VillagePovertyQuery) => villageFigures?.nodes,
  next: ({ villageFigures }: VillagePovertyQuery) => villageFigures?.pageInfo,
} as const;

const share = <Row extends Record<Counted, number>>(title: ReturnType<typeof said>, part: Counted, whole: Counted): Column<Row> => ({
  title,
  unit: 'rate',
  of: (row) => (row[whole] > 0 ? row[part] / row[whole] : null),
});

const numberOf = <Row extends Record<Counted, number>>(what: Counted): Column<Row> => ({
  title: titles[what],
  unit: 'count',
  of: (row) => row[what],
});

const kecamatan: Column<OfDistrict> = { title: said('Kecamatan', 'Kecamatan'), unit: 'text', of: ({ name }) => name };

export const perDistrict = [
  questionOn<VillagePovertyQuery>()({
    ...asked,
    name: 'miskin-tanpa-bantuan',
    group: 'poverty',
    title: said('Berapa keluarga miskin tanpa bantuan, per kecamatan?', 'How many poor families have no aid, by kecamatan?'),
    about: said(
      'Keluarga yang menurut kunjungan miskin atau miskin ekstrem dan tidak menerima bantuan apa pun, menurut penyegaran terakhir.',
      'Families found poor or extremely poor by a visit that receive nothing, as of the last refresh.',
    ),
    together: byDistrict,
    columns: [
      kecamatan,
      numberOf('gap'),
      numberOf('verifiedPoor'),
      share(said('Bagian tanpa bantuan', 'Share without aid'), 'gap', 'verifiedPoor'),
      numberOf('households'),
    ],
    drawn: 1,
    by: 1,
    summed: true,
  }),
  questionOn<VillagePovertyQuery>()({
    ...asked,
    name: 'keluarga-terdaftar',
    group: 'poverty',
    title: said(
      'Berapa keluarga terdaftar dan berapa yang miskin, per kecamatan?',
      'How many families are registered, and how many are poor, by kecamatan?',
    ),
    about: said(
      'Yang terdaftar di Puskesos, bukan seluruh penduduk. Miskin: menurut kunjungan.',
      'Who is in the register, not the whole population. Poor: as found by a visit.',
    ),
    together: byDistrict,
    columns: [
      kecamatan,
      numberOf('households'),
      numberOf('people'),
      numberOf('verifiedPoor'),
      share(said('Bagian miskin', 'Share poor'), 'verifiedPoor', 'households'),
    ],
    drawn: 1,
    summed: true,
  }),
  questionOn<VillagePovertyQuery>()({
    ...asked,
    name: 'tumpang-tindih',
    group: 'aid',
    title: said('Berapa keluarga dengan bantuan tumpang tindih, per kecamatan?', 'How many families have aid that overlaps, by kecamatan?'),
    about: said(
      'Keluarga yang menerima program yang menurut aturannya tidak boleh bersamaan.',
      'Families with programmes that, by their rules, may not be had together.',
    ),
    together: byDistrict,
    columns: [kecamatan, numberOf('overlaps'), numberOf('households')],
    drawn: 1,
    by: 1,
    summed: true,
  }),
];

export const biggestPockets = questionOn<VillagePovertyQuery>()({
  ...asked,
  name: 'kantong-terbesar',
  group: 'poverty',
  title: said('Di mana kantong kemiskinan terbesar?', 'Where are the biggest pockets of poverty?'),
  about: said(
    'Desa dengan keluarga miskin terverifikasi terbanyak. Bagian dari sedikit keluarga mudah berubah: bacalah jumlahnya dulu.',
    'Villages with the most verified poor families. A share of few families changes easily: read the number first.',
  ),
  together: (rows) => rows.filter(({ verifiedPoor }) => verifiedPoor > 0),
  columns: [
    { title: said('Desa atau kelurahan', 'Village'), unit: 'text', of: ({ village }) => village.name },
    { title: said('Kecamatan', 'Kecamatan'), unit: 'text', of: ({ village }) => village.district.name },
    numberOf('verifiedPoor'),
    share(said('Bagian miskin', 'Share poor'), 'verifiedPoor', 'households'),
    numberOf('gap'),
    numberOf('households'),
  ],
  drawn: 2,
  by: 2,
  summed: true,
});

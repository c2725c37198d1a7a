import pocketsText from '../../../../../../schema/operations/155-pockets.graphql?raw';
import roadText from '../../../../../../schema/operations/165-road-to-zero.graphql?raw';
import districtPoverty from '../../../../../../schema/operations/183-district-poverty.graphql?raw';
import monthsText from '../../../../../../schema/operations/184-regency-months.graphql?raw';
import rankingText from '../../../../../../schema/operations/185-village-ranking.graphql?raw';
import findingsText from '../../../../../../schema/operations/186-regency-findings.graphql?raw';
import type {
  DistrictPovertyQuery,
  PocketsQuery,
  RegencyFindingsQuery,
  RegencyMonthsQuery,
  RoadToZeroQuery,
  VillageRankingQuery,
} from '../answers.ts';
import { district, indicator, month, rated } from '../fields.ts';
import { districtName, regency } from '../places.ts';
import { questionOn, said } from '../question.ts';
import { findings, pocketStates, standings } from '../terms.ts';
import { titles } from './village-figures.ts';

export const poverty = [
  questionOn<DistrictPovertyQuery>()({
    name: 'desa-miskin',
    group: 'poverty',
    title: said('Berapa keluarga miskin di tiap desa suatu kecamatan?', 'How many poor families has each village of a kecamatan?'),
    about: said('Menurut penyegaran terakhir tiap desa.', 'As of the last refresh of each village.'),
    operation: ['183-district-poverty', districtPoverty],
    fields: { district },
    rows: ({ district: place }) => place && (place.figures?.villages ?? []),
    columns: [
      { title: said('Desa atau kelurahan', 'Village'), unit: 'text', of: ({ village }) => village.name },
      { title: titles.verifiedPoor, unit: 'count', of: ({ verifiedPoor }) => verifiedPoor },
      { title: titles.gap, unit: 'count', of: ({ gap }) => gap },
      { title: titles.overlaps, unit: 'count', of: ({ overlaps }) => overlaps },
      { title: titles.households, unit: 'count', of: ({ households }) => households },
      { title: said('Per tanggal', 'As of'), unit: 'day', of: ({ day }) => day },
    ],
    drawn: 1,
    by: 1,
    summed: true,
  }),
  questionOn<RegencyMonthsQuery>()({
    name: 'dari-bulan-ke-bulan',
    group: 'poverty',
    title: said(
      'Bagaimana suatu angka kabupaten berubah dari bulan ke bulan?',
      'How did a figure of the regency change from month to month?',
    ),
    about: said('Angka yang diterbitkan, paling lama dua tahun.', 'Published figures, of two years at most.'),
    operation: ['184-regency-months', monthsText],
    fields: { codes: indicator },
    fixed: { first: 24 },
    rows: ({ regency: place }) => place.publishedMonths?.nodes.map((one) => one && { of: one.month, value: one.values[0] }).toReversed(),
    columns: [
      { title: said('Bulan', 'Month'), unit: 'text', of: ({ of }) => of },
      { title: said('Jumlah', 'Number'), unit: 'count', of: ({ value }) => value?.count },
      { title: said('Dari', 'Of'), unit: 'count', of: ({ value }) => value?.base },
      { title: said('Bagian', 'Share'), unit: 'rate', of: ({ value }) => value?.rate },
    ],
    drawn: 1,
    inTime: true,
  }),
  questionOn<VillageRankingQuery>()({
    name: 'peringkat-desa',
    group: 'poverty',
    title: said(
      'Desa mana yang bagiannya tertinggi, dan seberapa pasti peringkatnya?',
      'Which villages have the highest share, and how certain is that order?',
    ),
    about: said(
      'Bagian dengan selang kepercayaan 95 % (Wilson), dan peringkat terbaik serta terburuk yang masih mungkin.',
      'The share with its 95 % interval (Wilson), and the best and the worst rank that it may have.',
    ),
    operation: ['185-village-ranking', rankingText],
    fields: { indicator: rated, month },
    fixed: { by: 'RATE', first: 100 },
    rows: ({ regency: place }) => place.ranking?.nodes,
    next: ({ regency: place }) => place.ranking?.pageInfo,
    columns: [
      { title: said('Desa atau kelurahan', 'Village'), unit: 'text', of: ({ village }) => village.name },
      { title: said('Kecamatan', 'Kecamatan'), unit: 'text', of: ({ village }) => village.district.name },
      { title: said('Bagian', 'Share'), unit: 'rate', of: ({ rate }) => rate },
      { title: said('Batas bawah', 'Lower limit'), unit: 'rate', of: ({ rateLow }) => rateLow },
      { title: said('Batas atas', 'Upper limit'), unit: 'rate', of: ({ rateHigh }) => rateHigh },
      { title: said('Jumlah', 'Number'), unit: 'count', of: ({ count }) => count },
      { title: said('Dari', 'Of'), unit: 'count', of: ({ base }) => base },
      { title: said('Peringkat', 'Rank'), unit: 'count', of: ({ rank }) => rank },
      { title: said('Antara', 'Between'), unit: 'text', of: ({ bestRank, worstRank }) => `${bestRank}–${worstRank}` },
      { title: said('Dibanding kabupaten', 'Beside the regency'), unit: 'text', of: ({ standing }) => standings[standing] },
    ],
    drawn: 2,
  }),
  questionOn<PocketsQuery>()({
    name: 'kantong-ditetapkan',
    group: 'poverty',
    title: said('Kantong kemiskinan mana yang sudah ditetapkan?', 'Which pockets of poverty have been declared?'),
    about: said('Yang masih terbuka, dengan angka dasar penetapannya.', 'Those that are open, with the figure that each was declared on.'),
    operation: ['155-pockets', pocketsText],
    fixed: { first: 20 },
    rows: ({ pockets }) => pockets?.nodes,
    next: ({ pockets }) => pockets?.pageInfo,
    columns: [
      { title: said('Kantong', 'Pocket'), unit: 'text', of: ({ name }) => name },
      { title: said('Desa', 'Villages'), unit: 'text', of: ({ villages }) => villages.map(({ name }) => name).join(', ') },
      { title: said('Jumlah', 'Number'), unit: 'count', of: ({ basis }) => basis.count },
      { title: said('Dari', 'Of'), unit: 'count', of: ({ basis }) => basis.base },
      { title: said('Bagian', 'Share'), unit: 'rate', of: ({ basis }) => basis.rate },
      { title: said('Bagian kabupaten', 'The regency’s share'), unit: 'rate', of: ({ basis }) => basis.regencyRate },
      { title: said('Keadaan', 'State'), unit: 'text', of: ({ state }) => pocketStates[state] },
      { title: said('Ditinjau lagi', 'Next review'), unit: 'day', of: ({ nextReview }) => nextReview },
    ],
    drawn: 2,
  }),
  questionOn<RoadToZeroQuery>()({
    name: 'jalan-ke-nol',
    ofRegency: true,
    group: 'poverty',
    title: said('Sejauh mana tiap kecamatan dari nol miskin ekstrem?', 'How far is each kecamatan from no extreme poverty?'),
    about: said(
      'Target kabupaten, dan bagian tiap kecamatan menurut jalurnya. Triwulan ini: berapa keluarga yang harus keluar.',
      'The regency’s target, and the part of each kecamatan on its path. This quarter: how many families have to leave.',
    ),
    operation: ['165-road-to-zero', roadText],
    // Who sees no names is told of the regency alone: a kecamatan's number may be of very few.
    rows: ({ targets, regency: whole }) => [
      ...(targets?.[0]?.districts ?? []),
      ...(whole.target ? [{ ...whole.target, place: regency.code }] : []),
    ],
    columns: [
      {
        title: said('Kecamatan', 'Kecamatan'),
        unit: 'text',
        of: ({ place }) => districtName(place) ?? said('Kabupaten', 'The regency'),
      },
      { title: said('Sekarang', 'Now'), unit: 'count', of: ({ now }) => now?.count },
      { title: said('Menurut jalur', 'On the path'), unit: 'count', of: ({ path }) => path },
      { title: said('Tertinggal', 'Behind'), unit: 'count', of: ({ behind }) => behind },
      { title: said('Keluar triwulan ini', 'To leave this quarter'), unit: 'count', of: ({ quarter }) => quarter.toLeave },
      { title: said('Tanpa bantuan', 'Without aid'), unit: 'count', of: ({ unaided }) => unaided },
    ],
    drawn: 1,
  }),
  questionOn<RegencyFindingsQuery>()({
    name: 'temuan-survei',
    group: 'poverty',
    title: said(
      'Berapa rumah tangga hidup tanpa jamban, listrik, atau di rumah tidak layak?',
      'How many households live without a toilet, power, or in an unfit house?',
    ),
    about: said(
      'Menurut jawaban survei; belum diketahui: belum ditanya, atau tidak dijawab.',
      'As surveys tell it; unknown: not asked yet, or not answered.',
    ),
    operation: ['186-regency-findings', findingsText],
    rows: ({ regency: place }) => place.figures?.findings,
    says: ({ regency: place }) =>
      place.figures &&
      said(
        `Per ${place.figures.day}, dari ${place.figures.households} rumah tangga.`,
        `As of ${place.figures.day}, of ${place.figures.households} households.`,
      ),
    columns: [
      { title: said('Temuan', 'Finding'), unit: 'text', of: ({ finding }) => findings[finding] },
      { title: said('Rumah tangga', 'Households'), unit: 'count', of: ({ households }) => households },
      { title: said('Belum diketahui', 'Unknown'), unit: 'count', of: ({ unknown }) => unknown },
    ],
    drawn: 1,
    by: 1,
  }),
];

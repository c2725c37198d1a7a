import socialisationText from '../../../../../../schema/operations/36-socialisation.graphql?raw';
import progressText from '../../../../../../schema/operations/76-proposal-progress.graphql?raw';
import checksText from '../../../../../../schema/operations/109-list-checks.graphql?raw';
import totalsText from '../../../../../../schema/operations/135-regency-totals.graphql?raw';
import briefsText from '../../../../../../schema/operations/171-briefs.graphql?raw';
import trainingsText from '../../../../../../schema/operations/193-regency-trainings.graphql?raw';
import interventionsText from '../../../../../../schema/operations/194-regency-interventions.graphql?raw';
import proposalsText from '../../../../../../schema/operations/196-regency-proposals.graphql?raw';
import type {
  BriefsQuery,
  ListChecksQuery,
  ProposalProgressQuery,
  RegencyInterventionsQuery,
  RegencyProposalsQuery,
  RegencyTotalsQuery,
  RegencyTrainingsQuery,
  SocialisationCoverageQuery,
} from '../answers.ts';
import { district } from '../fields.ts';
import { questionOn, said } from '../question.ts';
import { countedLists, fundSources, proposalStates, sectors, stateOf, themes, trainingStates, workStates } from '../terms.ts';

type VillageProposals = NonNullable<NonNullable<ProposalProgressQuery['district']>['proposalProgress']>[number];

/** Questions on what is done: trainings, proposals, letters and cases, works across sectors, and what is told to everyone. */

const any = { optional: true, kind: 'choice' } as const;
const kept = ['cases', 'objections', 'suggestions', 'proposals', 'trainings'] as const;

export const works = [
  questionOn<RegencyTrainingsQuery>()({
    name: 'pelatihan',
    group: 'training',
    title: said('Pelatihan apa saja yang diadakan, di mana, berapa kursinya?', 'Which trainings are held, where, with how many seats?'),
    about: said('Yang terbaru mulai lebih dulu.', 'Those first that begin last.'),
    operation: ['193-regency-trainings', trainingsText],
    fields: {
      state: { ...any, label: said('Keadaan', 'State'), options: trainingStates },
      theme: { ...any, label: said('Bidang', 'Theme'), options: themes },
    },
    fixed: { first: 50 },
    rows: ({ regency }) => regency.trainings?.nodes,
    next: ({ regency }) => regency.trainings?.pageInfo,
    columns: [
      { title: said('Pelatihan', 'Training'), unit: 'text', of: ({ name }) => name },
      { title: said('Bidang', 'Theme'), unit: 'text', of: ({ theme }) => themes[theme] },
      { title: said('Keadaan', 'State'), unit: 'text', of: ({ state }) => trainingStates[state] },
      { title: said('Penyelenggara', 'Provider'), unit: 'text', of: ({ provider }) => provider },
      { title: said('Kursi', 'Seats'), unit: 'count', of: ({ seats }) => seats },
      { title: said('Desa atau kelurahan', 'Village'), unit: 'text', of: ({ village }) => village.name },
      { title: said('Kecamatan', 'Kecamatan'), unit: 'text', of: ({ village }) => village.district.name },
      { title: said('Mulai', 'Begins'), unit: 'day', of: ({ sessions }) => sessions[0]?.from.slice(0, 10) },
    ],
    drawn: 4,
    summed: true,
  }),
  questionOn<RegencyProposalsQuery>()({
    name: 'usulan',
    group: 'proposals',
    title: said('Usulan mana yang sedang diproses, dan mana yang terlambat?', 'Which proposals are under way, and which are late?'),
    about: said('Yang paling dulu jatuh tempo lebih dulu.', 'Those due first.'),
    operation: ['196-regency-proposals', proposalsText],
    fields: {
      state: { kind: 'choice', label: said('Keadaan', 'State'), options: proposalStates },
      purse: {
        ...any,
        label: said('Dana', 'Purse'),
        options: { APBN: fundSources.APBN, APBD: fundSources.APBD, VILLAGE_FUND: fundSources.VILLAGE_FUND },
      },
    },
    fixed: { first: 50 },
    rows: ({ regency }) => regency.proposals?.nodes,
    next: ({ regency }) => regency.proposals?.pageInfo,
    says: ({ regency: { proposals } }) =>
      proposals?.totalCount == null ? undefined : said(`Seluruhnya ${proposals.totalCount}.`, `${proposals.totalCount} in all.`),
    columns: [
      { title: said('Program', 'Programme'), unit: 'text', of: ({ program }) => program?.name },
      { title: said('Dana', 'Purse'), unit: 'text', of: ({ purse }) => fundSources[purse] },
      { title: said('Desa atau kelurahan', 'Village'), unit: 'text', of: ({ village }) => village.name },
      { title: said('Kecamatan', 'Kecamatan'), unit: 'text', of: ({ village }) => village.district.name },
      { title: said('Sejak', 'Since'), unit: 'day', of: ({ since }) => since },
      { title: said('Jatuh tempo', 'Due'), unit: 'day', of: ({ due }) => due },
      { title: said('Terlambat', 'Late'), unit: 'text', of: ({ overdue }) => (overdue ? said('ya', 'yes') : '') },
    ],
  }),
  questionOn<ProposalProgressQuery>()({
    name: 'kemajuan-usulan',
    group: 'proposals',
    title: said('Sampai di mana usulan tiap desa suatu kecamatan?', 'How far have the proposals of a kecamatan’s villages come?'),
    about: said('Desa demi desa, menurut keadaan usulannya.', 'Village by village, by the state of its proposals.'),
    operation: ['76-proposal-progress', progressText],
    fields: { district },
    rows: ({ district: place }) => place && (place.proposalProgress ?? []),
    columns: [
      { title: said('Desa atau kelurahan', 'Village'), unit: 'text', of: ({ village }) => village.name },
      { title: said('Seluruhnya', 'In all'), unit: 'count', of: ({ counts }) => counts.reduce((sum, { count }) => sum + count, 0) },
      ...(['PROPOSED', 'VERIFIED', 'CHECKED', 'AGREED', 'SENT', 'ACCEPTED', 'REJECTED'] as const).map((state) => ({
        title: proposalStates[state],
        unit: 'count' as const,
        of: ({ counts }: VillageProposals) => counts.find((one) => one.state === state)?.count ?? 0,
      })),
    ],
    drawn: 1,
    summed: true,
  }),
  questionOn<RegencyTotalsQuery>()({
    name: 'layanan-menurut-keadaan',
    group: 'proposals',
    title: said(
      'Berapa kasus, sanggahan, usul warga, usulan, dan pelatihan, menurut keadaannya?',
      'How many cases, objections, suggestions, proposals and trainings are there, by state?',
    ),
    about: said('Yang boleh Anda lihat, seluruh kabupaten.', 'Those that you may see, of the whole regency.'),
    operation: ['135-regency-totals', totalsText],
    rows: ({ regency }) => kept.flatMap((what) => (regency[what]?.stateCounts ?? []).map(({ state, count }) => ({ what, state, count }))),
    columns: [
      { title: said('Apa', 'What'), unit: 'text', of: ({ what }) => countedLists[what] },
      { title: said('Keadaan', 'State'), unit: 'text', of: ({ what, state }) => stateOf(what, state) },
      { title: said('Jumlah', 'Number'), unit: 'count', of: ({ count }) => count },
    ],
  }),
  questionOn<RegencyInterventionsQuery>()({
    name: 'pekerjaan',
    group: 'works',
    title: said('Apa yang dibangun dan diperbaiki, di desa mana, sampai mana?', 'What is built and mended, in which villages, how far?'),
    about: said('Pekerjaan lintas sektor, dengan bukti bertanggal.', 'Works across sectors, with dated evidence.'),
    operation: ['194-regency-interventions', interventionsText],
    fields: {
      sector: { ...any, label: said('Sektor', 'Sector'), options: sectors },
      state: { ...any, label: said('Keadaan', 'State'), options: workStates },
    },
    fixed: { first: 50 },
    rows: ({ regency }) => regency.interventions?.nodes,
    next: ({ regency }) => regency.interventions?.pageInfo,
    columns: [
      { title: said('Pekerjaan', 'Work'), unit: 'text', of: ({ name }) => name },
      { title: said('Sektor', 'Sector'), unit: 'text', of: ({ sector }) => sectors[sector] },
      { title: said('Keadaan', 'State'), unit: 'text', of: ({ state }) => workStates[state] },
      { title: said('Dinas', 'Agency'), unit: 'text', of: ({ agency }) => agency?.name },
      { title: said('Tahun', 'Year'), unit: 'text', of: ({ year }) => String(year) },
      { title: said('Dana', 'Purse'), unit: 'text', of: ({ fund }) => fundSources[fund] },
      { title: said('Pagu', 'Ceiling'), unit: 'rupiah', of: ({ ceiling }) => ceiling },
      { title: said('Terpakai', 'Spent'), unit: 'rupiah', of: ({ spent }) => spent },
      { title: said('Kemajuan', 'Progress'), unit: 'rate', of: ({ percent }) => percent / 100 },
      { title: said('Desa', 'Villages'), unit: 'text', of: ({ villages }) => villages.map(({ name }) => name).join(', ') },
    ],
    drawn: 8,
  }),
  questionOn<SocialisationCoverageQuery>()({
    name: 'sosialisasi',
    group: 'works',
    title: said('Di kecamatan mana 150/HUK/2022 sudah disosialisasikan?', 'In which kecamatan has 150/HUK/2022 been explained?'),
    about: said('Desa yang sudah dan yang belum.', 'Villages that were told, and those that are left.'),
    operation: ['36-socialisation', socialisationText],
    fixed: { regulation: 'UmVndWxhdGlvbjprZXBtZW5zb3MtMTUwLTIwMjI' },
    rows: ({ socialisationCoverage }) => socialisationCoverage,
    columns: [
      { title: said('Kecamatan', 'Kecamatan'), unit: 'text', of: (row) => row.district.name },
      { title: said('Sudah', 'Told'), unit: 'count', of: ({ told }) => told },
      { title: said('Belum', 'Left'), unit: 'count', of: ({ left }) => left },
    ],
    drawn: 2,
    by: 2,
    summed: true,
  }),
  questionOn<BriefsQuery>()({
    name: 'ringkasan',
    group: 'works',
    title: said('Bulan mana yang sudah ada ringkasannya?', 'Of which months is there a brief?'),
    about: said(
      'Ringkasan kabupaten dua halaman, siap cetak; paling lama dua tahun.',
      'The regency’s brief of two pages, ready to print; of two years at most.',
    ),
    operation: ['171-briefs', briefsText],
    fields: { district },
    fixed: { first: 24 },
    rows: ({ regency }) => regency.publishedMonths?.edges.map((edge) => edge?.node ?? null),
    columns: [
      { title: said('Bulan', 'Month'), unit: 'text', of: ({ month }) => month },
      { title: said('Diterbitkan', 'Published'), unit: 'day', of: ({ day }) => day },
      { title: said('Alamat', 'Address'), unit: 'text', of: ({ brief }) => brief },
    ],
  }),
  questionOn<ListChecksQuery>()({
    name: 'pemeriksaan-daftar',
    group: 'works',
    title: said('Apa hasil pemeriksaan malam atas daftar penerima umum?', 'What did the nightly checks of the public lists find?'),
    about: said(
      'Daftar yang berbeda dari registernya diperbaiki, dan disebut di sini.',
      'A list that differs from its register is mended, and told here.',
    ),
    operation: ['109-list-checks', checksText],
    fixed: { first: 50 },
    rows: ({ regency }) => regency.listChecks?.nodes,
    next: ({ regency }) => regency.listChecks?.pageInfo,
    columns: [
      { title: said('Malam', 'Night'), unit: 'day', of: ({ on }) => on },
      { title: said('Desa diperiksa', 'Villages'), unit: 'count', of: ({ villages }) => villages },
      { title: said('Baris', 'Lines'), unit: 'count', of: ({ lines }) => lines },
      { title: said('Diperbaiki', 'Mended'), unit: 'count', of: ({ mended }) => mended },
    ],
  }),
];

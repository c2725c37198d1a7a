import lateText from '../../../../../../schema/operations/108-late-tasks.graphql?raw';
import contractsText from '../../../../../../schema/operations/130-contracts-ending.graphql?raw';
import staffText from '../../../../../../schema/operations/134-regency-staff.graphql?raw';
import staffingText from '../../../../../../schema/operations/192-regency-staffing.graphql?raw';
import servicesText from '../../../../../../schema/operations/195-village-services.graphql?raw';
import type { ContractsEndingQuery, LateTasksQuery, RegencyStaffingQuery, RegencyStaffQuery, VillageServicesQuery } from '../answers.ts';
import { district } from '../fields.ts';
import { questionOn, said } from '../question.ts';
import { lateKinds, offices } from '../terms.ts';

const kecamatan = said('Kecamatan', 'Kecamatan');

export const staff = [
  questionOn<RegencyStaffingQuery>()({
    name: 'tanpa-petugas',
    group: 'staff',
    title: said('Di mana tidak ada petugas?', 'Where is nobody in office?'),
    about: said(
      'Jabatan Puskesos yang kosong di desa tiap kecamatan, dan beban fasilitator terberat.',
      'Offices of the Puskesos that nobody holds in the villages of each kecamatan, and the heaviest load of a facilitator.',
    ),
    operation: ['192-regency-staffing', staffingText],
    rows: ({ regency }) => regency.staffing?.districts,
    columns: [
      { title: kecamatan, unit: 'text', of: (row) => row.district?.name },
      { title: said('Jabatan kosong', 'Unfilled'), unit: 'count', of: ({ unfilled }) => unfilled },
      { title: said('Jabatan', 'Offices'), unit: 'count', of: (row) => row.offices },
      { title: said('Petugas', 'People'), unit: 'count', of: ({ serving }) => serving },
      { title: said('Keluarga', 'Households'), unit: 'count', of: ({ households }) => households },
      { title: said('Beban terberat', 'Heaviest load'), unit: 'count', of: ({ heaviest }) => heaviest },
    ],
    drawn: 1,
    by: 1,
  }),
  questionOn<RegencyStaffingQuery>()({
    name: 'tugas-per-kecamatan',
    group: 'staff',
    title: said('Berapa tugas terbuka dan terlambat, per kecamatan?', 'How many tasks are open and late, by kecamatan?'),
    about: said('Yang menunggu di Puskesos, pada saat penyegaran terakhir.', 'What waits at the Puskesos, as of the last refresh.'),
    operation: ['192-regency-staffing', staffingText],
    rows: ({ regency }) => regency.staffing?.districts,
    columns: [
      { title: kecamatan, unit: 'text', of: (row) => row.district?.name },
      { title: said('Terlambat', 'Late'), unit: 'count', of: ({ lateTasks }) => lateTasks },
      { title: said('Terbuka', 'Open'), unit: 'count', of: ({ openTasks }) => openTasks },
      { title: said('Petugas', 'People'), unit: 'count', of: ({ serving }) => serving },
    ],
    drawn: 1,
    by: 1,
    summed: true,
  }),
  questionOn<VillageServicesQuery>()({
    name: 'petugas-desa',
    group: 'staff',
    title: said(
      'Siapa bertugas di tiap desa suatu kecamatan, dan jabatan mana yang kosong?',
      'Who serves each village of a kecamatan, and which offices are unfilled?',
    ),
    about: said('Hari ini; kosong sejak kapan, bila diketahui.', 'Today; unfilled since when, where that is known.'),
    operation: ['195-village-services', servicesText],
    fields: { district },
    rows: ({ district: place }) =>
      place && (place.coverage?.villages ?? []).flatMap(({ village, roles }) => roles.map((one) => ({ village, ...one }))),
    columns: [
      { title: said('Desa atau kelurahan', 'Village'), unit: 'text', of: ({ village }) => village.name },
      { title: said('Jabatan', 'Office'), unit: 'text', of: ({ role }) => offices[role] },
      { title: said('Petugas', 'Who'), unit: 'text', of: (row) => row.staff.flatMap((one) => one?.name ?? []).join(', ') },
      { title: said('Kosong', 'Unfilled'), unit: 'text', of: ({ unfilled }) => (unfilled ? said('kosong', 'unfilled') : '') },
      { title: said('Sejak', 'Since'), unit: 'day', of: ({ unfilledSince }) => unfilledSince },
    ],
  }),
  questionOn<RegencyStaffQuery>()({
    name: 'petugas-kabupaten',
    group: 'staff',
    title: said('Siapa saja petugas di kabupaten ini, dan di mana?', 'Who serves in this regency, and where?'),
    about: said('Yang paling dulu selesai bertugas di atas.', 'Those first who end their service soonest.'),
    operation: ['134-regency-staff', staffText],
    fixed: { orderBy: { field: 'LAST_DAY', direction: 'ASC' }, first: 50 },
    rows: ({ regency }) => regency.staff?.edges.map((edge) => edge?.node ?? null),
    next: ({ regency }) => regency.staff?.pageInfo,
    columns: [
      { title: said('Nama', 'Name'), unit: 'text', of: ({ name }) => name },
      { title: said('Kedudukan', 'Position'), unit: 'text', of: ({ position }) => offices[position] },
      {
        title: said('Bertugas di', 'Serves in'),
        unit: 'text',
        of: ({ duties }) => [...new Set(duties.assignments.map(({ village }) => village.name))].join(', '),
      },
    ],
  }),
  questionOn<ContractsEndingQuery>()({
    name: 'kontrak-berakhir',
    group: 'staff',
    title: said('Kontrak petugas mana yang akan berakhir?', 'Whose engagement ends soon?'),
    about: said('Dalam dua belas bulan ke depan, dan belum diperpanjang.', 'Within twelve months, and not renewed.'),
    operation: ['130-contracts-ending', contractsText],
    fixed: { from: '{TODAY}', to: '{NEXT_YEAR}', first: 50 },
    rows: ({ contractsEnding }) => contractsEnding?.edges.map((edge) => edge?.node ?? null),
    next: ({ contractsEnding }) => contractsEnding?.pageInfo,
    columns: [
      { title: said('Nama', 'Name'), unit: 'text', of: ({ name }) => name },
      { title: said('Kedudukan', 'Position'), unit: 'text', of: ({ position }) => offices[position] },
      {
        title: said('Berakhir', 'Ends'),
        unit: 'day',
        of: ({ contracts }) =>
          contracts
            .map(({ to }) => to)
            .toSorted()
            .at(-1),
      },
    ],
  }),
  questionOn<LateTasksQuery>()({
    name: 'tugas-terlambat',
    group: 'staff',
    title: said('Apa yang terlambat di suatu kecamatan, sejak kapan?', 'What is late in a kecamatan, and since when?'),
    about: said('Yang sudah naik ke camat karena terlambat.', 'What has gone up to the camat for being late.'),
    operation: ['108-late-tasks', lateText],
    fields: { district },
    fixed: { desk: 'PUSKESOS', first: 50 },
    rows: ({ lateTasks }) => lateTasks?.nodes,
    next: ({ lateTasks }) => lateTasks?.pageInfo,
    columns: [
      { title: said('Tugas', 'Task'), unit: 'text', of: ({ kind }) => lateKinds[kind] },
      { title: said('Desa atau kelurahan', 'Village'), unit: 'text', of: ({ village }) => village.name },
      { title: said('Terlambat sejak', 'Late since'), unit: 'day', of: ({ lateSince }) => lateSince },
      { title: said('Naik pada', 'Went up on'), unit: 'day', of: ({ raisedOn }) => raisedOn },
    ],
  }),
];

import { districtCalled, villageOf } from '@puskesos/core/region';
import * as Socialisation from '@puskesos/core/socialisation';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { StaffRef } from '../staff/staff.ts';
import { Audience, SessionState } from './enums.ts';
import { RegulationRef } from './regulation.ts';

const AttendanceRef = builder.objectRef<Socialisation.Attendance>('SocialisationAttendance').implement({
  description: 'How many of whom came from a village: counted, never named (kehadiran).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    who: t.expose('who', { type: Audience, description: 'Siapa.' }),
    count: t.exposeInt('count', { description: 'Orang.' }),
  }),
});

type Material = Socialisation.Session['materials'][number];
const MaterialRef = builder.objectRef<Material>('SocialisationMaterial').implement({
  description: 'What was shown or handed out (materi).',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Judul.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where it can be read (tautan).' }),
  }),
});

export const SessionRef = recordRef<Socialisation.Session>('Socialisation', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Socialisation.byId(core, { session: id })),
});

const fields = fieldsOf<Socialisation.Session>((t) => ({
  regulation: t.field({
    type: RegulationRef,
    nullable: true,
    description: 'What it is about (peraturan).',
    resolve: ({ regulation }) => regulation,
  }),
  state: t.expose('state', { type: SessionState, description: 'Status.' }),
  on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
  district: t.field({ type: DistrictRef, description: 'Kecamatan.', resolve: ({ district }) => districtCalled(district) }),
  villages: t.field({
    type: [VillageRef],
    description: 'Who is invited (desa/kelurahan).',
    resolve: ({ villages }) => villages.map(villageOf),
  }),
  place: t.exposeString('place', { description: 'Tempat.' }),
  speaker: t.exposeString('speaker', { description: 'Narasumber.' }),
  materials: t.expose('materials', { type: [MaterialRef], description: 'Materi.' }),
  attendance: t.expose('attendance', { type: [AttendanceRef], description: 'Kehadiran.' }),
  staff: t.field({
    type: [StaffRef],
    nullable: { list: false, items: true },
    description: 'People of the staff who were there (petugas).',
    resolve: ({ staff }) => [...staff],
  }),
  version: versionField(t),
}));

SessionRef.implement({ description: 'A meeting in which villages are told of a regulation (sosialisasi).', fields });

const changes = historyOf<Socialisation.Session>(
  'Socialisation',
  'a session',
  'riwayat sosialisasi',
  snapshotOf('Socialisation', 'the session', fields),
);
builder.objectField(SessionRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Socialisation.history(core, { session: id, page })),
  }),
);

const SessionConnection = builder.connectionObject(
  { type: SessionRef, name: 'SocialisationConnection', description: 'A page of sessions.' },
  { name: 'SocialisationEdge', description: 'A session and its cursor.' },
);

builder.queryField('socialisations', (t) =>
  t.field({
    type: SessionConnection,
    description: 'The sessions about a regulation, kecamatan by kecamatan and day by day (daftar sosialisasi).',
    args: {
      regulation: t.arg.globalID({ for: RegulationRef, required: true, description: 'Which.' }),
      district: t.arg({ type: 'RegionCode', description: 'A kecamatan; left out: all.' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    authScopes: { right: 'staff.read' },
    resolve: async (_root, { regulation, district, ...page }, { core }) =>
      connectionOf(await Socialisation.list(core, { regulation: regulation.id, ...(district && { district }), page })),
  }),
);

import { districtCalled, villageOf } from '@puskesos/core/region';
import * as Socialisation from '@puskesos/core/socialisation';
import { audiences, sessionStates } from '@puskesos/core/socialisation/shapes';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { enumOf } from '../shared/enum-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { mutation } from '../shared/mutation.ts';
import { plain } from '../shared/plain.ts';

const Audience = enumOf('SocialisationAudience', 'Who was told (peserta sosialisasi).', audiences, {
  village_office: 'Perangkat desa/kelurahan',
  rt_rw: 'RT dan RW',
  puskesos: 'Petugas Puskesos',
  partners: 'TKSK, pendamping PKH, PSM',
  citizens: 'Warga',
});

const SessionState = enumOf('SocialisationState', 'Whether it took place (status sosialisasi).', sessionStates, {
  planned: 'Direncanakan',
  held: 'Dilaksanakan',
  cancelled: 'Dibatalkan',
});

const RegulationRef = builder.objectRef<Socialisation.Regulation>('Regulation').implement({
  description: 'A rule that villages are told of (peraturan).',
  fields: (t) => ({
    code: t.exposeID('code', { description: 'As `kepmensos-150-2022`.' }),
    title: t.exposeString('title', { description: 'Judul.' }),
    from: t.expose('from', { type: 'Date', description: 'Since when it holds (berlaku).' }),
    source: t.exposeString('source', { description: 'Where that is known from (sumber).' }),
  }),
});

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

const SessionRef = builder.objectRef<Socialisation.Session>('Socialisation').implement({
  description: 'A meeting in which villages are told of a regulation (sosialisasi).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
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
    staff: t.exposeStringList('staff', { description: 'The ids of people of the staff who were there (petugas).' }),
  }),
});

const changes = historyOf<Socialisation.Session>('Socialisation', 'a session', 'riwayat sosialisasi');
builder.objectField(changes.change, 'state', (t) =>
  t.field({ type: SessionRef, description: 'The session after it.', resolve: ({ value }) => value }),
);
builder.objectField(SessionRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Socialisation.history(core, { session: id, page })),
  }),
);

const VillageToldRef = builder.objectRef<Socialisation.VillageTold>('VillageTold').implement({
  description: 'Whether a village has been told (cakupan sosialisasi desa).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    told: t.boolean({ description: 'Somebody from it was at a session (sudah).', resolve: ({ on }) => on !== undefined }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'The last time (terakhir).' }),
    attended: t.exposeInt('attended', { description: 'All who came from it (jumlah hadir).' }),
    planned: t.expose('planned', { type: 'Date', nullable: true, description: 'The next time that is planned (rencana).' }),
  }),
});

const DistrictToldRef = builder.objectRef<Socialisation.DistrictTold>('DistrictTold').implement({
  description: 'Which villages of a kecamatan have been told, and what is left (cakupan sosialisasi kecamatan).',
  fields: (t) => ({
    district: t.field({ type: DistrictRef, description: 'Kecamatan.', resolve: ({ district }) => districtCalled(district) }),
    told: t.exposeInt('told', { description: 'Villages told (sudah).' }),
    left: t.exposeInt('left', { description: 'Villages left (belum).' }),
    villages: t.expose('villages', { type: [VillageToldRef], description: 'Village by village.' }),
  }),
});

const SessionConnection = builder.connectionObject(
  { type: SessionRef, name: 'SocialisationConnection', description: 'A page of sessions.' },
  { name: 'SocialisationEdge', description: 'A session and its cursor.' },
);

builder.queryFields((t) => ({
  regulations: t.field({
    type: [RegulationRef],
    description: 'The rules that villages are told of (daftar peraturan).',
    resolve: () => [...Socialisation.regulations],
  }),
  socialisationCoverage: t.field({
    type: [DistrictToldRef],
    description: 'Which villages have been told of a regulation, kecamatan by kecamatan (cakupan sosialisasi). One Query.',
    args: {
      regulation: t.arg.id({ required: true, description: 'Its code.' }),
      district: t.arg({ type: 'RegionCode', description: 'A kecamatan; left out: all.' }),
    },
    complexity: { field: 20, multiplier: 40 },
    authScopes: { right: 'staff.read' },
    resolve: (_root, args, { core }) => Socialisation.coverage(core, plain(args)),
  }),
  socialisations: t.field({
    type: SessionConnection,
    description: 'The sessions about a regulation, kecamatan by kecamatan and day by day (daftar sosialisasi). One Query.',
    args: {
      regulation: t.arg.id({ required: true, description: 'Its code.' }),
      district: t.arg({ type: 'RegionCode', description: 'A kecamatan; left out: all.' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    authScopes: { right: 'staff.read' },
    resolve: async (_root, { regulation, district, ...page }, { core }) =>
      connectionOf(await Socialisation.list(core, { regulation, ...(district && { district }), page })),
  }),
}));

const MaterialInput = builder.inputType('SocialisationMaterialInput', {
  description: 'What is shown or handed out (materi).',
  fields: (t) => ({
    title: t.string({ required: true, description: 'Judul.' }),
    url: t.string({ description: 'Tautan https.' }),
  }),
});

mutation('planSocialisation', {
  description: 'Plans a session in which villages are told of a regulation (rencanakan sosialisasi). Dinsos only.',
  right: 'staff.write',
  input: (t) => ({
    regulation: t.id({ required: true, description: 'Its code.' }),
    district: t.field({ type: 'RegionCode', required: true, description: 'Kecamatan.' }),
    villages: t.field({ type: ['RegionCode'], required: true, description: 'Who is invited, of that kecamatan.' }),
    on: t.field({ type: 'Date', required: true, description: 'Today or later.' }),
    place: t.string({ required: true, description: 'Tempat.' }),
    speaker: t.string({ required: true, description: 'Narasumber.' }),
    materials: t.field({ type: [MaterialInput], description: 'Materi.' }),
  }),
  gives: { session: { type: SessionRef, description: 'The session as planned.' } },
}).runs(Socialisation.plan);

const AttendanceInput = builder.inputType('SocialisationAttendanceInput', {
  description: 'How many of whom came from a village (kehadiran).',
  fields: (t) => ({
    village: t.field({ type: 'RegionCode', required: true, description: 'One that was invited.' }),
    who: t.field({ type: Audience, required: true, description: 'Siapa.' }),
    count: t.int({ required: true, description: 'Orang.' }),
  }),
});

mutation('recordSocialisation', {
  description: 'Records who came, once the day has come. Dinsos, and whoever serves all of its villages (laporan sosialisasi).',
  right: 'staff.read',
  errors: [Socialisation.SessionSettled],
  input: (t) => ({
    session: t.id({ required: true, description: 'The session’s id.' }),
    attendance: t.field({ type: [AttendanceInput], required: true, description: 'Kehadiran.' }),
    staff: t.stringList({ description: 'The ids of people of the staff who were there.' }),
    note: t.string({ description: 'Catatan.' }),
  }),
  gives: { session: { type: SessionRef, description: 'The session as it is now.' } },
}).runs(Socialisation.record);

mutation('cancelSocialisation', {
  description: 'Calls off a session that was planned (batalkan sosialisasi). Dinsos only.',
  right: 'staff.write',
  errors: [Socialisation.SessionSettled],
  input: (t) => ({
    session: t.id({ required: true, description: 'The session’s id.' }),
    reason: t.string({ required: true, description: 'Alasan; kept in the history.' }),
  }),
  gives: { session: { type: SessionRef, description: 'The session as it is now.' } },
}).runs(Socialisation.cancel);

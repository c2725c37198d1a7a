import * as Regency from '@puskesos/core/coverage/regency';
import { findDistrict } from '@puskesos/core/region';
import { DistrictRef, RegencyRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { orNull } from '../shared/or-null.ts';

const DistrictStaffingRef = builder.objectRef<Regency.DistrictStaffing>('DistrictStaffing').implement({
  description: 'How a kecamatan is staffed, in numbers (keterisian petugas kecamatan).',
  fields: (t) => ({
    district: t.field({ type: DistrictRef, nullable: true, description: 'Kecamatan.', resolve: ({ district }) => findDistrict(district) }),
    households: t.exposeInt('households', { description: 'As the last refresh counted them (rumah tangga).' }),
    offices: t.exposeInt('offices', { description: 'Offices that its villages need (peran yang dibutuhkan).' }),
    unfilled: t.exposeInt('unfilled', { description: 'Of them, those without anybody (peran kosong).' }),
    serving: t.exposeInt('serving', { description: 'People who hold any office there (petugas).' }),
    heaviest: t.exposeInt('heaviest', {
      nullable: true,
      description: 'Households of the facilitator who carries the most; null without one (beban terberat).',
    }),
    openTasks: t.exposeInt('openTasks', { description: 'What waited at its Puskesos (tugas terbuka).' }),
    lateTasks: t.exposeInt('lateTasks', {
      description: 'Of those, due before that day; and those that went up for being late (tugas terlambat).',
    }),
  }),
});

const sumOf =
  (of: 'offices' | 'unfilled' | 'households' | 'openTasks' | 'lateTasks') =>
  ({ districts }: Regency.RegencyStaffing) =>
    districts.reduce((sum, district) => sum + district[of], 0);

const RegencyStaffingRef = builder.objectRef<Regency.RegencyStaffing>('RegencyStaffing').implement({
  description: 'How the regency is staffed, kecamatan by kecamatan; counted once a day (keterisian petugas kabupaten).',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Instant', description: 'When it was counted (per).' }),
    households: t.int({ description: 'Of all kecamatan (rumah tangga).', resolve: sumOf('households') }),
    offices: t.int({ description: 'Of all kecamatan (peran yang dibutuhkan).', resolve: sumOf('offices') }),
    unfilled: t.int({ description: 'Of all kecamatan (peran kosong).', resolve: sumOf('unfilled') }),
    openTasks: t.int({ description: 'Of all kecamatan (tugas terbuka).', resolve: sumOf('openTasks') }),
    lateTasks: t.int({ description: 'Of all kecamatan (tugas terlambat).', resolve: sumOf('lateTasks') }),
    districts: t.expose('districts', { type: [DistrictStaffingRef], description: 'Each of them, by code.' }),
  }),
});

builder.objectField(RegencyRef, 'staffing', (t) =>
  t.field({
    type: RegencyStaffingRef,
    nullable: true,
    description: 'Where people are missing, for who serves the whole regency; null while nothing was counted (keterisian petugas).',
    authScopes: { right: 'staff.read' },
    complexity: { field: 20, multiplier: 1 },
    resolve: (_regency, _args, { core }) => orNull(() => Regency.ofRegency(core, {})),
  }),
);

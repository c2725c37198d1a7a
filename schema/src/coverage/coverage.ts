import * as Coverage from '@puskesos/core/coverage';
import { villageOf } from '@puskesos/core/region';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { plain } from '../shared/plain.ts';
import { StaffRole } from '../staff/enums.ts';
import { StaffRef } from '../staff/staff.ts';

const RoleCoverageRef = builder.objectRef<Coverage.RoleCoverage>('RoleCoverage').implement({
  description: 'One office in one village on a day: who holds it, or since when nobody does (keterisian peran).',
  fields: (t) => ({
    role: t.expose('role', { type: StaffRole, description: 'Peran.' }),
    staff: t.field({
      type: [StaffRef],
      nullable: { list: false, items: true },
      description: 'Who holds it and is not on leave (petugas).',
      resolve: ({ staff }) => [...staff],
    }),
    unfilled: t.boolean({ description: 'Nobody does (kosong).', resolve: (one) => Coverage.isUnfilled(one) }),
    unfilledSince: t.expose('unfilledSince', {
      type: 'Date',
      nullable: true,
      description: 'First day without anybody; null: filled, or never was.',
    }),
    everFilled: t.exposeBoolean('everFilled', { description: 'Somebody held it once (pernah terisi).' }),
  }),
});

const VillageCoverageRef = builder.objectRef<Coverage.VillageCoverage>('VillageCoverage').implement({
  description: 'Which offices of a village are filled on a day (keterisian petugas desa).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    households: t.exposeInt('households', { description: 'As the last refresh counted them (rumah tangga).' }),
    openTasks: t.exposeInt('openTasks', {
      nullable: true,
      description: 'What waits at its Puskesos now (tugas terbuka).',
    }),
    lateTasks: t.exposeInt('lateTasks', {
      nullable: true,
      description:
        'Of those, due before today; and those that went up to the camat or Dinsos for being late and wait yet (tugas terlambat).',
    }),
    tasksAtLeast: t.boolean({
      description:
        'More waits in the kecamatan than is looked at, the five thousand that are due first: openTasks and lateTasks are then at least so many (paling sedikit).',
      resolve: ({ tasksAreMore }) => tasksAreMore ?? false,
    }),
    roles: t.expose('roles', { type: [RoleCoverageRef], description: 'The offices that a village needs (peran).' }),
  }),
});

const OfficerLoadRef = builder.objectRef<Coverage.OfficerLoad>('OfficerLoad').implement({
  description: 'What one person carries on a day (beban petugas).',
  fields: (t) => ({
    staff: t.field({ type: StaffRef, nullable: true, description: 'Who (petugas).', resolve: ({ staff }) => staff }),
    villages: t.field({ type: [VillageRef], description: 'Desa/kelurahan.', resolve: ({ villages }) => villages.map(villageOf) }),
    households: t.exposeInt('households', {
      description: 'Of each village its households, shared by those who hold the same office there (rumah tangga).',
    }),
    openTasks: t.exposeInt('openTasks', { nullable: true, description: 'What waits there now, shared likewise (tugas terbuka).' }),
  }),
});

const DistrictCoverageRef = builder.objectRef<Coverage.DistrictCoverage>('DistrictCoverage').implement({
  description: 'Where a kecamatan misses people on a day, and what each facilitator carries (peta petugas kecamatan).',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date', description: 'Which day.' }),
    unfilled: t.int({
      description: 'Offices without anybody (peran kosong).',
      resolve: ({ villages }) => villages.flatMap(({ roles }) => roles).filter(Coverage.isUnfilled).length,
    }),
    villages: t.expose('villages', { type: [VillageCoverageRef], description: 'All of its villages, by code.' }),
    facilitators: t.expose('facilitators', { type: [OfficerLoadRef], description: 'The heaviest load first (fasilitator).' }),
  }),
});

const dayArg = builder.args((arg) => ({ day: arg.field({ type: 'Date', description: 'Left out: today.' }) }));

builder.objectField(DistrictRef, 'coverage', (t) =>
  t.field({
    type: DistrictCoverageRef,
    nullable: true,
    description: 'Which offices are filled in its villages, for whoever serves all of it (keterisian petugas).',
    args: dayArg,
    complexity: { field: 20, multiplier: 15 },
    authScopes: { right: 'staff.read' },
    resolve: ({ code }, { day }, { core }) => Coverage.ofDistrict(core, { district: code, ...plain({ day }) }),
  }),
);

builder.objectField(VillageRef, 'coverage', (t) =>
  t.field({
    type: VillageCoverageRef,
    nullable: true,
    description: 'Which offices are filled in the village (keterisian petugas).',
    args: dayArg,
    complexity: { field: 20, multiplier: 2 },
    authScopes: { right: 'staff.read' },
    resolve: ({ code }, { day }, { core }) => Coverage.ofVillage(core, { village: code, ...plain({ day }) }),
  }),
);

import { villageOf } from '@puskesos/core/region';
import * as Service from '@puskesos/core/staff/service';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { StaffRef } from './staff.ts';

/** What officers did, with the counts behind it. */

interface ServiceFigures {
  readonly sum: ReturnType<typeof Service.totalsOf>;
  readonly months: readonly Service.ServiceTally[];
}
const serviceFiguresOf = (months: readonly Service.ServiceTally[]): ServiceFigures => ({ sum: Service.totalsOf(months), months });

const TallyRef = builder.objectRef<Service.ServiceTally>('ServiceMonth').implement({
  description: 'What one officer did in one village in one month (kinerja bulanan).',
  fields: (t) => ({
    month: t.exposeString('month', { description: 'As `2026-11` (bulan).' }),
    staff: t.field({ type: StaffRef, nullable: true, description: 'Which officer (petugas).', resolve: ({ staff }) => staff }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    visits: t.exposeInt('visits', { description: 'Homes visited (kunjungan rumah).' }),
    verified: t.exposeInt('verified', { description: 'Proposals verified (usulan terverifikasi).' }),
    verifyDays: t.exposeInt('verifyDays', { description: 'The days these had waited, added up (jumlah hari).' }),
    closed: t.exposeInt('closed', { description: 'Cases brought to an end (kasus selesai).' }),
  }),
});

const DoneRef = builder.objectRef<ServiceFigures>('Service').implement({
  description:
    'What was done, counted as it was recorded (kinerja pelayanan). It tells how much, not how well, and nothing of work that was not recorded; ' +
    'villages differ in distance and need, so figures of two people don’t compare them.',
  fields: (t) => ({
    visits: t.int({ description: 'Homes visited (kunjungan rumah).', resolve: ({ sum }) => sum.visits }),
    verified: t.int({ description: 'Proposals verified (usulan terverifikasi).', resolve: ({ sum }) => sum.verified }),
    daysToVerify: t.float({
      nullable: true,
      description: 'On average from the proposal to its verification; of the `verified` ones, null when there are none (hari).',
      resolve: ({ sum }) => sum.averageDays,
    }),
    closed: t.int({ description: 'Cases brought to an end (kasus selesai).', resolve: ({ sum }) => sum.closed }),
    months: t.expose('months', { type: [TallyRef], description: 'The counts behind it, month by month and village by village.' }),
  }),
});

const monthArgs = builder.args((arg) => ({
  from: arg.string({ required: true, description: 'First month, as `2026-01`.' }),
  to: arg.string({ required: true, description: 'Last month; at most twelve.' }),
}));
const complexity = { field: 10, multiplier: 20 };

builder.objectField(StaffRef, 'service', (t) =>
  t.field({
    type: DoneRef,
    description: 'What this person did, in the villages you serve; of oneself, everywhere (kinerja).',
    args: monthArgs,
    complexity,
    resolve: async ({ id }, months, { core }) => serviceFiguresOf(await Service.ofStaff(core, { staff: id, ...months })),
  }),
);

builder.objectField(VillageRef, 'service', (t) =>
  t.field({
    type: DoneRef,
    nullable: true,
    description: 'What officers did in the village (kinerja pelayanan).',
    args: monthArgs,
    complexity,
    authScopes: { right: 'staff.read' },
    resolve: async ({ code }, months, { core }) => serviceFiguresOf(await Service.ofVillage(core, { village: code, ...months })),
  }),
);

builder.objectField(DistrictRef, 'service', (t) =>
  t.field({
    type: DoneRef,
    nullable: true,
    description: 'What officers did in those of its villages that you serve (kinerja pelayanan).',
    args: monthArgs,
    complexity,
    authScopes: { right: 'staff.read' },
    resolve: async ({ code }, months, { core }) => serviceFiguresOf(await Service.ofDistrict(core, { district: code, ...months })),
  }),
);

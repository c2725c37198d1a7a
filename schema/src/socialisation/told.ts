import { districtCalled, villageOf } from '@puskesos/core/region';
import * as Socialisation from '@puskesos/core/socialisation';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { plain } from '../shared/plain.ts';
import { RegulationRef } from './regulation.ts';

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

builder.queryField('socialisationCoverage', (t) =>
  t.field({
    type: [DistrictToldRef],
    description: 'Which villages have been told of a regulation, kecamatan by kecamatan (cakupan sosialisasi).',
    args: {
      regulation: t.arg.globalID({ for: RegulationRef, required: true, description: 'Which.' }),
      district: t.arg({ type: 'RegionCode', description: 'A kecamatan; left out: all.' }),
    },
    complexity: { field: 20, multiplier: 40 },
    authScopes: { right: 'staff.read' },
    resolve: (_root, args, { core }) => Socialisation.coverage(core, plain(args)),
  }),
);

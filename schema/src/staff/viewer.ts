import { districtCalled, districts, villageOf } from '@puskesos/core/region';
import type { Actor } from '@puskesos/core/shared/actor';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { oneByOne, recordRef } from '../shared/record.ts';
import { Role } from '../shared/role.ts';

const ViewerRef = recordRef<Actor>('Viewer', {
  key: ({ id }) => id,
  load: oneByOne<Actor | null>((core, id) => (id === core.actor.id ? core.actor : null)),
});

ViewerRef.implement({
  description: 'Whoever is signed in, and where they may work (pengguna).',
  fields: (t) => ({
    code: t.exposeString('id', { description: 'As the sign-in names them (kode petugas).' }),
    name: t.exposeString('name', { description: 'Nama.' }),
    role: t.expose('role', { type: Role, description: 'As what they act (peran).' }),
    districts: t.field({
      type: [DistrictRef],
      description: 'The kecamatan that are theirs as a whole.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ scope }) => {
        if (scope.kind === 'regency') return districts;
        return scope.kind === 'district' ? [districtCalled(scope.district)] : [];
      },
    }),
    villages: t.field({
      type: [VillageRef],
      description: 'Single villages that are theirs today, by assignment or by office.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ scope }) => (scope.kind === 'villages' ? scope.villages.map(villageOf) : []),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({ type: ViewerRef, description: 'Who you are to this system (saya).', resolve: (_root, _args, { core }) => core.actor }),
);

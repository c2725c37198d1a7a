import { findDistrict } from '@puskesos/core/region';
import type * as Training from '@puskesos/core/training';
import { DistrictRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';

export const PoolRef = builder.objectRef<Training.PoolNow>('SeatPool').implement({
  description: 'The seats of a kecamatan with a quota, or of all others (kuota kursi).',
  fields: (t) => ({
    district: t.field({
      type: DistrictRef,
      nullable: true,
      description: 'Whose; null: of every kecamatan without a quota.',
      resolve: ({ area }) => findDistrict(area),
    }),
    seats: t.exposeInt('seats', { description: 'Kursi.' }),
    free: t.exposeInt('free', { description: 'Nobody’s yet (kursi kosong).' }),
  }),
});

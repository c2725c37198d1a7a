import type { Address } from '@puskesos/core/household/shapes';
import { builder } from '../shared/builder.ts';

export const AddressRef = builder.objectRef<Address>('Address').implement({
  description: 'Where a household lives (alamat).',
  fields: (t) => ({
    street: t.exposeString('street', { description: 'Street and house (jalan).' }),
    hamlet: t.exposeString('hamlet', { nullable: true, description: 'Dusun or lingkungan.' }),
    rt: t.exposeString('rt', { nullable: true, description: 'Neighbourhood unit (RT).' }),
    rw: t.exposeString('rw', { nullable: true, description: 'Community unit (RW).' }),
    latitude: t.float({ nullable: true, description: 'Degrees, WGS 84; south is negative.', resolve: ({ geotag }) => geotag?.latitude }),
    longitude: t.float({ nullable: true, description: 'Degrees, WGS 84.', resolve: ({ geotag }) => geotag?.longitude }),
  }),
});

import { districts } from '@puskesos/core/region';
import { builder } from './builder.ts';
import './published-list.ts';
import './recipient.ts';
import './search.ts';
import './decided.ts';
import './letter.ts';
import './letter-mutations.ts';
import './own-household-mutations.ts';
import { DistrictRef } from './places.ts';

builder.queryField('districts', (t) =>
  t.field({
    type: [DistrictRef],
    description: 'The regency’s kecamatan with their villages.',
    complexity: { field: 1, multiplier: 20 },
    resolve: () => districts,
  }),
);

/** What the public's endpoint answers. */
export const publicSchema = builder.toSchema();

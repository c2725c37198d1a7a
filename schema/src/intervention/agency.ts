import { type Agency, agencies } from '@puskesos/core/intervention';
import { builder } from '../shared/builder.ts';

export const AgencyRef = builder.objectRef<Agency>('Agency').implement({
  description: 'An office of the regency, or a company of its, that builds and mends (perangkat daerah).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'As `dinas-pu`.' }),
    name: t.exposeString('name', { description: 'Nama.' }),
    from: t.expose('from', { type: 'Date', description: 'Since when it bears that name (sejak).' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Until when; null: still (sampai).' }),
    source: t.exposeString('source', { description: 'Where that is known from, or `unsourced` (sumber).' }),
  }),
});

builder.queryField('agencies', (t) =>
  t.field({
    type: [AgencyRef],
    description: 'Those whose interventions are recorded here (daftar perangkat daerah).',
    resolve: () => [...agencies],
  }),
);

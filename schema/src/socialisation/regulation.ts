import * as Socialisation from '@puskesos/core/socialisation';
import { builder } from '../shared/builder.ts';

const RegulationRef = builder.objectRef<Socialisation.Regulation>('Regulation').implement({
  description: 'A rule that villages are told of (peraturan).',
  fields: (t) => ({
    code: t.exposeID('code', { description: 'As `kepmensos-150-2022`.' }),
    title: t.exposeString('title', { description: 'Judul.' }),
    from: t.expose('from', { type: 'Date', description: 'Since when it holds (berlaku).' }),
    source: t.exposeString('source', { description: 'Where that is known from (sumber).' }),
  }),
});

builder.queryField('regulations', (t) =>
  t.field({
    type: [RegulationRef],
    description: 'The rules that villages are told of (daftar peraturan).',
    resolve: () => [...Socialisation.regulations],
  }),
);

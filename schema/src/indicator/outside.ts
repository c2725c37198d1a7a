import { type OutsideFigure, outsideFigures, outsideNames } from '@puskesos/core/indicator';
import { RegencyRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { OutsideFigureCode } from './enums.ts';

const OutsideFigureRef = builder.objectRef<OutsideFigure>('OutsideFigure').implement({
  description:
    'A figure of the whole regency that others have published: it stands beside what is counted here, and is no part of it (angka dari luar).',
  fields: (t) => ({
    code: t.expose('code', { type: OutsideFigureCode, description: 'Kode.' }),
    name: t.string({ description: 'What it is, with its unit, in Indonesian (nama).', resolve: ({ code }) => outsideNames[code].id }),
    nameEn: t.string({ description: 'The same in English.', resolve: ({ code }) => outsideNames[code].en }),
    year: t.exposeInt('year', { description: 'Of which year (tahun).' }),
    value: t.exposeFloat('value', {
      description: 'People, per cent of the people, or rupiah per person and month, as its name says (nilai).',
    }),
    source: t.exposeString('source', { description: 'Who published it (sumber).' }),
  }),
});

builder.objectField(RegencyRef, 'outsideFigures', (t) =>
  t.field({
    type: [OutsideFigureRef],
    description: 'What others have published of the regency, year by year (angka dari luar register).',
    complexity: { field: 1, multiplier: 4 },
    resolve: () => outsideFigures,
  }),
);

import * as Indicators from '@puskesos/core/indicator';
import { type Indicator, indicatorCodes, indicatorOf } from '@puskesos/core/indicator';
import { builder } from '../shared/builder.ts';
import { Direction, IndicatorCode, IndicatorUnit } from './enums.ts';

export const IndicatorRef = builder.objectRef<Indicator>('Indicator');

IndicatorRef.implement({
  description: 'Something that is counted of each place and month: what it means, and of what it is a part (indikator).',
  fields: (t) => ({
    code: t.expose('code', { type: IndicatorCode, description: 'Kode.' }),
    name: t.string({ description: 'In Indonesian (nama).', resolve: ({ name }) => name.id }),
    nameEn: t.string({ description: 'The same in English.', resolve: ({ name }) => name.en }),
    definition: t.string({ description: 'Whom or what it counts, in Indonesian (definisi).', resolve: ({ counts }) => counts.id }),
    definitionEn: t.string({ description: 'The same in English.', resolve: ({ counts }) => counts.en }),
    unit: t.expose('unit', { type: IndicatorUnit, description: 'What it counts (satuan).' }),
    partOf: t.field({
      type: IndicatorRef,
      nullable: true,
      description: 'Its denominator; null where it is told as a number alone (penyebut).',
      resolve: ({ of }) => of && Indicators.indicatorOf(of),
    }),
    better: t.expose('better', { type: Direction, description: 'Which way is better (arah).' }),
    source: t.exposeString('source', { description: 'Where it comes from (sumber).' }),
  }),
});

builder.queryField('indicators', (t) =>
  t.field({
    type: [IndicatorRef],
    description: 'All that is counted of each place and month, with what it means (daftar indikator).',
    complexity: { field: 1, multiplier: 4 },
    resolve: () => indicatorCodes.map(indicatorOf),
  }),
);

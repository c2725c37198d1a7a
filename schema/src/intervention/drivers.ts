import { indicatorOf } from '@puskesos/core/indicator';
import type { Driver, Figure, ThenAndNow } from '@puskesos/core/intervention';
import * as Interventions from '@puskesos/core/intervention';
import { IndicatorRef } from '../indicator/indicator.ts';
import { builder } from '../shared/builder.ts';
import { InterventionRef } from './intervention.ts';

const FigureRef = builder.objectRef<Figure>('DriverFigure').implement({
  description: 'What an indicator came to in a month (angka).',
  fields: (t) => ({
    month: t.exposeString('month', { description: 'As 2026-11 (bulan).' }),
    count: t.exposeInt('count', { description: 'How many (pembilang).' }),
    base: t.exposeInt('base', { nullable: true, description: 'Of how many; null where it is a number alone (penyebut).' }),
  }),
});

const ThenAndNowRef = builder.objectRef<ThenAndNow>('DriverChange').implement({
  description: 'An indicator then and now; each null where that month was not counted (dulu dan sekarang).',
  fields: (t) => ({
    before: t.expose('before', { type: FigureRef, nullable: true, description: 'In the month before it was contracted (dulu).' }),
    after: t.expose('after', {
      type: FigureRef,
      nullable: true,
      description: 'In the latest month that was counted, that of its end or later (sekarang).',
    }),
  }),
});

const DriverRef = builder.objectRef<Driver>('InterventionDriver').implement({
  description: 'What the register told of what an intervention is for, before it and after it; it says nothing of why (pendorong).',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorRef, description: 'Which.', resolve: ({ code }) => indicatorOf(code) }),
    villages: t.expose('villages', { type: ThenAndNowRef, description: 'In its villages together (di desanya).' }),
    regency: t.expose('regency', { type: ThenAndNowRef, description: 'The same in the whole regency (di kabupaten).' }),
    words: t.string({ description: 'In a sentence, in Indonesian (kalimat).', resolve: ({ words }) => words.id }),
    wordsEn: t.string({ description: 'The same in English.', resolve: ({ words }) => words.en }),
  }),
});

builder.objectField(InterventionRef, 'drivers', (t) =>
  t.field({
    type: [DriverRef],
    nullable: true,
    description:
      'Once it is done: its sector’s indicators before and after. Empty while it is not done, and for a sector of which the register tells nothing; null for who doesn’t serve all of its villages (pendorong).',
    complexity: { field: 20, multiplier: 3 },
    authScopes: { right: 'names.read' },
    resolve: ({ id }, _args, { core }) => Interventions.drivers(core, { intervention: id }),
  }),
);

import type { Regulation } from '@puskesos/core/socialisation';
import { regulationCalled, regulations } from '@puskesos/core/socialisation/regulations';
import { builder } from '../shared/builder.ts';
import { oneByOne, recordRef } from '../shared/record.ts';

export const RegulationRef = recordRef<Regulation>('Regulation', {
  key: ({ code }) => code,
  load: oneByOne<Regulation | null>((_core, code) => regulationCalled(code) ?? null),
});

RegulationRef.implement({
  description: 'A rule that villages are told of (peraturan).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'As `kepmensos-150-2022`.' }),
    title: t.exposeString('title', { description: 'Judul.' }),
    from: t.expose('from', { type: 'Date', description: 'Since when it holds (berlaku).' }),
    source: t.exposeString('source', { description: 'Where that is known from (sumber).' }),
  }),
});

builder.queryField('regulations', (t) =>
  t.field({
    type: [RegulationRef],
    description: 'The rules that villages are told of (daftar peraturan).',
    resolve: () => [...regulations],
  }),
);

builder.queryField('regulation', (t) =>
  t.field({
    type: RegulationRef,
    nullable: true,
    description: 'One of them by its code; null when there is none.',
    args: { code: t.arg.string({ required: true, description: 'As `kepmensos-150-2022`.' }) },
    resolve: (_root, { code }) => regulationCalled(code),
  }),
);

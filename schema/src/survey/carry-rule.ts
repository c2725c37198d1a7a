import type * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { builder } from '../shared/builder.ts';
import { CarryKind, Unmapped } from './enums.ts';
import { words } from './question.ts';

const MappedRef = builder.objectRef<Questionnaire.MigrationRule['map'][number]['answers'][number]>('CarriedAnswer').implement({
  description: 'An answer that a value becomes (padanan).',
  fields: (t) => ({
    item: t.exposeString('item', { description: 'Kode pertanyaan.' }),
    value: t.exposeString('value', { description: 'Jawaban.' }),
  }),
});

const MappingRef = builder.objectRef<Questionnaire.MigrationRule['map'][number]>('CarryMapping').implement({
  description: 'What one value becomes (padanan jawaban).',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'As it was.' }),
    answers: t.expose('answers', { type: [MappedRef], description: 'What it becomes.' }),
  }),
});

export const RuleRef = builder.objectRef<Questionnaire.MigrationRule>('CarryRule').implement({
  description: 'What becomes of an item’s answers in this version (aturan pengalihan).',
  fields: (t) => ({
    item: t.exposeString('item', { description: 'As it was called in the version before.' }),
    kind: t.expose('kind', { type: CarryKind, description: 'Jenis.' }),
    to: t.exposeStringList('to', { description: 'The items that take its place.' }),
    map: t.expose('map', { type: [MappingRef], description: 'Value by value; a renamed item keeps its values.' }),
    unmapped: t.expose('unmapped', { type: Unmapped, description: 'What becomes of a value without a word here.' }),
    crossCheck: t.exposeBoolean('crossCheck', { description: 'Of a retired item: its answers are to be looked at (kroscek).' }),
    why: t.expose('why', words('Alasan.')),
  }),
});

import { builder } from '../shared/builder.ts';
import { CarryKind, Unmapped } from './enums.ts';
import { words } from './question-inputs.ts';

const MappedInput = builder.inputType('CarriedAnswerInput', {
  description: 'An answer that a value becomes (padanan).',
  fields: (t) => ({
    item: t.string({ required: true, description: 'Kode pertanyaan.' }),
    value: t.string({ required: true, description: 'Jawaban.' }),
  }),
});
const MappingInput = builder.inputType('CarryMappingInput', {
  description: 'What one value becomes (padanan jawaban).',
  fields: (t) => ({
    value: t.string({ required: true, description: 'As it was.' }),
    answers: t.field({ type: [MappedInput], required: true, description: 'What it becomes.' }),
  }),
});
export const RuleInput = builder.inputType('CarryRuleInput', {
  description: 'What becomes of an item’s answers (aturan pengalihan). An item without a rule must still be asked.',
  fields: (t) => ({
    item: t.string({ required: true, description: 'As it was called in the version that holds now.' }),
    kind: t.field({ type: CarryKind, required: true, description: 'Jenis.' }),
    to: t.stringList({ description: 'The items that take its place.' }),
    map: t.field({ type: [MappingInput], description: 'Value by value.' }),
    unmapped: t.field({ type: Unmapped, description: 'Left out: cross-checked.' }),
    crossCheck: t.boolean({ description: 'Of a retired item: its answers are to be looked at (kroscek).' }),
    why: t.field(words('Alasan.')),
  }),
});

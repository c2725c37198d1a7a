import type { Cap, GapRule } from '@puskesos/core/program/shapes';
import { builder } from '../shared/builder.ts';

export const CapRef = builder.objectRef<Cap>('ProgramCap').implement({
  description: 'How much of the amounts for each member a household may have together; the highest claims count (batas penerimaan).',
  fields: (t) => ({
    persons: t.exposeInt('persons', { nullable: true, description: 'At most so many people of a household; null: no bound (orang).' }),
    perPerson: t.exposeInt('perPerson', { nullable: true, description: 'At most so many amounts for one; null: no bound (per orang).' }),
    from: t.expose('from', { type: 'Date', description: 'First day it holds.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day it holds; null: until changed.' }),
    source: t.exposeString('source', { description: 'The regulation or decision that says so (sumber).' }),
  }),
});

export const GapRuleRef = builder.objectRef<GapRule>('ProgramGapRule').implement({
  description: 'Whether a poor household that has this programme, and no other, is reached by it (penutup celah).',
  fields: (t) => ({
    closes: t.exposeBoolean('closes', { description: 'Whether it closes the gap (menutup celah).' }),
    from: t.expose('from', { type: 'Date', description: 'First day it holds.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day it holds; null: until changed.' }),
    source: t.exposeString('source', { description: 'The regulation or decision that says so (sumber).' }),
  }),
});

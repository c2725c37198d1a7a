import type { AmountHole } from '@puskesos/core/program/holes.rules';
import { builder } from '../shared/builder.ts';

export const AmountHoleRef = builder.objectRef<AmountHole>('AmountHole').implement({
  description: 'Days on which a component has no amount although it had one before (besaran bolong).',
  fields: (t) => ({
    component: t.exposeString('component', { description: 'Of what (komponen).' }),
    from: t.expose('from', { type: 'Date', description: 'First of those days.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last of them; null: until an amount is set.' }),
  }),
});

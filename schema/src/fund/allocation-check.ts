import * as Fund from '@puskesos/core/fund';
import { builder } from '../shared/builder.ts';
import { AllocationRef } from './allocation.ts';

const DifferenceRef = builder.objectRef<Fund.CounterDifference>('AllocationDifference').implement({
  description: 'A counter that is not what the ledger adds up to (selisih).',
  fields: (t) => ({
    counter: t.exposeString('counter', { description: 'Which: available, committed, realised, or seats that are free.' }),
    kept: t.exposeFloat('kept', { description: 'What the counter says: rupiah, or seats.' }),
    recomputed: t.exposeFloat('recomputed', { description: 'What the ledger says.' }),
  }),
});

const CheckRef = builder.objectRef<Fund.AllocationCheck>('AllocationCheck').implement({
  description: 'Whether an allocation’s counters agree with its ledger (pencocokan).',
  fields: (t) => ({
    agrees: t.exposeBoolean('agrees', { description: 'All of them do.' }),
    differences: t.expose('differences', { type: [DifferenceRef], description: 'Those that don’t.' }),
  }),
});

builder.objectField(AllocationRef, 'check', (t) =>
  t.field({
    type: CheckRef,
    nullable: true,
    description: 'Its counters against its ledger, which is read whole (pencocokan).',
    complexity: { field: 500, multiplier: 4 },
    resolve: ({ fund, program, area }, _args, { core }) => Fund.check(core, { fund, program, area }),
  }),
);

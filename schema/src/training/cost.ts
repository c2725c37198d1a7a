import type { AllocationNow } from '@puskesos/core/fund';
import type * as Training from '@puskesos/core/training';
import { FundRef } from '../fund/fund.ts';
import { builder } from '../shared/builder.ts';

type Cost = Training.Training['costs'][number];
export const CostRef = builder.objectRef<Cost>('TrainingCost').implement({
  description: 'What a training is planned to take from a fund (rencana biaya).',
  fields: (t) => ({
    fund: t.field({
      type: FundRef,
      nullable: true,
      description: 'From which; null for who may not see budgets (sumber dana).',
      resolve: ({ fund }) => fund,
    }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'Jumlah.' }),
    what: t.exposeString('what', { description: 'For what (peruntukan).' }),
  }),
});

export const SpentRef = builder.objectRef<AllocationNow>('TrainingSpent').implement({
  description: 'What a fund has allocated to a training, and what of it is spent (realisasi biaya).',
  fields: (t) => ({
    fund: t.field({
      type: FundRef,
      nullable: true,
      description: 'From which; null for who may not see budgets (sumber dana).',
      resolve: ({ fund }) => fund,
    }),
    allocated: t.expose('rupiah', { type: 'Rupiah', description: 'Alokasi.' }),
    spent: t.expose('realised', { type: 'Rupiah', description: 'Realisasi.' }),
    left: t.expose('available', { type: 'Rupiah', description: 'Sisa.' }),
  }),
});

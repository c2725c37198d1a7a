import type { AllocationNow } from '@puskesos/core/fund';
import type * as Training from '@puskesos/core/training';
import { builder } from '../shared/builder.ts';

type Cost = Training.Training['costs'][number];
export const CostRef = builder.objectRef<Cost>('TrainingCost').implement({
  description: 'What a training is planned to take from a fund (rencana biaya).',
  fields: (t) => ({
    fund: t.exposeString('fund', { description: 'Source and year, as `apbd-2026` (sumber dana).' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'Jumlah.' }),
    what: t.exposeString('what', { description: 'For what (peruntukan).' }),
  }),
});

export const SpentRef = builder.objectRef<AllocationNow>('TrainingSpent').implement({
  description: 'What a fund has allocated to a training, and what of it is spent (realisasi biaya).',
  fields: (t) => ({
    fund: t.exposeString('fund', { description: 'Source and year, as `apbd-2026` (sumber dana).' }),
    allocated: t.expose('rupiah', { type: 'Rupiah', description: 'Alokasi.' }),
    spent: t.expose('realised', { type: 'Rupiah', description: 'Realisasi.' }),
    left: t.expose('available', { type: 'Rupiah', description: 'Sisa.' }),
  }),
});

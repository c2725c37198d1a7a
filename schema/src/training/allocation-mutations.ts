import { BudgetExceeded } from '@puskesos/core/fund';
import { allocate } from '@puskesos/core/training/allocating';
import { AllocationRef } from '../fund/allocation.ts';
import { FundRef } from '../fund/fund.ts';
import { ProgramRef } from '../program/program.ts';
import { mutation, why } from '../shared/mutation.ts';
import { TrainingRef } from './training.ts';

mutation('allocateFund', {
  description: 'Gives a programme or a training a part of a budget, or changes what it has (alokasi). Give one of the two.',
  right: 'fund.write',
  changes: 'the allocation, where there is one already',
  errors: [BudgetExceeded],
  input: (t) => ({
    fund: t.globalID({ for: FundRef, required: true, description: 'Of which.' }),
    program: t.globalID({ for: ProgramRef, description: 'To which programme, one that this source pays.' }),
    training: t.globalID({ for: TrainingRef, description: 'To which training; its money lies in the kecamatan where it takes place.' }),
    area: t.field({
      type: 'RegionCode',
      description: 'For a programme: a kecamatan; of the village fund, a village. Left out for a training (wilayah).',
    }),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'All that it may use there, not below what is committed.' }),
    quota: t.int({ description: 'For a programme: recipients at most, not below those there are. Left out for a training (kuota).' }),
    basis: t.string({ required: true, description: 'The decision behind it (dasar).' }),
    reason: t.string(why),
  }),
  gives: { allocation: { type: AllocationRef, description: 'The allocation as it is now.' } },
}).runs(allocate);

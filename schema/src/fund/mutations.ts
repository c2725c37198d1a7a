import * as Fund from '@puskesos/core/fund';
import * as Program from '@puskesos/core/program';
import { InvalidInput } from '@puskesos/core/shared/error';
import { ProgramRef } from '../program/program.ts';
import { mutation, why } from '../shared/mutation.ts';
import { AllocationRef } from './allocation.ts';
import { FundSource } from './enums.ts';
import { FundRef } from './fund.ts';

mutation('openFund', {
  description: 'Opens a source’s budget for a year (buka pagu). Dinsos and its programme managers only.',
  right: 'fund.write',
  errors: [Fund.FundExists],
  input: (t) => ({
    source: t.field({ type: FundSource, required: true, description: 'Sumber dana.' }),
    year: t.int({ required: true, description: 'Tahun anggaran, 2000 to 2100.' }),
    name: t.string({ required: true, description: 'Nama.' }),
    ceiling: t.field({ type: 'Rupiah', required: true, description: 'All that may be allocated (pagu).' }),
    basis: t.string({ required: true, description: 'The decision behind it (dasar).' }),
  }),
  gives: { fund: { type: FundRef, description: 'The budget opened.' } },
}).runs(Fund.open);

mutation('changeFundCeiling', {
  description: 'Raises or lowers what may be allocated (ubah pagu).',
  right: 'fund.write',
  changes: 'the budget',
  input: (t) => ({
    fund: t.globalID({ for: FundRef, required: true, description: 'Which.' }),
    ceiling: t.field({ type: 'Rupiah', required: true, description: 'The new one, not below what is allocated (pagu).' }),
    basis: t.string({ required: true, description: 'The decision behind it (dasar).' }),
    reason: t.string(why),
  }),
  gives: { fund: { type: FundRef, description: 'The budget as it is now.' } },
}).runs(Fund.changeCeiling);

mutation('allocateFund', {
  description: 'Gives a programme a part of a budget in one area, or changes what it has there (alokasi).',
  right: 'fund.write',
  changes: 'the allocation, where there is one already',
  errors: [Fund.BudgetExceeded],
  input: (t) => ({
    fund: t.globalID({ for: FundRef, required: true, description: 'Of which.' }),
    program: t.globalID({ for: ProgramRef, required: true, description: 'To which programme, one that this source pays.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'A kecamatan; of the village fund, a village (wilayah).' }),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'All that it may use there, not below what is committed.' }),
    quota: t.int({ required: true, description: 'Recipients at most, not below those there are (kuota).' }),
    basis: t.string({ required: true, description: 'The decision behind it (dasar).' }),
    reason: t.string(why),
  }),
  gives: { allocation: { type: AllocationRef, description: 'The allocation as it is now.' } },
}).runs(async (core, asked, call) => {
  const program = await Program.byId(core, { program: asked.program });
  if (!Fund.isFrom(asked.fund, program.fund)) throw paidOtherwise();
  return Fund.allocate(core, asked, call);
});

const paidOtherwise = () =>
  InvalidInput.at('program', 'Program ini dibiayai sumber dana lain', 'this programme is paid from another source');

import * as Fund from '@puskesos/core/fund';
import { mutation, why } from '../shared/mutation.ts';
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

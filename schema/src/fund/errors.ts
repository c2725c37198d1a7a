import { BudgetExceeded, FundExists, NoAllocation, QuotaFull } from '@puskesos/core/fund';
import { errorType } from '../shared/errors.ts';

errorType(NoAllocation, 'NoAllocation', 'No money is allocated to the programme in that area this year (belum ada alokasi).');
errorType(
  BudgetExceeded,
  'BudgetExceeded',
  'More is asked for than is left; the message says how much that is (pagu tidak cukup).',
  (t) => ({ left: t.expose('left', { type: 'Rupiah', description: 'What is left (sisa).' }) }),
);
errorType(QuotaFull, 'QuotaFull', 'All places of the area are taken (kuota penuh).');
errorType(FundExists, 'FundExists', 'This source has a budget for that year already (pagu sudah ada).');

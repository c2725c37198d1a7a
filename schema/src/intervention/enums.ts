import { states } from '@puskesos/core/intervention/intervention.machine';
import { sectorNames, sectors } from '@puskesos/core/intervention/sectors.rules';
import { funds } from '@puskesos/core/intervention/shapes';
import { ownMoney } from '@puskesos/core/regency';
import { enumOf } from '../shared/enum-of.ts';

export const Sector = enumOf('InterventionSector', 'What is built or mended (sektor intervensi).', sectors, sectorNames);

export const InterventionState = enumOf('InterventionState', 'How far an intervention has come (status intervensi).', states, {
  planned: 'Direncanakan',
  contracted: 'Dikontrak, or given to an own crew or a village to do (swakelola)',
  in_progress: 'Dikerjakan',
  done: 'Selesai',
  stopped: 'Dihentikan',
});

export const InterventionFund = enumOf('InterventionFund', 'Whose money an intervention takes (sumber dana).', funds, {
  apbn: 'State budget (APBN)',
  apbd: ownMoney.full,
  village_fund: 'Village fund (Dana Desa)',
  other: 'Any other, as a company’s (lainnya, misalnya TJSL)',
});

export const ReachedBy = enumOf(
  'InterventionReachedBy',
  'How it is known for how many households something is (asal angka).',
  ['told', 'registered'],
  {
    told: 'As people told (diisikan)',
    registered: 'All that were registered in its villages in the month it was finished (terdaftar di desanya)',
  },
);

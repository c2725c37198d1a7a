import { moveCauses, outcomes, simulationStates } from '@puskesos/core/targeting/shapes';
import { mistakes } from '@puskesos/core/targeting/standing.rules';
import { enumOf } from '../shared/enum-of.ts';

export const Mistake = enumOf('Mistake', 'How a programme misses its aim (salah sasaran).', mistakes, {
  inclusion: 'Receives it and does not meet the criteria (inclusion error)',
  exclusion: 'Meets the criteria and does not receive it (exclusion error)',
  unknown: 'Receives it, and the register does not tell whether the criteria are met (belum diketahui)',
});

export const GapOutcome = enumOf('GapOutcome', 'What became of somebody whom a batch chose (hasil).', outcomes, {
  approved: 'A recipient now (disetujui)',
  waiting: 'Verified, on the waiting list: no place or no money is left (daftar tunggu)',
  refused: 'Not taken in (ditolak)',
});

export const SimulationState = enumOf('SimulationState', 'How far a what-if has come (keadaan simulasi).', simulationStates, {
  running: 'Sedang dihitung',
  done: 'Selesai',
  failed: 'Gagal',
});

export const MoveCause = enumOf('SimulationCause', 'Why somebody would enter or leave by a what-if (sebab).', moveCauses, {
  within: 'Enters: meets the criteria and is within the quota, if there is one (memenuhi syarat)',
  not_eligible: 'Leaves: does not meet the criteria (tidak memenuhi syarat)',
  unknown: 'Leaves: the register does not tell whether they are met (belum diketahui)',
  beyond_quota: 'Leaves: meets them, but others need it more (di luar kuota)',
});

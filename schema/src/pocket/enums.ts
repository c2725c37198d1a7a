import { rankedBy, standings } from '@puskesos/core/pocket/ranking';
import { pocketLists, pocketOutcomes, pocketStates } from '@puskesos/core/pocket/shapes';
import { enumOf } from '../shared/enum-of.ts';

export const RankedBy = enumOf('RankedBy', 'What villages are put in order by (dasar peringkat).', rankedBy, {
  rate: 'Their rate, shrunk towards the regency’s where few are counted (proporsi)',
  number: 'How many there are (jumlah)',
});

export const RateStanding = enumOf('RateStanding', 'Where a rate stands beside that of the regency, by its interval (posisi).', standings, {
  above: 'The whole interval lies above it (di atas)',
  alike: 'The interval holds it: chance alone may part them (setara)',
  below: 'The whole interval lies below it (di bawah)',
});

export const PocketState = enumOf('PocketState', 'How far a pocket has come (status kantong).', pocketStates, {
  declared: 'Declared, and not looked at again yet (ditetapkan)',
  followed: 'Looked at again, once or more (dipantau)',
  closed: 'Closed (ditutup)',
});

export const PocketList = enumOf('PocketList', 'Which pockets a list has (pilihan daftar).', pocketLists, {
  open: 'Terbuka',
  closed: 'Ditutup',
});

export const PocketOutcome = enumOf('PocketOutcome', 'What became of a pocket (hasil kantong).', pocketOutcomes, {
  improved: 'Poverty is no longer dense there (membaik)',
  merged: 'It went into another pocket (digabung)',
  mistake: 'It should not have been declared (keliru)',
});

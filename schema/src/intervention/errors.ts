import { InterventionMoveNotAllowed, InterventionOverlaps, OverItsMoney, TooManyReports } from '@puskesos/core/intervention';
import { errorType } from '../shared/errors.ts';
import { InterventionRef } from './intervention.ts';

errorType(
  InterventionMoveNotAllowed,
  'InterventionMoveNotAllowed',
  'This can’t be done in the state the intervention is in (langkah tidak dapat dilakukan).',
);
errorType(
  OverItsMoney,
  'OverItsMoney',
  'More than its fund gives for it, or spent than was contracted; the message says which (melebihi pagu atau kontrak).',
  (t) => ({ most: t.expose('most', { type: 'Rupiah', description: 'What there may be (batas).' }) }),
);
errorType(
  InterventionOverlaps,
  'InterventionOverlaps',
  'Others of the same sector are open in the same village and year; with `despiteOverlap` it goes ahead (tumpang tindih intervensi).',
  (t) => ({
    others: t.field({
      type: [InterventionRef],
      nullable: { list: false, items: true },
      description: 'Which they are.',
      resolve: ({ others }) => [...others],
    }),
  }),
);
errorType(TooManyReports, 'TooManyReports', 'It holds 60 reports of progress, and no more (laporan terlalu banyak).');

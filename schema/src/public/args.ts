import { exampleVillage } from '@puskesos/core/regency';
import { USUAL_ROWS } from '@puskesos/core/shared/page';
import { pageWords } from '../shared/relay-words.ts';
import { builder } from './builder.ts';

/** What may be asked of a list is checked where it is read. */
export const pageArgs = builder.args((arg) => ({
  first: arg.int({ description: pageWords.first }),
  after: arg.string({ description: pageWords.after }),
  last: arg.int({ description: pageWords.last }),
  before: arg.string({ description: pageWords.before }),
}));

export const pageComplexity = ({ first, last }: { first?: unknown; last?: unknown }) => ({
  field: 10,
  multiplier: Math.max(1, Number(first ?? last ?? USUAL_ROWS)),
});

export const villageArg = builder.args((arg) => ({
  village: arg.field({ type: 'RegionCode', required: true, description: `Kode desa/kelurahan, as \`${exampleVillage}\`.` }),
}));

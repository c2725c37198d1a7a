import { NotWithheld } from '@puskesos/core/household/household-errors';
import * as Withholding from '@puskesos/core/household/withholding';
import { mutation, why } from '../shared/mutation.ts';
import { asItIsNow, whose } from './change.ts';
import { WithholdingGround } from './enums.ts';

mutation('withholdFromPublic', {
  description:
    'Takes a household off the public lists, from the next one on and whatever it receives (sembunyikan dari daftar umum). For the officers of its village and Dinsos.',
  right: 'household.write',
  changes: 'the household',
  input: (t) => ({
    household: t.globalID(whose),
    ground: t.field({ type: WithholdingGround, required: true, description: 'Dasar.' }),
    reason: t.string({ required: true, description: 'Alasan; kept in the household, for who works on its village alone.' }),
  }),
  gives: { household: asItIsNow },
}).runs(Withholding.withholdFromPublic);

mutation('showToPublic', {
  description: 'Lets the public lists show a household again that was withheld, from the next one on (tampilkan kembali di daftar umum).',
  right: 'household.write',
  changes: 'the household',
  errors: [NotWithheld],
  input: (t) => ({ household: t.globalID(whose), reason: t.string(why) }),
  gives: { household: asItIsNow },
}).runs(Withholding.showToPublic);

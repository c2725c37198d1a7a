import * as Indicators from '@puskesos/core/indicator';
import { mutationOf, why } from '../shared/mutation.ts';

mutationOf('recountIndicators', {
  description:
    'Has a month that has ended counted once more, in every village, with what was told since. Where it comes to something else, a new revision says why (hitung ulang). Dinsos only.',
  right: 'list.publish',
  input: (t) => ({
    month: t.string({ required: true, description: 'As 2026-11.' }),
    reason: t.string(why),
  }),
}).runs(Indicators.recount, (t) => ({
  month: t.exposeString('month', { description: 'Which is to be counted.' }),
}));

import * as Indicators from '@puskesos/core/indicator';
import { mutationOf, why } from '../shared/mutation.ts';

mutationOf('recountIndicators', {
  description:
    'Has a month that has ended counted once more, or all up to another, in every village, with what was told since; months that nobody counted are counted as the register held them. Where one comes to something else, a new revision says why (hitung ulang). Dinsos only.',
  right: 'list.publish',
  input: (t) => ({
    month: t.string({ required: true, description: 'As 2026-11.' }),
    until: t.string({ description: 'The last of them, at most two years on; left out: that month alone (sampai bulan).' }),
    reason: t.string(why),
  }),
}).runs(Indicators.recount, (t) => ({
  month: t.exposeString('month', { description: 'Which is to be counted.' }),
  until: t.exposeString('until', { description: 'Up to which.' }),
}));

import { covers, type Day, overlap, type Period } from '../shared/clock.ts';
import { payPeriods } from './kinds.ts';

type PayPeriod = (typeof payPeriods)[number];

/** `BPNT / Sembako` and `bpnt sembako` are the same programme to whoever types a file. */
export const normalName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** Would a component pay two amounts on some day? */
export const disagree = (a: Period & { component: string }, b: Period & { component: string }): boolean =>
  normalName(a.component) === normalName(b.component) && overlap(a, b);

/**
 * Does an amount fall due in every period in which the programme is given? One for a longer time would have to be cut into parts, and
 * one that is given once would be promised anew each time.
 */
export const fallsDueIn = (period: PayPeriod, per: PayPeriod): boolean =>
  period === 'once' || payPeriods.indexOf(per) <= payPeriods.indexOf(period);

export const longerThanPeriod = {
  id: 'Besaran ini untuk masa yang lebih panjang daripada periode program; tulis untuk tiap periode program',
  en: 'this amount is for a longer time than the programme’s period; write what each of its periods gives',
};

/** Is whoever has this programme reached, so far as the gap goes? Yes where no row says otherwise. */
export const closesGapOn = (rules: readonly (Period & { readonly closes: boolean })[], day: Day): boolean =>
  rules.findLast((rule) => covers(rule, day))?.closes ?? true;

import { covers, type Day, overlap, type Period } from '../shared/clock.ts';
import type { Amount, Program } from './program.ts';

/** `BPNT / Sembako` and `bpnt sembako` are the same programme to whoever types a file. */
export const normalName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** What a component pays on a day; undefined where no row covers it, which is not the same as nothing. */
export const amountOn = (program: Pick<Program, 'amounts'>, component: string, day: Day): Amount | undefined =>
  program.amounts.find((amount) => amount.component === component && covers(amount, day));

/** Would a component pay two amounts on some day? */
export const disagree = (a: Period & { component: string }, b: Period & { component: string }): boolean =>
  normalName(a.component) === normalName(b.component) && overlap(a, b);

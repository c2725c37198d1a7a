import type { Day } from '../shared/clock.ts';
import { OlderNews } from './household-errors.ts';

/** What is told of a household with the day it was so: a decile, a finding. */
interface Dated {
  readonly date: Day;
}

/** Is it of an earlier day than what is held? Told of the same day, what comes later corrects it. */
export const isOlder = (held: Dated | undefined, told: Dated): boolean => held !== undefined && told.date < held.date;

/** Throws OlderNews. */
export function checkNewer(held: Dated | undefined, told: Dated): void {
  if (held && isOlder(held, told)) throw new OlderNews(held.date);
}

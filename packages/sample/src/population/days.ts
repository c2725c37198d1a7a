import type { Day } from '@puskesos/core/shared/clock';
import type { Dice } from './random.ts';

const DAY = 86_400_000;
const YEAR = 365.2425;

export const daysBefore = (day: Day, days: number): Day => new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);

export const laterOf = (a: Day, b: Day): Day => [a, b].toSorted()[1] as Day;

/** A birth date of somebody of that age. */
export const bornAged = (dice: Dice, age: number, today: Day): Day => daysBefore(today, Math.ceil(age * YEAR) + dice.int(0, 364));

/** A day between two, both included; the later one when they are the wrong way round. */
export function dayBetween(dice: Dice, from: Day, to: Day): Day {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  return days <= 0 ? to : daysBefore(to, dice.int(0, days));
}

/** The first day of the quarter a day is in. */
export function quarterOf(day: Day): { readonly from: Day; readonly name: string } {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const month = String(quarter * 3 + 1).padStart(2, '0');
  return { from: `${day.slice(0, 4)}-${month}-01`, name: `triwulan ${['I', 'II', 'III', 'IV'][quarter]} ${day.slice(0, 4)}` };
}

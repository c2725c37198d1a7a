import { type Day, daysLater, rowOn } from '../shared/clock.ts';

/** How soon a woman who was found is to be seen, and how often after that. A new row follows the old when Dinsos decides otherwise. */
const calendar = [
  {
    from: '2012-01-01',
    firstWithin: 14,
    every: 90,
    source: 'Belum bersumber; pegangan awal sampai Dinsos menetapkan jadwal pendampingan WRSE',
  },
] as const;

export const firstVisitBy = (foundOn: Day): Day => daysLater(foundOn, rowOn(calendar, foundOn).firstWithin);
export const nextVisitBy = (day: Day): Day => daysLater(day, rowOn(calendar, day).every);

import { type Day, daysLater, rowOn } from '../shared/clock.ts';

/** How soon a woman who was found is to be seen, and how often after that. A new row follows the old when Dinsos decides otherwise. */
const visitCalendar = [
  {
    from: '2012-01-01',
    firstWithin: 14,
    every: 90,
    source: 'Belum bersumber; pegangan awal sampai Dinsos menetapkan jadwal pendampingan WRSE',
  },
] as const;

export const firstVisitBy = (foundOn: Day): Day => daysLater(foundOn, rowOn(visitCalendar, foundOn).firstWithin);
export const nextVisitBy = (day: Day): Day => daysLater(day, rowOn(visitCalendar, day).every);

/** When she can be said to live from her work: not by one good month. */
const graduationRules = [
  {
    from: '2012-01-01',
    visits: 2,
    daysApart: 30,
    income: 1_500_000,
    source: 'Belum bersumber; pegangan awal: dua kunjungan berselang sebulan, penghasilan di atas garis yang akan ditetapkan Dinsos',
  },
] as const;

export const graduationRuleOn = (day: Day) => rowOn(graduationRules, day);

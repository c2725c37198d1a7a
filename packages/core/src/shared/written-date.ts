import type { Day } from './clock.ts';

/** Days and months as a sentence has them: `5 November 2026`. In lists and fields they stay as they sort. */

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

/** Of a month as `2026-11`. */
export const monthInWords = (month: string): string => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

export const dayInWords = (day: Day): string => `${Number(day.slice(8, 10))} ${monthInWords(day)}`;

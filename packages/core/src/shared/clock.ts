import * as z from 'zod';
import { regency } from '../regency/regency.ts';
import { InvalidInput } from './error.ts';
import { said } from './said.ts';

/** An instant in UTC, ISO 8601 with milliseconds: `2026-11-24T06:05:04.321Z`. Sorts as text. */
export type Instant = string;
/** A calendar day where the office is: `2026-11-24`. Sorts as text. */
export type Day = string;
export type Clock = () => Instant;

export const InstantText = z.iso.datetime(said('Waktu harus ISO 8601 UTC', 'an instant must be ISO 8601 UTC'));
export const DayText = z.iso.date(said('Tanggal harus YYYY-MM-DD', 'a date must be YYYY-MM-DD'));

export const systemClock: Clock = () => new Date().toISOString();

/** No summer time, so no calendar library is needed. */
const AHEAD = regency.clock.hoursAhead * 3_600_000;

/** The day it is at the office at that instant. */
export const dayOf = (instant: Instant): Day => new Date(Date.parse(instant) + AHEAD).toISOString().slice(0, 10);

/** The instant to the minute, as people read it there: `2026-11-24 14:05 WITA`. */
export const atTheOffice = (instant: Instant): string =>
  `${new Date(Date.parse(instant) + AHEAD).toISOString().slice(0, 16).replace('T', ' ')} ${regency.clock.name}`;

/** The hour of the day that it is at the office at that instant. */
export const hourOf = (instant: Instant): number => new Date(Date.parse(instant) + AHEAD).getUTCHours();

/** The first instant of a day there. */
export const startOf = (day: Day): Instant => new Date(Date.parse(day) - AHEAD).toISOString();

/** Whole years lived on that day. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The day so many days later; earlier, for a number below zero. */
export const daysLater = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** How many days from the one to the other. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const laterDay = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlierDay = (a: Day, b: Day): Day => (a < b ? a : b);

/** From a day until a day, both included; open without `to`. */
export interface Period {
  readonly from: Day;
  readonly to?: Day | undefined;
}

/** Is the day within the period? */
export const covers = ({ from, to }: Period, day: Day): boolean => from <= day && (to === undefined || day <= to);

/** Of dated rows the one that holds on a day, the latest where several do; the first for a day before them all. */
export const rowOn = <R extends Period>(rows: readonly [R, ...R[]], day: Day): R => rows.findLast((row) => covers(row, day)) ?? rows[0];

/** Is there a day that both periods hold? */
export const overlap = (a: Period, b: Period): boolean => (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);

/** Does it end no sooner than it begins? */
export const runsForward = ({ from, to }: Period): boolean => to === undefined || from <= to;
export const endsBeforeItBegins = { ...said('Hari akhir mendahului hari mulai', 'the last day is before the first'), path: ['to'] };

/** What has happened is told afterwards. Throws InvalidInput for a day that has not come yet there. */
export function notInFuture(field: string, day: Day, now: Instant): void {
  if (day > dayOf(now)) throw InvalidInput.at(field, 'Tanggalnya belum tiba', 'this day has not come yet');
}

/** The later of now and a millisecond after the last change, so that one record's history never runs backwards between machines. */
export const monotonicInstant = (last: Instant | undefined, now: Instant): Instant =>
  last === undefined || last < now ? now : new Date(Date.parse(last) + 1).toISOString();

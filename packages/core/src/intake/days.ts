import { birthOf } from '../household/numbers.ts';
import { ageOn, type Day, DayText } from '../shared/clock.ts';
import { withPlainDigits } from '../shared/personal-number.ts';
import type { Filled } from './cells.ts';

/** How villages write a day. No I/O, no clock. */

/** Days between Excel's day nought and 1970. Its false 29 February 1900 is before any birth date that is taken. */
const EXCEL_EPOCH = 25_569;
/** A workbook that was begun on an old Macintosh counts from 1904. */
const SINCE_1904 = 1_462;
const afterEpoch = (serial: number): Day => new Date((Math.floor(serial) - EXCEL_EPOCH) * 86_400_000).toISOString().slice(0, 10);

/** By their first three letters, in Indonesian and English, and in how they are shortened. */
const MONTHS = ['jan', 'feb peb', 'mar mrt', 'apr', 'mei may', 'jun', 'jul', 'agu agt ags aug', 'sep', 'okt oct', 'nov nop', 'des dec'];
const monthCalled = (word: string): number => MONTHS.findIndex((words) => words.split(' ').includes(word.slice(0, 3).toLowerCase())) + 1;

const MARK = String.raw`\s*[-/.\s]\s*`;
const ISO = new RegExp(`^(\\d{4})${MARK}(\\d{1,2})${MARK}(\\d{1,2})$`);
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const USUAL = new RegExp(`^(\\d{1,2})${MARK}(\\d{1,2})${MARK}(\\d{4}|\\d{2})$`);
const IN_WORDS = new RegExp(`^(\\d{1,2})(?:${MARK})?([a-z]{3,9})\\.?(?:${MARK})?(\\d{4}|\\d{2})$`, 'i');

interface Written {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

/** Without the hour behind it, and without the weekday or the place before it. */
function writtenIn(cell: Filled): Written | undefined {
  const text = withPlainDigits(String(cell ?? ''))
    .trim()
    .replace(/^['`’]/, '')
    .replace(/[ T]\d{1,2}[:.]\d\d(?:[:.]\d\d.*)?$/, '')
    .replace(/^\p{L}[\p{L} .']*,\s*/u, '');
  const [, year = '', month, day] = ISO.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year) return { year, month: Number(month), day: Number(day) };
  const [, usualDay, usualMonth, usualYear = ''] = USUAL.exec(text) ?? [];
  if (usualYear) return { year: usualYear, month: Number(usualMonth), day: Number(usualDay) };
  const [, wordDay, word = '', wordYear = ''] = IN_WORDS.exec(text) ?? [];
  return word ? { year: wordYear, month: monthCalled(word), day: Number(wordDay) } : undefined;
}

const two = (number: number) => String(number).padStart(2, '0');
const dayOf = ({ year, month, day }: Written): Day | undefined => DayText.safeParse(`${year}-${two(month)}-${two(day)}`).data;

/**
 * ISO text, day-month-year as Indonesia writes it, with the month in words, an Excel serial number or a date cell. Undefined for what is no
 * day, and for a year of two digits.
 */
export function dayIn(cell: Filled): Day | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.valueOf()) ? undefined : cell.toISOString().slice(0, 10);
  const text = String(cell ?? '').trim();
  if (/^\d{5}(\.\d+)?$/.test(text)) return afterEpoch(Number(text));
  const written = writtenIn(cell);
  return written && dayOf(written);
}

interface Witness {
  readonly nik: string | undefined;
  readonly relation: string | undefined;
  readonly today: Day;
}

const OLDEST = 110;
/** Who stands so to the head is no child of ten. */
const GROWN = ['head', 'husband', 'wife', 'parent', 'parent_in_law', 'child_in_law'];

/** A birth date. Where the year has two digits, or a serial number counts from 1904, the NIK has to tell the same day. */
export function birthDayIn(cell: Filled, { nik, relation, today }: Witness): Day | undefined {
  const day = dayIn(cell);
  const told = nik === undefined ? undefined : birthOf(nik)?.shortDate;
  if (day !== undefined) {
    const isSerial = /^\d{5}(\.\d+)?$/.test(String(cell).trim());
    const later = isSerial ? afterEpoch(Number(cell) + SINCE_1904) : day;
    return told !== undefined && day.slice(2) !== told && later.slice(2) === told ? later : day;
  }
  const written = writtenIn(cell);
  if (written?.year.length !== 2 || told === undefined) return undefined;
  const possible = ['20', '19'].flatMap((century) => dayOf({ ...written, year: century + written.year }) ?? []);
  const [only, ...more] = possible.filter(
    (one) =>
      one.slice(2) === told && one <= today && ageOn(one, today) <= OLDEST && !(ageOn(one, today) < 12 && GROWN.includes(relation ?? '')),
  );
  return more.length > 0 && relation !== 'child' && relation !== 'grandchild' ? undefined : only;
}

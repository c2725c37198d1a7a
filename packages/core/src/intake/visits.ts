import type * as z from 'zod';
import { regency } from '../region/region.ts';
import type { Instant } from '../shared/clock.ts';
import type { VisitForm } from '../survey/visit-shapes.ts';
import { choicesFor, findingChoices, outcomeChoices, type VisitField, visitFields, yesNo } from '../survey/xlsform-names.rules.ts';
import { degreesIn, type Filled } from './cells.ts';
import { type Cells, plainName } from './columns.ts';
import { dayIn } from './days.ts';
import { type Remark, remark } from './remarks.ts';
import { idColumns, placeColumns, type VisitColumns } from './visit-columns.ts';

/** A submission of the form, as ODK's and KoboToolbox's exports have it, as the form that a phone would send. No I/O, no clock. */

export interface VisitInFile {
  readonly row: number;
  readonly form: z.input<typeof VisitForm>;
  /** Who visited, by the code that they wrote. */
  readonly officer: string | undefined;
  /** Of each answer its column, in their order. */
  readonly columns: readonly string[];
  /** What was passed over. */
  readonly remarks: readonly Remark[];
}

/** Nought is an answer, a dash may be one: unlike in a register, an empty cell alone says nothing. */
const textOf = (cell: Filled): string | undefined => {
  const text = cell instanceof Date ? cell.toISOString() : String(cell ?? '').trim();
  return text === '' ? undefined : text;
};

/** What a row says, or why it is no visit. */
export function readVisit(
  row: number,
  cells: Cells<string>,
  { questionOf }: VisitColumns,
  deviceOf: (told: string) => string,
): VisitInFile | readonly Remark[] {
  const cell = (field: VisitField): Filled => cells[visitFields[field]];
  const [visit, startedAt, version] = [idIn(cells), instantIn(cell('start')), versionIn(cell('version'))];
  const faults = [
    ...(visit === undefined ? [remark('visitIdMissing', 'KEY')] : []),
    ...(startedAt === undefined ? [remark('visitStartUnclear', visitFields.start, cell('start'))] : []),
    ...(version === undefined ? [remark('visitVersionUnclear', visitFields.version, cell('version'))] : []),
  ];
  if (visit === undefined || startedAt === undefined || version === undefined) return faults;
  const { answers, columns } = answersIn(cells, version, startedAt, questionOf);
  const geotag = placeIn(cells);
  const [finding, note] = [textOf(cell('finding')), textOf(cell('note'))];
  return {
    row,
    officer: textOf(cell('officer')),
    form: {
      visit,
      household: textOf(cell('household')) ?? '',
      version,
      device: deviceOf(textOf(cell('device')) ?? ''),
      startedAt,
      outcome: chosen(textOf(cell('outcome')) ?? '', outcomeChoices) as VisitForm['outcome'],
      answers,
      second: chosen(textOf(cell('second')) ?? '', yesNo) === 'yes',
      ...(finding !== undefined && { finding: chosen(finding, findingChoices) as NonNullable<VisitForm['finding']> }),
      ...(typeof geotag === 'object' && { geotag }),
      ...(note !== undefined && { note }),
    },
    columns,
    remarks: [
      ...(textOf(cell('photo')) === undefined ? [] : [remark('photoStays', visitFields.photo)]),
      ...(geotag === 'unclear' ? [remark('placeUnclear', visitFields.place)] : []),
    ],
  };
}

function idIn(cells: Cells<string>): string | undefined {
  const told = idColumns.map((column) => [column, textOf(cells[column])] as const);
  // KoboToolbox calls its own count by nearly the name by which OData calls the submission.
  const [, id] = told.find(([column, text]) => text !== undefined && (column !== '__id' || text.startsWith('uuid:'))) ?? [];
  return id?.replace(/^uuid:/, '');
}

const WRITTEN = /^(\S+?)[T ]\s*(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(\.\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;
const AHEAD = `+${String(regency.clock.hoursAhead).padStart(2, '0')}:00`;

/** With the zone that the phone was in; a workbook's cell and what went by way of Excel have none, and are as the clock showed here. */
function instantIn(cell: Filled): Instant | undefined {
  const text = cell instanceof Date ? (Number.isNaN(cell.valueOf()) ? '' : cell.toISOString().slice(0, -1)) : String(cell ?? '').trim();
  const [, date = '', hour = '', minute, second = '00', part = '', zone = AHEAD] = WRITTEN.exec(text) ?? [];
  const day = dayIn(date);
  if (day === undefined) return undefined;
  const told = Date.parse(
    `${day}T${hour.padStart(2, '0')}:${minute}:${second}${part}${zone.length === 3 ? `${zone}:00` : zone.toUpperCase()}`,
  );
  return Number.isNaN(told) ? undefined : new Date(told).toISOString();
}

function versionIn(cell: Filled): number | undefined {
  const version = Number(textOf(cell));
  return Number.isInteger(version) && version > 0 ? version : undefined;
}

interface Choice {
  readonly code: string;
  readonly text: { readonly id: string; readonly en: string };
}

/** By its code, or by what it says in either language; whatever else it is stays as it stands. */
function chosen(text: string, choices: readonly Choice[]): string {
  const said = (words: string) => words.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const found =
    choices.find(({ code }) => code === text) ??
    choices.find((choice) => [choice.text.id, choice.text.en].some((words) => said(words) === said(text)));
  return found?.code ?? text;
}

/** Phones write numbers as `12.0` and `1.5E7`. */
const WITH_EXPONENT = /^\d+(?:\.\d+)?(?:E\+?\d{1,2})?$/i;
const numeral = (text: string): string => (WITH_EXPONENT.test(text) ? String(Number(text)) : text);

function answersIn(cells: Cells<string>, version: number, at: Instant, questionOf: VisitColumns['questionOf']) {
  const answers: { item: string; value: string; at: Instant }[] = [];
  const columns: string[] = [];
  for (const [column, cell] of Object.entries(cells)) {
    const question = questionOf(version, column);
    const text = question && textOf(cell);
    if (!question || text === undefined || answers.some(({ item }) => item === question.code)) continue;
    const choices = choicesFor(question);
    const value = choices.length > 0 ? chosen(text, choices) : question.type === 'number' ? numeral(text) : text;
    answers.push({ item: question.code, value, at });
    columns.push(column);
  }
  return { answers, columns };
}

/** `-0.43 116.98 12 4.9` in one cell, as WKT, or in two columns. */
function placeIn(cells: Cells<string>): VisitForm['geotag'] | 'unclear' {
  const text = textOf(cells[visitFields.place]);
  const apart = [cells[placeColumns.latitude], cells[placeColumns.longitude]];
  const wkt = /^POINT\s*Z?\s*\(\s*(\S+)\s+(\S+)/i.exec(text ?? '');
  const told = wkt ? [wkt[2], wkt[1]] : text === undefined ? apart.map(textOf) : text.split(/\s+/);
  if (told.every((part) => part === undefined)) return undefined;
  const [latitude = Number.NaN, longitude = Number.NaN] = told.map(degreesIn);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : 'unclear';
}

/** Columns that two questions have in common by what they say; nobody can tell which is whose. */
export const namedTwice = (unknown: readonly string[], { layout }: VisitColumns): string[] => {
  const known = new Set([...layout.required, ...layout.optional].map(plainName));
  return unknown.filter((column) => known.has(plainName(column)));
};

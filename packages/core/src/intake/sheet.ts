import { createHash } from 'node:crypto';
import { openCsv } from './csv.ts';
import { bytesOf, formatOf, headOf, oleFormat } from './file-format.ts';
import { Unreadable } from './intake-errors.ts';
import type { Sheet, Sheets, Source } from './rows.ts';
import { LIMITS, type Limits } from './workbook-limits.ts';

export type { Cell, Row, Sheet, Sheets, Source } from './rows.ts';

/** Opens a workbook (`.xlsx`), a CSV or submissions as JSON, told apart by what is in it. Throws Unreadable for anything else, and for what is too much. */
export async function openFile(source: Source, limits: Limits = LIMITS): Promise<Sheets> {
  const head = await headOf(source);
  const format = formatOf(head);
  if (format === 'csv') return sheetsOf([await openCsv(source, head)], []);
  if (format === 'json') return sheetsOf([(await import('./json-rows.ts')).openJson(await bytesOf(source, limits.packed))], []);
  if (format === 'ole') throw new Unreadable(oleFormat(await bytesOf(source, limits.packed)));
  if (format !== 'zip') throw new Unreadable(format);
  // Loaded only when there is a workbook to read: a function that never meets one starts the faster.
  const { openWorkbook } = await import('./workbook.ts');
  const { shown, hidden } = await openWorkbook(await bytesOf(source, limits.packed), limits);
  return sheetsOf(shown, hidden);
}

function sheetsOf(shown: readonly Sheet[], hidden: readonly Sheet[]): Sheets {
  const first = shown[0] ?? hidden[0];
  if (!first) throw new Unreadable('empty');
  const plain = (name = '') => name.trim().toLowerCase();
  return { first, shown, hidden, named: (name) => shown.find((sheet) => plain(sheet.name) === plain(name)) };
}

/** The same file gives the same print, whatever it is called. */
export async function fileFingerprint(source: Source): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of await source.open()) hash.update(chunk);
  return hash.digest('base64url');
}

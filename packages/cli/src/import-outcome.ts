import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LocalError } from '@puskesos/local/local-error';
import { Fault } from './faults.ts';
import type { Import, Report, SheetTold, Told } from './follow-import.ts';
import { tableIn } from './table.ts';

interface Telling {
  readonly json?: boolean | undefined;
  /** Where the report row by row is to lie. */
  readonly report?: string;
}

/** Says how an import ended, and keeps its report. Throws what it was refused for. */
export async function tell(one: Import, { json, report }: Telling): Promise<void> {
  if (one.refusal) throw new LocalError(both(one.refusal));
  if (one.state === 'FAILED') throw new Fault(`Gagal berulang kali; beri tahu Dinsos (${one.id}) / it failed again and again; tell Dinsos`);
  const kept = report !== undefined && one.reportUrl !== null && (await save(one.reportUrl, report));
  if (json) return console.log(JSON.stringify(one));
  console.log(tableIn([[headline(one), ''], ...undoLines(one), ...(one.report ? reportLines(one.report) : [])]));
  if (kept) console.log(`\nLaporan / report: ${report}`);
  console.log(`Impor / import: ${one.id}`);
}

async function save(url: string, path: string): Promise<true> {
  const answer = await fetch(url).catch(() => undefined);
  if (!answer?.ok || !answer.body) throw new Fault('Laporannya tidak terunduh; ulangi / the report did not arrive; do it again');
  await pipeline(Readable.fromWeb(answer.body as import('node:stream/web').ReadableStream), createWriteStream(path));
  return true;
}

const both = ({ message, messageEn }: Told): string => `${message} / ${messageEn}`;

function headline({ state, dryRun }: Import): string {
  if (state === 'STOPPED') return 'Dihentikan; perintah yang sama melanjutkannya / stopped; the same command goes on';
  if (state === 'UNDONE') return 'Dibatalkan / taken back';
  return dryRun ? 'Uji coba, tidak ada yang tersimpan / dry run, nothing saved' : 'Selesai / done';
}

const undoLines = ({ undo }: Import): string[][] =>
  undo
    ? [
        ['Keluarga dibatalkan / families taken back', String(undo.done - (undo.left ?? 0))],
        ['Dibiarkan / left', String(undo.left ?? 0)],
      ]
    : [];

const reportLines = (report: Report): string[][] => [
  ['Baris / rows', String(report.rows)],
  ['  baru / created', String(report.created)],
  ['  diperbarui / updated', String(report.updated)],
  ['  tetap / unchanged', String(report.unchanged)],
  ['  ditolak / refused', String(report.refused)],
  ['Perlu dilihat / to look at', String(report.warned)],
  ['Catatan di bawah ### / notes below ###', String(report.notes)],
  ...(report.unknownColumns.length > 0 ? [[`Kolom tak dikenal / unknown columns: ${report.unknownColumns.join(', ')}`, '']] : []),
  ...report.sheets.map((told) => [`* ${placeOf(told)}${both(told)}`, String(told.count ?? '')]),
  ...report.remarks.toSorted((a, b) => b.count - a.count).map((told) => [`- ${both(told)}`, String(told.count)]),
];

/** `RT 2, baris / row 1: ` */
function placeOf({ sheet, row, column }: SheetTold): string {
  const place = [sheet, column, row !== null && `baris / row ${row}`].filter(Boolean).join(', ');
  return place === '' ? '' : `${place}: `;
}

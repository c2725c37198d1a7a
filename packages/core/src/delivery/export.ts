import * as z from 'zod';
import { findDistrict, findVillage } from '../region/region.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { csvLine, UTF8_MARK } from '../shared/csv.ts';
import { Id } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { districtOf } from '../shared/region-code.ts';
import { workbookOf } from '../shared/workbook.ts';
import { ChangedCount, changedOf } from './changed.ts';
import { checkState, findCycle } from './cycle.ts';
import * as store from './delivery.store.ts';
import { isStopped } from './line.rules.ts';
import { periodOfLine } from './period.rules.ts';
import type { Cycle, Line, LineState } from './shapes.ts';

/** A cycle’s list as whoever pays takes it, and as it comes back with what became of each. Without any NIK or KK number. */

export const exportColumns = [
  'Siklus',
  'Kode',
  'Periode',
  'Desa',
  'Kode Desa',
  'Kecamatan',
  'Nama',
  'Sebagai',
  'Alamat',
  'RT',
  'RW',
  'Jumlah',
  'Banyaknya',
  'Satuan',
  'Status',
  'Keterangan',
] as const;

const statusWords: Record<LineState, string> = {
  listed: 'TERDAFTAR',
  failed: 'GAGAL',
  partly: 'SEBAGIAN',
  paid: 'BERHASIL',
  delivered: 'DISERAHKAN',
  held: 'DITAHAN',
  excluded: 'DIKELUARKAN',
  returned: 'DIKEMBALIKAN',
};

export type ExportRow = readonly (string | number | undefined)[];

export const exportRow = (line: Line): ExportRow => [
  line.cycle,
  line.code,
  periodOfLine(line),
  findVillage(line.village)?.name,
  line.village,
  findDistrict(districtOf(line.village))?.name,
  line.payee,
  line.collector?.toUpperCase(),
  line.address.street,
  line.address.rt,
  line.address.rw,
  line.rupiah,
  line.goods?.quantity,
  line.goods?.unit,
  statusWords[line.state],
  line.reason,
];

/** While it is paid, what is stopped is no row for whoever pays; of a closed list every line is shown with what became of it. */
const isToBeTold = ({ state }: Pick<Cycle, 'state'>, line: Line): boolean => state === 'closed' || !isStopped(line);

const exportable = {
  find: findCycle,
  right: ['delivery.write', 'names.read'],
  everywhere: true,
} as const;

const approvedCycle = query({
  input: z.object({ cycle: Id }),
  ...exportable,
  run: (_input, _context, cycle) => {
    checkState(cycle, 'approved', 'closed');
    return cycle;
  },
});

/**
 * The rows of an approved list, read as they are taken; below them notes: of how many lines the people are not by now what they were when it was
 * made, what the file comes to, and what the list was approved as. Throws CycleNotReady before the first.
 */
export async function* exportLines(context: Context, about: { cycle: string }): AsyncGenerator<ExportRow> {
  const cycle = await approvedCycle(context, about);
  const changed = new ChangedCount(context);
  const sum = { lines: 0, rupiah: 0 };
  for await (const line of store.eachLine(context, cycle.id)) {
    if (!isToBeTold(cycle, line)) continue;
    yield exportRow(line);
    sum.lines += 1;
    sum.rupiah += line.rupiah;
    await changed.add(line);
  }
  if ((await changed.finish()) > 0) yield [changedNote(changed.count)];
  yield [`### Berkas ini: ${sum.lines} baris, Rp ${sum.rupiah}`];
  for (const note of notesOn(cycle)) yield [note];
}

/** What whoever pays holds the file against: the whole list as it was frozen, its print, and who approved it. */
const notesOn = ({ id, lines = 0, rupiah = 0, digest, approvedBy, approvedAt = '' }: Cycle): readonly string[] => [
  `### Daftar ${id}: ${lines} baris, Rp ${rupiah}; sidik SHA-256 ${digest}`,
  `### Disetujui oleh ${approvedBy} pada ${dayOf(approvedAt)}`,
];

/** Below the mark are only notes, for whoever reads the file back in too. */
const changedNote = (count: number): string => `### ${count} baris berubah sejak daftar dibuat: periksa sebelum dibayar (changedSince)`;

const textOf = (row: ExportRow): string[] => row.map((cell) => String(cell ?? ''));

/** As CSV, a line at a time: a list of any length takes no more memory than a short one. */
export async function* exportCsv(context: Context, about: { cycle: string }): AsyncGenerator<string> {
  let header = `${UTF8_MARK}${csvLine(exportColumns)}`;
  for await (const row of exportLines(context, about)) {
    yield header + csvLine(textOf(row));
    header = '';
  }
  if (header !== '') yield header;
}

/** The same page by page, for who can’t take a stream; the first begins with the header, and below the last are the notes on the list. One Query and one BatchGet beside the check of the right. */
export const exportPage = query({
  input: z.object({ cycle: Id, page: PageInput.prefault({}) }),
  ...exportable,
  run: async ({ page }, context, cycle) => {
    const { id, state } = cycle;
    checkState({ state }, 'approved', 'closed');
    const { rows, hasNext } = await store.listLines(context, { cycle: id, places: [''], page });
    const header = page.after ? '' : `${UTF8_MARK}${csvLine(exportColumns)}`;
    const told = rows.filter(({ value }) => isToBeTold({ state }, value));
    const lines = told.map(({ value }) => value);
    const changed = (await changedOf(context, lines)).length;
    const below = hasNext ? [] : notesOn(cycle).map((note) => csvLine([note]));
    const csv = header + [...lines.map((line) => csvLine(textOf(exportRow(line)))), ...below].join('');
    return { csv, changed, hasNext, end: rows.at(-1)?.cursor };
  },
});

/** The same as a workbook, piece by piece. */
export const exportWorkbook = (context: Context, about: { cycle: string }): AsyncGenerator<Uint8Array> =>
  workbookOf([exportColumns], exportLines(context, about));

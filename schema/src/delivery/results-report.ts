import type { Report, ReportLine } from '@puskesos/core/intake/report';
import { builder } from '../shared/builder.ts';
import { RowOutcome } from './enums.ts';
import { countsOf, RemarkCountRef, RemarkRef } from './remark.ts';
import { SheetRemarkRef } from './sheet-remark.ts';

export const RowRef = builder.objectRef<ReportLine>('FileRow').implement({
  description: 'What becomes of one row of a file (baris berkas).',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'As the spreadsheet numbers it (baris).' }),
    sheet: t.exposeString('sheet', { nullable: true, description: 'In which sheet (lembar); null: only one was read.' }),
    outcome: t.expose('outcome', { type: RowOutcome, description: 'Hasil.' }),
    remarks: t.field({ type: [RemarkRef], description: 'Keterangan.', resolve: ({ remarks }) => [...remarks] }),
  }),
});

export const ReportRef = builder.objectRef<Report>('ResultsReport').implement({
  description: 'What a result file will do, by the lines as they are when it is read (laporan berkas hasil).',
  fields: (t) => ({
    rows: t.exposeInt('rows', { description: 'Rows with something in them (baris).' }),
    updated: t.exposeInt('updated', { description: 'Of them, those that change a line (diperbarui).' }),
    unchanged: t.exposeInt('unchanged', { description: 'Those that change nothing (tetap).' }),
    refused: t.exposeInt('refused', { description: 'Those that are left out (ditolak).' }),
    notes: t.exposeInt('notes', { description: 'Rows below `###`, which are no data (catatan).' }),
    unknownColumns: t.stringList({
      description: 'Headers that are not known (kolom tak dikenal).',
      resolve: (report) => [...report.unknownColumns],
    }),
    sheets: t.field({
      type: [SheetRemarkRef],
      description: 'Which sheets were read and which were not, and which rows were passed over (lembar).',
      resolve: ({ sheets = [] }) => [...sheets],
    }),
    remarks: t.field({
      type: [RemarkCountRef],
      description: 'How often each remark is made.',
      resolve: ({ remarks }) => countsOf(remarks),
    }),
  }),
});

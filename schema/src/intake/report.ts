import { ofSheets, type SheetRemark } from '@puskesos/core/intake/remarks-of-sheets';
import type { Report } from '@puskesos/core/intake/report';
import { countsOf, RemarkCountRef } from '../delivery/remark.ts';
import { builder } from '../shared/builder.ts';

const SheetRemarkRef = builder.objectRef<SheetRemark>('SheetRemark').implement({
  description: 'What became of a sheet of a file, or of rows in it that are no data; and how to have them read (keterangan lembar).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs to tell causes apart.' }),
    sheet: t.exposeString('sheet', { nullable: true, description: 'The sheet’s name (lembar); null: the file is a CSV.' }),
    row: t.exposeInt('row', { nullable: true, description: 'The first row it is about, as a spreadsheet numbers it (baris).' }),
    column: t.exposeString('column', { nullable: true, description: 'Of which column; null: of all of them (kolom).' }),
    count: t.exposeInt('count', { nullable: true, description: 'How many rows or cells it is about (banyaknya).' }),
    message: t.string({ description: 'In Indonesian.', resolve: ({ code }) => ofSheets[code].reason.id }),
    messageEn: t.string({ description: 'In English.', resolve: ({ code }) => ofSheets[code].reason.en }),
    whatToDo: t.string({ description: 'In Indonesian (tindakan).', resolve: ({ code }) => ofSheets[code].whatToDo.id }),
    whatToDoEn: t.string({ description: 'In English.', resolve: ({ code }) => ofSheets[code].whatToDo.en }),
  }),
});

export const ImportReportRef = builder.objectRef<Report>('ImportReport').implement({
  description: 'What a file came to, in figures (laporan impor).',
  fields: (t) => ({
    rows: t.exposeInt('rows', { description: 'Rows with something in them (baris).' }),
    created: t.exposeInt('created', { description: 'Of them, those that are new in the register (baru).' }),
    updated: t.exposeInt('updated', { description: 'Those that changed something (diperbarui).' }),
    unchanged: t.exposeInt('unchanged', { description: 'Those that changed nothing (tetap).' }),
    refused: t.exposeInt('refused', { description: 'Those that were left out (ditolak).' }),
    warned: t.exposeInt('warned', { description: 'Those that were taken and that somebody should look at (perlu dilihat).' }),
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
      description: 'How often each remark was made.',
      resolve: ({ remarks }) => countsOf(remarks),
    }),
  }),
});

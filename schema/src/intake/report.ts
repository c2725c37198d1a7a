import type { Report } from '@puskesos/core/intake/report';
import { countsOf, RemarkCountRef } from '../delivery/remark.ts';
import { SheetRemarkRef } from '../delivery/sheet-remark.ts';
import { builder } from '../shared/builder.ts';

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

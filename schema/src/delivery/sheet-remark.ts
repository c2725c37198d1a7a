import { ofSheets, type SheetRemark } from '@puskesos/core/intake/remarks-of-sheets';
import { builder } from '../shared/builder.ts';

export const SheetRemarkRef = builder.objectRef<SheetRemark>('SheetRemark').implement({
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

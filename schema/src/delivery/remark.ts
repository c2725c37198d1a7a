import { type Remark, type RemarkCode, texts } from '@puskesos/core/intake/remarks';
import { builder } from '../shared/builder.ts';

export const RemarkRef = builder.objectRef<Remark>('RowRemark').implement({
  description: 'What there is to say of a row, and what to do about it (keterangan baris).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs to tell causes apart.' }),
    column: t.exposeString('column', { nullable: true, description: 'Of which column; null: of the row as a whole (kolom).' }),
    value: t.exposeString('value', { nullable: true, description: 'What the cell holds, its numbers masked (isi).' }),
    message: t.string({ description: 'In Indonesian.', resolve: ({ code }) => texts[code].reason.id }),
    messageEn: t.string({ description: 'In English.', resolve: ({ code }) => texts[code].reason.en }),
    whatToDo: t.string({ description: 'In Indonesian (tindakan).', resolve: ({ code }) => texts[code].whatToDo.id }),
    whatToDoEn: t.string({ description: 'In English.', resolve: ({ code }) => texts[code].whatToDo.en }),
  }),
});

export const RemarkCountRef = builder.objectRef<{ code: RemarkCode; count: number }>('RemarkCount').implement({
  description: 'How often a remark was made.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The remark’s code.' }),
    count: t.exposeInt('count', { description: 'How often (banyaknya).' }),
    message: t.string({ description: 'In Indonesian.', resolve: ({ code }) => texts[code].reason.id }),
    messageEn: t.string({ description: 'In English.', resolve: ({ code }) => texts[code].reason.en }),
  }),
});

export const countsOf = (remarks: Readonly<Record<string, number>>) =>
  Object.entries(remarks).map(([code, count]) => ({ code: code as RemarkCode, count }));

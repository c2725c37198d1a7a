import { builder } from '../shared/builder.ts';

interface ExportedPage {
  readonly csv: string;
  readonly changed: number;
  readonly hasNext: boolean;
  readonly end?: string | undefined;
}
export const ExportRef = builder.objectRef<ExportedPage>('CycleExport').implement({
  description: 'A part of a cycle’s list as CSV; the parts in order make the file (ekspor daftar).',
  fields: (t) => ({
    csv: t.exposeString('csv', { description: 'Lines of CSV, the header before the first. Without any NIK or KK number.' }),
    changed: t.exposeInt('changed', {
      description: 'Of its lines, how many are of people who have changed since the list was made: see `Cycle.changedSince` (berubah).',
    }),
    hasNext: t.exposeBoolean('hasNext', { description: 'More follows.' }),
    end: t.exposeString('end', { nullable: true, description: 'Give this as `after` for the next part.' }),
  }),
});

import * as Delivery from '@puskesos/core/delivery';
import { MissingColumns, Unreadable } from '@puskesos/core/intake/intake-errors';
import { type Remark, type RemarkCode, texts } from '@puskesos/core/intake/remarks';
import type { Report, ReportLine } from '@puskesos/core/intake/report';
import { submitResults } from '@puskesos/core/intake/results';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { mutationOf } from '../shared/mutation.ts';
import { CycleRef } from './cycle.ts';
import { RowOutcome } from './enums.ts';

const RemarkRef = builder.objectRef<Remark>('RowRemark').implement({
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

const RemarkCountRef = builder.objectRef<{ code: RemarkCode; count: number }>('RemarkCount').implement({
  description: 'How often a remark was made.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The remark’s code.' }),
    count: t.exposeInt('count', { description: 'How often (banyaknya).' }),
    message: t.string({ description: 'In Indonesian.', resolve: ({ code }) => texts[code].reason.id }),
    messageEn: t.string({ description: 'In English.', resolve: ({ code }) => texts[code].reason.en }),
  }),
});

const countsOf = (remarks: Readonly<Record<string, number>>) =>
  Object.entries(remarks).map(([code, count]) => ({ code: code as RemarkCode, count }));

const RowRef = builder.objectRef<ReportLine>('FileRow').implement({
  description: 'What becomes of one row of a file (baris berkas).',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'As the spreadsheet numbers it (baris).' }),
    outcome: t.expose('outcome', { type: RowOutcome, description: 'Hasil.' }),
    remarks: t.field({ type: [RemarkRef], description: 'Keterangan.', resolve: ({ remarks }) => [...remarks] }),
  }),
});

const ReportRef = builder.objectRef<Report>('ResultsReport').implement({
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
    remarks: t.field({
      type: [RemarkCountRef],
      description: 'How often each remark is made.',
      resolve: ({ remarks }) => countsOf(remarks),
    }),
  }),
});

const ResultsRef = builder.objectRef<Delivery.Results>('PaymentResults').implement({
  description: 'A result file of a cycle: who handed it in, how far it is, and what came of it (berkas hasil).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, for `paymentResults`.' }),
    cycle: t.exposeID('cycle', { description: 'Of which cycle.' }),
    file: t.exposeString('file', { description: 'Its name (nama berkas).' }),
    rows: t.exposeInt('rows', { description: 'Rows with something in them (baris).' }),
    done: t.int({
      description: 'Rows done so far (selesai).',
      complexity: 3,
      resolve: ({ id, rows, finishedAt }, _args, { core }) => (finishedAt ? rows : Delivery.resultsDone(core, { results: id })),
    }),
    startedAt: t.expose('startedAt', { type: 'Instant', description: 'When it was handed in.' }),
    startedBy: t.exposeString('startedBy', { description: 'By whom.' }),
    finishedAt: t.expose('finishedAt', { type: 'Instant', nullable: true, description: 'When it was done; null while it runs.' }),
    stalledAt: t.expose('stalledAt', {
      type: 'Instant',
      nullable: true,
      description: 'It failed too often: hand the same file in again (macet).',
    }),
    updated: t.int({
      nullable: true,
      description: 'Rows that changed a line; null while it runs.',
      resolve: ({ counts }) => counts?.updated,
    }),
    unchanged: t.int({ nullable: true, description: 'Rows that changed nothing.', resolve: ({ counts }) => counts?.unchanged }),
    refused: t.int({ nullable: true, description: 'Rows left out (ditolak).', resolve: ({ counts }) => counts?.refused }),
    remarks: t.field({
      type: [RemarkCountRef],
      description: 'How often each remark was made.',
      resolve: ({ remarks, counts }) => countsOf(counts?.remarks ?? remarks),
    }),
  }),
});

const ResultsConnection = builder.connectionObject(
  { type: ResultsRef, name: 'PaymentResultsConnection', description: 'A page of result files.' },
  { name: 'PaymentResultsEdge', description: 'A result file and its cursor.' },
);

builder.objectField(CycleRef, 'results', (t) =>
  t.field({
    type: ResultsConnection,
    description: 'Its result files, latest first, for whoever works for the whole regency (berkas hasil). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: async ({ id }, page, { core }) => connectionOf(await Delivery.resultsOf(core, { cycle: id, page })),
  }),
);

builder.queryField('paymentResults', (t) =>
  t.field({
    type: ResultsRef,
    nullable: true,
    description: 'One result file; ask again while it runs. For whoever works for the whole regency (berkas hasil).',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    authScopes: { right: 'household.read' },
    resolve: (_root, { id }, { core }) => Delivery.resultsById(core, { results: id }),
  }),
);

const ROWS_TOLD = 200;

mutationOf('uploadPaymentResults', {
  description:
    'Takes in what became of payments: rows with `Kode` (or `NIK`, `No KK`), `Status`, and perhaps `Siklus`, `Jumlah` (all that was paid so far), `Keterangan` (unggah berkas hasil). Read at once, applied after; a stopped one goes on when handed in again.',
  right: 'delivery.write',
  errors: [Unreadable, MissingColumns, Delivery.WrongCycle, Delivery.AlreadyReconciled, Delivery.CycleNotReady, Delivery.WrongKind],
  input: (t) => ({
    cycle: t.id({ required: true, description: 'Of which cycle.' }),
    fileName: t.string({ required: true, description: 'As it is called (nama berkas).' }),
    content: t.string({
      required: true,
      description: 'The workbook or CSV in base64, at most 700 kB of it; a larger one goes by the command line (isi berkas).',
    }),
    dryRun: t.boolean({ required: true, description: 'Only say what it would do (uji coba).' }),
  }),
}).runs(
  async (core, { cycle, fileName, content, dryRun = false }, call) => {
    const bytes = Buffer.from(content, 'base64');
    const open = async function* () {
      yield bytes;
    };
    const { report, lines, results } = await submitResults(core, { cycle, dryRun, file: { name: fileName, open } }, call);
    const refused = lines.filter(({ outcome }) => outcome === 'refused').slice(0, ROWS_TOLD);
    return { report, refused, results: results ?? null };
  },
  (t) => ({
    report: t.expose('report', { type: ReportRef, description: 'What it will do, in figures.' }),
    refused: t.expose('refused', { type: [RowRef], description: 'The rows it leaves out, the first 200 (baris ditolak).' }),
    results: t.expose('results', { type: ResultsRef, nullable: true, description: 'Where its outcome will be; null: a dry run.' }),
  }),
);

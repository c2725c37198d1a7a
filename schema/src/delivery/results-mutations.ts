import * as Delivery from '@puskesos/core/delivery';
import { MissingColumns, Unreadable } from '@puskesos/core/intake/intake-errors';
import { submitResults } from '@puskesos/core/intake/results';
import { mutationOf } from '../shared/mutation.ts';
import { CycleRef } from './cycle.ts';
import { ResultsRef } from './results.ts';
import { ReportRef, RowRef } from './results-report.ts';

const ROWS_TOLD = 200;

mutationOf('uploadPaymentResults', {
  description:
    'Takes in what became of payments: rows with `Kode` (or `NIK`, `No KK`), `Status`, and perhaps `Siklus`, `Total dibayar` (all that was paid so far) or `Dibayar kali ini` (what was paid now; `Jumlah` only where it can mean but one of them), `Keterangan` (unggah berkas hasil). Read at once, applied after; a stopped one goes on when handed in again.',
  right: 'delivery.write',
  errors: [Unreadable, MissingColumns, Delivery.WrongCycle, Delivery.AlreadyReconciled, Delivery.CycleNotReady, Delivery.WrongKind],
  input: (t) => ({
    cycle: t.globalID({ for: CycleRef, required: true, description: 'Of which cycle.' }),
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

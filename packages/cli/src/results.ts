import { tableOf } from '@puskesos/core/intake/report';
import { importResults } from '@puskesos/core/intake/results';
import { contextFor } from '@puskesos/core/shared/context';
import { progressBar } from '@puskesos/local/progress';
import type { Command } from 'commander';
import { actorCalled } from './acting.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';
import { reportAt, sourceAt } from './source-file.ts';

interface Options extends DataOptions {
  readonly cycle: string;
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly as?: string;
}

export function addResults(program: Command): void {
  const command = program
    .command('results')
    .description('Rekonsiliasi hasil pembayaran satu siklus dari .xlsx atau .csv / reconcile a cycle with what became of its payments')
    .argument('<file>', 'berkas hasil: Kode (atau NIK, No KK) dan Status / a result file: Kode (or NIK, No KK) and Status')
    .requiredOption('--cycle <id>', 'siklusnya, mis. tunai.2026-Q4 / the cycle')
    .option('--dry-run', 'periksa saja, jangan simpan / only check, save nothing')
    .option('--report <file>', 'laporan per baris sebagai CSV / the report row by row as CSV (<file>.laporan.csv)')
    .option('--as <id>', 'siapa yang memasukkan / who takes it in');
  onFolder(command).action(takeResults);
}

async function takeResults(path: string, options: Options): Promise<void> {
  const file = await sourceAt(path);
  const { cycle, dryRun = false } = options;
  await onDatabase(options, async (stores) => {
    const context = contextFor(stores, await actorCalled(stores, options.as));
    const csv = reportAt(options.report ?? `${path}.laporan.csv`);
    const bar = progressBar('Baris / rows');
    const report = await importResults(context, { file, cycle, dryRun, onLine: csv.line, onProgress: bar.of }).finally(bar.end);
    await csv.write(report);
    console.log(`${tableOf(report)}\n\nLaporan / report: ${csv.path}`);
  });
}

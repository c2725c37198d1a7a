import { exportCsv, exportWorkbook } from '@puskesos/core/delivery';
import { regency } from '@puskesos/core/regency';
import { contextFor } from '@puskesos/core/shared/context';
import type { Command } from 'commander';
import { actorCalled } from './acting.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';
import { writeOut } from './write-file.ts';

interface Options extends DataOptions {
  readonly out: string;
  readonly as?: string;
}

export function addExportCycle(program: Command): void {
  const command = program
    .command('export-cycle')
    .description('Ekspor daftar siklus yang disetujui untuk bank atau kantor pos / export an approved list for whoever pays')
    .argument('<cycle>', `siklusnya, mis. ${regency.examples.program}.2026-Q4 / the cycle`)
    .requiredOption('--out <file>', 'berkas .csv atau .xlsx / a .csv or .xlsx file')
    .option('--as <id>', 'siapa yang mengekspor / who exports');
  onFolder(command).action(exportCycle);
}

async function exportCycle(cycle: string, { out, as, ...where }: Options): Promise<void> {
  await onDatabase(where, async (stores) => {
    const context = contextFor(stores, await actorCalled(stores, as));
    await writeOut(out, { csv: () => exportCsv(context, { cycle }), workbook: () => exportWorkbook(context, { cycle }) });
  });
}

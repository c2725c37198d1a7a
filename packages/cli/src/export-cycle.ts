import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportCsv, exportWorkbook } from '@puskesos/core/delivery';
import { contextFor } from '@puskesos/core/shared/context';
import type { Command } from 'commander';
import { actorCalled } from './acting.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly out: string;
  readonly as: string;
}

export function addExportCycle(program: Command): void {
  const command = program
    .command('export-cycle')
    .description('Ekspor daftar siklus yang disetujui untuk bank atau kantor pos / export an approved list for whoever pays')
    .argument('<cycle>', 'siklusnya, mis. sembako-kukar.2026-Q4 / the cycle')
    .requiredOption('--out <file>', 'berkas .csv atau .xlsx / a .csv or .xlsx file')
    .option('--as <id>', 'siapa yang mengekspor / who exports', 'dinsos-kukar');
  onFolder(command).action(exportCycle);
}

async function exportCycle(cycle: string, { out, as, ...where }: Options): Promise<void> {
  await onDatabase(where, async (stores) => {
    const context = contextFor(stores, await actorCalled(stores, as));
    if (out.toLowerCase().endsWith('.xlsx')) await writeFile(out, await exportWorkbook(context, { cycle }));
    else await writeCsv(out, exportCsv(context, { cycle }));
    console.log(`Tersimpan / saved: ${out}`);
  });
}

/** The file is opened only when there is a first line: what is refused leaves none behind. */
async function writeCsv(out: string, lines: AsyncGenerator<string>): Promise<void> {
  const { value: first = '' } = await lines.next();
  const all = async function* () {
    yield first;
    yield* lines;
  };
  await pipeline(Readable.from(all()), createWriteStream(out));
}

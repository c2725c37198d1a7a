import { type Aim, aimOf } from '@puskesos/core/rewriting/asked.rules';
import { everyShape } from '@puskesos/core/rewriting/every-shape';
import { Pace } from '@puskesos/core/rewriting/pace';
import { type Report, rewriteRecords } from '@puskesos/core/rewriting/rewrite';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { wholeRegistry } from '@puskesos/core/shared/whole-table';
import { progressBar } from '@puskesos/local/progress';
import type { Command } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { whole } from './numbers.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly back?: boolean;
  readonly dryRun?: boolean;
  readonly units: number;
}

export function addMigrate(program: Command): void {
  const command = program
    .command('migrate')
    .description('Tulis ulang data lama dalam bentuknya yang sekarang / write records of a former shape anew, or back again')
    .argument('[kind...]', 'jenis ini saja / these kinds only')
    .option('--back', 'kembali ke bentuk sebelumnya / back to the shape before')
    .option('--dry-run', 'hitung saja / count them only')
    .option('--units <number>', 'satuan DynamoDB sedetik, baca dan tulis / DynamoDB units a second, read and written', whole, 200);
  onFolder(command).action(migrate);
}

async function migrate(kinds: readonly string[], { back, dryRun = false, units, ...where }: Options): Promise<void> {
  const aim = aimOf(everyShape, kinds, back ? 'back' : 'on');
  await onDatabase(where, async (stores) => {
    const report = await underBar(stores, { aim, dryRun, units });
    tell(report, dryRun);
    if (report.lost.length > 0) process.exitCode = exitCodes.refused;
    else if (report.broken.length > 0 || report.overtaken > 0 || !report.done) process.exitCode = exitCodes.fault;
  });
}

/** A piece is a quarter of what a second takes where all of it is written, and small enough to stop after. */
const atOnceFor = (units: number): number => Math.min(100, Math.max(1, Math.floor(units / 4)));

/** Ctrl-C stops behind the piece that is at work; the same command goes on there. */
async function underBar(stores: Stores, { aim, dryRun, units }: { aim: Aim; dryRun: boolean; units: number }): Promise<Report> {
  const [bar, stopping, table] = [progressBar('Item / items'), new AbortController(), wholeRegistry(registryEnv())];
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  try {
    const total = await table.about();
    return await rewriteRecords(contextFor(stores, systemActor('migrate')), table, {
      ...{ aim, dryRun, pace: new Pace(units), atOnce: atOnceFor(units), signal: stopping.signal },
      onProgress: (looked) => bar.of({ done: looked, total: Math.max(total, looked) }),
    });
  } finally {
    process.off('SIGINT', stop);
    table.close();
    bar.end();
  }
}

function tell({ looked, rewritten, overtaken, lost, broken, done }: Report, dryRun: boolean): void {
  console.log(`Diperiksa / looked at: ${looked}`);
  const word = dryRun ? 'Akan ditulis ulang / would be written anew' : 'Ditulis ulang / written anew';
  for (const [type, count] of Object.entries(rewritten)) console.log(`${word}: ${type} ${count}`);
  if (Object.keys(rewritten).length === 0) console.log(`${word}: 0`);
  for (const one of lost) console.error(`Tidak muat dalam bentuk lamanya, tetap / its former shape can’t hold it, left as it is: ${one}`);
  for (const one of broken) console.error(`Rusak, tetap / broken, left as it is: ${one}`);
  if (overtaken > 0) console.error(`Sedang diubah orang, ulangi / being changed, run it again: ${overtaken}`);
  if (!done) console.error('Berhenti; perintah yang sama meneruskan / stopped; the same command goes on');
}

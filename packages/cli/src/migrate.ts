import { aimOf } from '@puskesos/core/rewriting/asked.rules';
import { everyShape } from '@puskesos/core/rewriting/every-shape';
import { rewriteRecords } from '@puskesos/core/rewriting/rewrite';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { wholeRegistry } from '@puskesos/core/shared/whole-table';
import type { Command } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { whole } from './numbers.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';
import { tell, underBar } from './through-bar.ts';

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
    const table = wholeRegistry(registryEnv());
    const context = contextFor(stores, systemActor('migrate'));
    const report = await underBar(table, units, (running) => rewriteRecords(context, table, { ...running, aim, dryRun }));
    tell(report, dryRun);
    if (report.lost.length > 0) process.exitCode = exitCodes.refused;
    else if (report.broken.length > 0 || report.overtaken > 0 || !report.done) process.exitCode = exitCodes.fault;
  });
}

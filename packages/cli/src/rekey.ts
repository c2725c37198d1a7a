import { coverAnew } from '@puskesos/core/rewriting/recover';
import { resealAll } from '@puskesos/core/rewriting/reseal';
import type { Report } from '@puskesos/core/rewriting/through';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { InvalidInput } from '@puskesos/core/shared/error';
import { parseKeys } from '@puskesos/core/shared/vault';
import { wholeTable } from '@puskesos/core/shared/whole-table';
import { Argument, type Command } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { whole } from './numbers.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';
import { tell, underBar } from './through-bar.ts';

interface Options extends DataOptions {
  readonly dryRun?: boolean;
  readonly units: number;
}

export function addRekey(program: Command): void {
  const command = program
    .command('rekey')
    .description('Pindahkan yang tersimpan ke kunci baru brankas / bring what lies in the tables under the vault’s new key')
    .addArgument(
      new Argument('<what>', 'segel: kunci data; sidik: kunci blind / what the data key sealed, or what the blind key covers').choices([
        'seals',
        'fingerprints',
      ]),
    )
    .option('--dry-run', 'hitung saja / count them only')
    .option('--units <number>', 'satuan DynamoDB sedetik, baca dan tulis / DynamoDB units a second, read and written', whole, 200);
  onFolder(command).action(rekey);
}

async function rekey(what: 'seals' | 'fingerprints', { dryRun = false, units, ...where }: Options): Promise<void> {
  await onDatabase(where, async (stores) => {
    const reports = what === 'seals' ? await seals(stores, units, dryRun) : [await fingerprints(stores, units, dryRun)];
    for (const report of reports) tell(report, dryRun);
    if (reports.some(({ broken, overtaken, done }) => broken.length > 0 || overtaken > 0 || !done)) process.exitCode = exitCodes.fault;
    else if (!dryRun && reports.some(({ rewritten }) => Object.keys(rewritten).length > 0))
      console.log('Ulangi sampai 0, baru `keys --step retire` / again until it says 0, then `keys --step retire`');
  });
}

function fingerprints(stores: Stores, units: number, dryRun: boolean): Promise<Report> {
  const table = wholeTable(registryEnv(), stores.registry.name);
  const context = contextFor(stores, systemActor('rekey'));
  return underBar(table, units, (running) => coverAnew(context, table, { ...running, dryRun }));
}

/** Both tables, one after the other. */
async function seals(stores: Stores, units: number, dryRun: boolean): Promise<Report[]> {
  const old = Object.keys(parseKeys(registryEnv().VAULT_KEYS).data).slice(0, -1);
  if (old.length === 0)
    throw InvalidInput.at(
      'VaultKeys',
      'hanya ada satu kunci data; lihat `keys --step add`',
      'there is one data key only; see `keys --step add`',
    );
  const reports: Report[] = [];
  for (const one of ['registry', 'publicIndex'] as const) {
    const table = wholeTable(registryEnv(), stores[one].name);
    const context = contextFor(stores, systemActor('rekey'));
    reports.push(await underBar(table, units, (running) => resealAll(context, table, { ...running, dryRun, of: one, old })));
  }
  return reports;
}

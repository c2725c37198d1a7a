import { Pace } from '@puskesos/core/rewriting/pace';
import type { Stores } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { kmsWrap } from '@puskesos/core/shared/kms';
import { parseKeys, wrapVaultKeys } from '@puskesos/core/shared/vault';
import { progressBar } from '@puskesos/local/progress';
import type { Command } from 'commander';
import { compareAll, putBack } from './backup/put-back.ts';
import { type Checked, checkBackup } from './backup/read-back.ts';
import { backupKeyIn, tablesAsTheyLie } from './backup/tables.ts';
import { exitCodes } from './exit-codes.ts';
import { whole } from './numbers.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly key: string;
  readonly units: number;
  readonly region: string;
  readonly check?: true;
  readonly compare?: true;
  readonly keys?: true;
  readonly kms?: string;
}

export function addRestore(program: Command): void {
  const command = program
    .command('restore')
    .description(
      'Periksa cadangan, kembalikan, atau bandingkan dengan isi tabel / check a backup, put it back, or compare it with the tables',
    )
    .argument('<path>', 'folder cadangan / the backup’s folder')
    .requiredOption('--key <file>', 'kunci privat cadangan (PEM) / the private key of backups (PEM)')
    .option('--check', 'periksa saja; tidak menyentuh tabel / check it only; touches no table')
    .option('--compare', 'bandingkan setiap item, buka setiap segel / compare every item, open every seal')
    .option('--keys', 'cetak VaultKeys dan PublicKeys untuk pemasangan ini / print VaultKeys and PublicKeys for this deployment')
    .option('--kms <key>', 'dengan --keys: kunci KMS pemasangan ini / with --keys: the KMS key of this deployment')
    .option('--region <region>', 'wilayah AWS / AWS region', 'ap-southeast-3')
    .option('--units <number>', 'satuan DynamoDB sedetik, baca dan tulis / DynamoDB units a second, read and written', whole, 400);
  onFolder(command).action(restore);
}

/** Nothing is written before all of the backup was read and found whole. */
async function restore(folder: string, { key, check, compare, keys, kms, region, units, ...where }: Options): Promise<void> {
  const backup = await checkBackup(folder, await backupKeyIn(key, 'private'));
  if (keys) return printKeys(backup, kms, region);
  console.log(`Utuh / whole: ${backup.items} item, seperti pada / as at ${backup.progress.of}`);
  if (check) return;
  await onDatabase(where, (stores) => (compare ? comparing(stores, backup) : putting(backup, units)));
}

/** Wrapped for this account alone; in clear they are shown nowhere. */
async function printKeys({ keys }: Checked, kms: string | undefined, region: string): Promise<void> {
  if (kms === undefined) return console.error('Sebutkan --kms / give --kms');
  console.log(`VaultKeys ${JSON.stringify(await wrapVaultKeys(parseKeys(keys.vault), kmsWrap(kms, region)))}`);
  if (keys.public) console.log(`PublicKeys ${keys.public}`);
}

async function putting(backup: Checked, units: number): Promise<void> {
  const [tables, bar, stopping] = [tablesAsTheyLie(registryEnv()), progressBar('Item / items'), new AbortController()];
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  try {
    const { written, same, kept, done } = await putBack(tables, backup, {
      ...{ pace: new Pace(units), signal: stopping.signal },
      onProgress: (items) => bar.of({ done: items, total: Math.max(items, backup.items) }),
    });
    bar.end();
    console.log(`Ditulis / written: ${written}; sudah ada / there already: ${same}`);
    for (const one of kept) console.error(`Di tabel ada yang lebih baru, tetap / what lies there is newer, left as it is: ${one}`);
    if (kept.length > 0) process.exitCode = exitCodes.refused;
    if (done) return console.log('Selesai; lanjutkan dengan `puskesos refresh --all` / done; go on with `puskesos refresh --all`');
    console.error('Berhenti; perintah yang sama meneruskan / stopped; the same command goes on');
    process.exitCode = exitCodes.fault;
  } finally {
    process.off('SIGINT', stop);
    tables.close();
    bar.end();
  }
}

async function comparing({ vault }: Stores, backup: Checked): Promise<void> {
  const tables = tablesAsTheyLie(registryEnv());
  try {
    const { items, opened, missing, different, shut } = await compareAll(tables, backup, vault);
    console.log(`Dibandingkan / compared: ${items}; segel terbuka / seals opened: ${opened}`);
    for (const one of missing) console.error(`Tidak ada / missing: ${one}`);
    for (const one of different) console.error(`Berbeda / different: ${one}`);
    for (const one of shut) console.error(`Tidak terbuka dengan kunci ini / doesn’t open by these keys: ${one}`);
    if (missing.length + different.length + shut.length > 0) process.exitCode = exitCodes.refused;
  } finally {
    tables.close();
  }
}

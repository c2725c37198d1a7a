import { Pace } from '@puskesos/core/rewriting/pace';
import { registryEnv } from '@puskesos/core/shared/env';
import { progressBar } from '@puskesos/local/progress';
import type { Command } from 'commander';
import { backUp } from './backup/back-up.ts';
import { backupKeyIn, sourceIn } from './backup/tables.ts';
import { exitCodes } from './exit-codes.ts';
import { count, whole } from './numbers.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly key: string;
  readonly units: number;
  readonly quiet: number;
  readonly wait: number;
}

export function addBackup(program: Command): void {
  const command = program
    .command('backup')
    .description('Cadangkan kedua tabel seperti pada satu saat, tersegel / back both tables up as they are at one instant, sealed')
    .argument('<path>', 'folder baru, atau yang terhenti / a new folder, or one that was stopped')
    .requiredOption('--key <file>', 'kunci publik cadangan (PEM) / the public key of backups (PEM)')
    .option('--units <number>', 'satuan DynamoDB sedetik / DynamoDB units a second', whole, 400)
    .option(
      '--quiet <milliseconds>',
      'selama ini tanpa perubahan, itulah saatnya / so long without a change, and that is the instant',
      whole,
      2000,
    )
    .option('--wait <seconds>', 'menunggu tenang paling lama / wait for that at most', count, 600);
  onFolder(command).action(backup);
}

/** Ctrl-C stops behind the piece that is at work; the same command goes on there. */
async function backup(folder: string, { key: file, units, quiet, wait, ...where }: Options): Promise<void> {
  const key = await backupKeyIn(file, 'public');
  await onDatabase(where, async () => {
    const [source, bar, stopping] = [await sourceIn(registryEnv()), progressBar('Item / items'), new AbortController()];
    const stop = () => stopping.abort();
    process.once('SIGINT', stop);
    try {
      const total = (await source.tables.registry.about()) + (await source.tables.publicIndex.about());
      const { of, items, changes, parts } = await backUp(source, {
        ...{ folder, key, pace: new Pace(units), atOnce: Math.min(1000, units * 2), quiet, wait: wait * 1000, signal: stopping.signal },
        onProgress: (done) => bar.of({ done, total: Math.max(total, done) }),
      });
      bar.end();
      console.log(`Dibaca / read: ${items}; berubah sementara itu / changed meanwhile: ${changes}; bagian / parts: ${parts}`);
      if (of) return console.log(`Utuh, seperti pada / whole, as at: ${of}`);
      console.error('Berhenti; perintah yang sama meneruskan / stopped; the same command goes on');
      process.exitCode = exitCodes.fault;
    } finally {
      process.off('SIGINT', stop);
      source.tables.registry.close();
      source.tables.publicIndex.close();
      bar.end();
    }
  });
}

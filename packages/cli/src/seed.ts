import { LocalError } from '@puskesos/local/local-error';
import { withBar } from '@puskesos/local/progress';
import { seed, stageOf } from '@puskesos/sample/seed';
import type { Command } from 'commander';
import { whole } from './numbers.ts';
import { type DataOptions, isOfThisMachine, onDatabase, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly households?: number;
}

export function addSeed(program: Command): void {
  const command = program
    .command('seed')
    .description('Isi register kosong dengan data contoh / fill an empty register with sample data')
    .option('--households <number>', 'berapa rumah tangga / how many households (1600)', whole);
  onFolder(command).action(seedEmpty);
}

async function seedEmpty({ households, ...where }: Options): Promise<void> {
  if (!isOfThisMachine()) {
    throw new LocalError(
      'Data contoh hanya untuk basis data di mesin ini, bukan untuk register sungguhan / Sample data is for a database on this machine alone',
    );
  }
  await onDatabase(where, async (stores) => {
    const { stage } = await stageOf(stores);
    if (stage !== 'empty' && stage !== 'begun') {
      throw new LocalError(
        'Register sudah berisi; data contoh hanya untuk register kosong / The register is not empty; only an empty one is seeded',
      );
    }
    await withBar('Data contoh / sample data', (onProgress) => seed(stores, households, onProgress));
    console.log('Terisi; terbitkan daftarnya dengan `puskesos refresh` / Filled; publish its lists by `puskesos refresh`');
  });
}

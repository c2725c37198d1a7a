import { byCode } from '@puskesos/core/household/home-code';
import { keptOf } from '@puskesos/core/privacy/kept';
import { contextFor } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { NotFound } from '@puskesos/core/shared/error';
import { wholeRegistry } from '@puskesos/core/shared/whole-table';
import type { Command } from 'commander';
import { actorCalled } from './acting.ts';
import { exitCodes } from './exit-codes.ts';
import { whole } from './numbers.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';
import { underBar } from './through-bar.ts';
import { writePieces } from './write-file.ts';

interface Options extends DataOptions {
  readonly out: string;
  readonly purpose: string;
  readonly as?: string;
  readonly units: number;
}

export function addPersonalData(program: Command): void {
  const command = program
    .command('personal-data')
    .description(
      'Salinan semua data satu keluarga, dengan riwayatnya (UU 27/2022) / a copy of all that is kept of a household, with its history',
    )
    .argument('<code>', 'kode rumahnya, seperti di kartu / the home’s code, as on its card')
    .requiredOption('--purpose <why>', 'siapa yang meminta dan mengapa; dicatat / who asks for it and why; logged')
    .requiredOption('--out <file>', 'berkas .json / a .json file')
    .option('--as <id>', 'siapa yang mengambilnya / who takes it out')
    .option('--units <number>', 'satuan baca DynamoDB sedetik / DynamoDB read units a second', whole, 200);
  onFolder(command).action(personalData);
}

async function personalData(code: string, { out, purpose, as, units, ...where }: Options): Promise<void> {
  await onDatabase(where, async (stores) => {
    const context = contextFor(stores, await actorCalled(stores, as));
    const household = await byCode(context, { code });
    if (!household) throw new NotFound();
    const table = wholeRegistry(registryEnv());
    const kept = await underBar(table, units, (running) => keptOf(context, table, { ...running, household: household.id, purpose }));
    if (!kept.done) {
      console.error('Berhenti; tidak ada berkas yang ditulis / stopped; no file was written');
      process.exitCode = exitCodes.fault;
      return;
    }
    const { records, named, guarded } = kept;
    await writePieces(out, asJson({ code, asOf: context.now(), records, namedElsewhere: named }));
    console.log(`Catatan / records: ${records.length}`);
    if (guarded > 0) console.log(`Kasus terbatas, tidak disalin / cases that few may know of, not in the copy: ${guarded}`);
  });
}

async function* asJson(value: object): AsyncGenerator<string> {
  yield `${JSON.stringify(value, null, 2)}\n`;
}

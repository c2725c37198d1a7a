#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { commands } from './commands.ts';
import { addCompletion } from './completion.ts';
import { exitCodes } from './exit-codes.ts';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
const program = new Command('puskesos')
  .version(version, '--version', 'versi / the version')
  .description(
    'Pekerjaan Puskesos dari baris perintah / the work of Puskesos from the command line.\n\n' +
      'Bekerja pada sistem yang sedang berjalan (npm start), atau pada datanya bila tidak berjalan; pada AWS bila REGISTRY_TABLE dan lainnya\n' +
      'diatur. / Works on the system that runs (npm start), or on its data when none does; on AWS where REGISTRY_TABLE and the rest are set.\n\n' +
      'Kode keluar / exit codes: 0 selesai / done, 1 kerusakan / a fault, 2 ditolak / refused.',
  );
// A wrong option is refused like any other input.
program.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exitCodes.done : exitCodes.refused));

const called = process.argv[2] ?? '';
for (const [name, { about, load }] of Object.entries(commands)) {
  if (name === called) (await load())(program);
  else program.command(name).description(about);
}
addCompletion(program);

try {
  await program.parseAsync();
} catch (error) {
  const [{ DomainError }, { LocalError }] = await Promise.all([
    import('@puskesos/core/shared/error'),
    import('@puskesos/local/local-error'),
  ]);
  // What was foreseen says itself what to do; anything else is a fault, and its place helps to mend it.
  const foreseen = error instanceof LocalError || error instanceof DomainError;
  console.error(foreseen ? error.message : (error as Error).stack);
  process.exitCode = foreseen ? exitCodes.refused : exitCodes.fault;
}

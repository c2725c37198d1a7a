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
      'import dan imports masuk sebagai seseorang, seperti siapa pun (--as di mesin ini, PUSKESOS_TOKEN di tempat lain). Yang lain bekerja\n' +
      'pada sistem yang sedang berjalan (npm start), atau pada datanya bila tidak berjalan; pada AWS bila REGISTRY_TABLE dan lainnya diatur. /\n' +
      'import and imports sign in as a person, like everyone (--as on this machine, PUSKESOS_TOKEN elsewhere). The others work on the system\n' +
      'that runs (npm start), or on its data when none does; on AWS where REGISTRY_TABLE and the rest are set.\n\n' +
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
  const [{ DomainError }, { Fault }, { LocalError }] = await Promise.all([
    import('@puskesos/core/shared/error'),
    import('./faults.ts'),
    import('@puskesos/local/local-error'),
  ]);
  // What was foreseen says itself what to do; anything else is a fault, and its place helps to mend it.
  const isRefusal = error instanceof LocalError || error instanceof DomainError;
  console.error(isRefusal || error instanceof Fault ? error.message : (error as Error).stack);
  process.exitCode = isRefusal ? exitCodes.refused : exitCodes.fault;
}

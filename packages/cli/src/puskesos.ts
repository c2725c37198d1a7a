#!/usr/bin/env node
import { DomainError } from '@puskesos/core/shared/error';
import { LocalError } from '@puskesos/local/local-error';
import { Command } from 'commander';
import { addCheck } from './check-funds.ts';
import { addExport } from './export.ts';
import { addExportCycle } from './export-cycle.ts';
import { addImport } from './import.ts';
import { addKeys } from './keys.ts';
import { addRefresh } from './refresh.ts';
import { addResults } from './results.ts';
import { addSeed } from './seed.ts';
import { addSimulate } from './simulate.ts';
import { addTasks } from './tasks.ts';
import { addToken } from './token.ts';

const program = new Command('puskesos').description(
  'Pekerjaan Puskesos dari baris perintah / the work of Puskesos from the command line.\n\n' +
    'Bekerja pada sistem yang sedang berjalan (npm start), atau pada datanya bila tidak berjalan; pada AWS bila REGISTRY_TABLE dan lainnya\n' +
    'diatur. / Works on the system that runs (npm start), or on its data when none does; on AWS where REGISTRY_TABLE and the rest are set.',
);
addCheck(program);
addExport(program);
addExportCycle(program);
addImport(program);
addKeys(program);
addRefresh(program);
addResults(program);
addSeed(program);
addSimulate(program);
addTasks(program);
addToken(program);

try {
  await program.parseAsync();
} catch (error) {
  // What was foreseen says itself what to do; anything else is a fault, and its place helps to mend it.
  const foreseen = error instanceof LocalError || error instanceof DomainError;
  console.error(foreseen ? error.message : (error as Error).stack);
  process.exitCode = 1;
}

import { joinBackend, settingsOf } from '@puskesos/local/engine/local-backend';
import { findRunning } from '@puskesos/local/running';
import type { Command } from 'commander';
import { examine } from './doctor/examine.ts';
import type { Finding } from './doctor/finding.ts';
import { exitCodes } from './exit-codes.ts';
import { type DataOptions, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly json?: true;
}

export function addDoctor(program: Command): void {
  const command = program
    .command('doctor')
    .description('Yang kurang pada pemasangan, dan cara memperbaikinya / what a set-up lacks, and how to mend it')
    .option('--json', 'keluaran JSON / output as JSON');
  onFolder(command).action(tell);
}

const signs: Readonly<Record<Finding['state'], string>> = { ok: '✓', wrong: '✗', unknown: '?' };

async function tell(options: Options): Promise<void> {
  const findings = await findingsOf(options);
  if (options.json) console.log(JSON.stringify(findings, null, 1));
  else for (const { what, state, told, mend } of findings) console.log(`${signs[state]} ${what}: ${told}${mend ? `\n    → ${mend}` : ''}`);
  if (findings.some(({ state }) => state === 'wrong')) process.exitCode = exitCodes.refused;
}

/** Of the set-up that the environment names, or else of this machine's. */
async function findingsOf({ folder }: DataOptions): Promise<readonly Finding[]> {
  if (process.env['REGISTRY_TABLE']) return examine(process.env);
  const machine = await joinBackend(folder);
  try {
    const { port = 0 } = (await findRunning(folder)) ?? {};
    return await examine({ ...process.env, ...settingsOf(machine, port) });
  } finally {
    await machine.stop();
  }
}

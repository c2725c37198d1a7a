import { setTimeout as sleep } from 'node:timers/promises';
import { markDirty, markedVillages } from '@puskesos/core/recipient/dirty';
import { villages } from '@puskesos/core/region';
import { systemClock } from '@puskesos/core/shared/clock';
import { newRequestId } from '@puskesos/core/shared/context';
import type { Table } from '@puskesos/core/shared/table';
import type { Command } from 'commander';
import { Fault } from './faults.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly all?: boolean;
}

const MOST_RUNS = 20;

export function addRefresh(program: Command): void {
  const command = program
    .command('refresh')
    .description('Terbitkan sekarang daftar penerima yang berubah / publish the recipient lists that changed, now')
    .option('--all', 'periksa semua desa / look at every village');
  onFolder(command).action(refresh);
}

async function refresh({ all, ...where }: Options): Promise<void> {
  await onDatabase(where, async ({ registry }) => {
    if (all) {
      const codes = villages.map(({ code }) => code);
      await markDirty({ registry, newId: newRequestId, now: systemClock }, codes);
    }
    // It reads its settings when it is loaded, and they are there only now.
    const { handler } = await import('@puskesos/functions/refresh-recipients');
    let looked = 0;
    let published = 0;
    for (let run = 1; run <= MOST_RUNS; run += 1) {
      const report = await handler({ everything: true });
      looked += report.villages;
      published += report.published;
      if (report.failed > 0)
        throw new Fault(
          `Gagal diterbitkan, dan tetap bertanda: ${report.failed} desa; sebabnya di log / could not be published and stay marked: ${report.failed} villages; the log says why`,
        );
      if (!(await isAnyMarked(registry))) break;
      await sleep(500);
    }
    console.log(`Desa diperiksa / villages looked at: ${looked}\nDaftar baru terbit / lists published: ${published}`);
  });
}

/** A run gives way to another that is publishing the same village, and then leaves it marked. */
async function isAnyMarked(registry: Table): Promise<boolean> {
  for await (const { due } of markedVillages(registry, { now: systemClock(), everything: true })) if (due.length > 0) return true;
  return false;
}

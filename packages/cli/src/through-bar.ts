import { Pace } from '@puskesos/core/rewriting/pace';
import type { Report, Running } from '@puskesos/core/rewriting/through';
import type { WholeTable } from '@puskesos/core/shared/whole-table';
import { progressBar } from '@puskesos/local/progress';

/** A piece is a quarter of what a second takes where all of it is written, and small enough to stop after. */
const atOnceFor = (units: number): number => Math.min(100, Math.max(1, Math.floor(units / 4)));

/** A run through a whole table. Ctrl-C stops behind the piece that is at work; the same command goes on there. */
export async function underBar<T>(table: WholeTable, units: number, run: (running: Running) => Promise<T>): Promise<T> {
  const [bar, stopping] = [progressBar('Item / items'), new AbortController()];
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  try {
    const total = await table.about();
    return await run({
      ...{ pace: new Pace(units), atOnce: atOnceFor(units), signal: stopping.signal },
      onProgress: (looked) => bar.of({ done: looked, total: Math.max(total, looked) }),
    });
  } finally {
    process.off('SIGINT', stop);
    table.close();
    bar.end();
  }
}

export function tell({ looked, rewritten, overtaken, lost, broken, done }: Report, dryRun: boolean): void {
  console.log(`Diperiksa / looked at: ${looked}`);
  const word = dryRun ? 'Akan ditulis ulang / would be written anew' : 'Ditulis ulang / written anew';
  for (const [type, count] of Object.entries(rewritten)) console.log(`${word}: ${type} ${count}`);
  if (Object.keys(rewritten).length === 0) console.log(`${word}: 0`);
  for (const one of lost) console.error(`Tidak muat dalam bentuk lamanya, tetap / its former shape can’t hold it, left as it is: ${one}`);
  for (const one of broken) console.error(`Rusak, tetap / broken, left as it is: ${one}`);
  if (overtaken > 0) console.error(`Sedang diubah orang, ulangi / being changed, run it again: ${overtaken}`);
  if (!done) console.error('Berhenti; perintah yang sama meneruskan / stopped; the same command goes on');
}

import * as Fund from '@puskesos/core/fund';
import { systemActor } from '@puskesos/core/shared/actor';
import { type Context, contextFor } from '@puskesos/core/shared/context';
import { progressBar } from '@puskesos/local/progress';
import type { Command } from 'commander';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly fund?: string;
}

export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .description('Cocokkan catatan / check that records agree')
    .command('funds')
    .description('Cocokkan tiap alokasi dengan buku mutasinya / check every allocation against its ledger')
    .option('--fund <id>', 'pagu ini saja, seperti apbd-2026 / this budget only, like apbd-2026');
  onFolder(command).action(checkFunds);
}

async function checkFunds({ fund, ...where }: Options): Promise<void> {
  await onDatabase(where, async (stores) => {
    const context = contextFor(stores, systemActor('check-funds'));
    let looked = 0;
    let wrong = 0;
    for await (const id of fund ? [fund] : everyFund(context)) {
      const checks = await checked(context, id);
      const lines = checks.filter(({ agrees }) => !agrees).map(differencesIn);
      for (const line of lines) console.log(line);
      looked += checks.length;
      wrong += lines.length;
    }
    console.log(`Diperiksa / checked: ${looked}\nTidak cocok / do not agree: ${wrong}`);
    if (wrong > 0) process.exitCode = 1;
  });
}

async function* everyFund(context: Context): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const { rows, hasNext } = await Fund.list(context, { page: { after } });
    for (const { value } of rows) yield value.id;
    after = hasNext ? rows.at(-1)?.cursor : undefined;
  } while (after);
}

async function checked(context: Context, fund: string): Promise<Fund.FundCheck[]> {
  const bar = progressBar(fund);
  const checks: Fund.FundCheck[] = [];
  try {
    for await (const check of Fund.checkAll(context, { fund }, (progress) => bar.of(progress))) checks.push(check);
  } finally {
    bar.end();
  }
  return checks;
}

/** `apbd-2026 sembako 64.02.06: committed 500 ≠ 400` */
function differencesIn({ fund, program, area, differences }: Fund.FundCheck): string {
  const which = [fund, program, area].filter((part) => part !== undefined).join(' ');
  return `${which}: ${differences.map(({ counter, kept, recomputed }) => `${counter} ${kept} ≠ ${recomputed}`).join(', ')}`;
}

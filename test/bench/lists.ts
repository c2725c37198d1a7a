import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { found } from './goals.ts';
import { print } from './measure.ts';

/** Households of the registers that are held beside each other; `HOUSEHOLDS=100000` makes the second larger. */
const SIZES = [1_000, Number(process.env['HOUSEHOLDS'] ?? 20_000)] as const;
/** Times the units, from which a question grows with the register. */
const FLAT = 1.1;

/** How the bench is called for one of them. */
export const LISTS_AT = 'lists-at';

/** What a saved question takes. */
export interface Taken {
  readonly calls: number;
  readonly readUnits: number;
  /** How many rows its lists held: a small register does not fill a page. */
  readonly rows: number;
  readonly cpu: number;
}

/**
 * The saved questions about aid, people, training and proposals, and every list and search, each by the real handler, on a small register and a large
 * one: what a question takes may not grow with them. Each in a process of its own, as the handlers read their settings once.
 */
export async function benchLists(): Promise<void> {
  const [small, large] = SIZES.map(takenAt) as [Record<string, Taken>, Record<string, Taken>];
  const [page = { cpu: Number.NaN }] = Object.values(small);
  // Where the smaller register doesn't fill a page, a page that is fuller takes more and is no growth.
  const growth = Object.entries(small).flatMap(([name, one]) => {
    const other = large[name] as Taken;
    return one.rows === other.rows ? [{ what: name, times: other.readUnits / one.readUnits }] : [];
  });
  const [worst] = growth.toSorted((a, b) => b.times - a.times);
  const grown = growth.filter(({ times }) => times > FLAT).map(({ what, times }) => `${what} ${times.toFixed(2)}`);
  console.log(
    `Of ${growth.length} with as many rows in both, ${grown.length} take more than ${FLAT} times the units: ${grown.join(', ') || 'none'}`,
  );
  if (worst) found('flat in size', worst.times, growth);
  print(
    `The saved questions, with ${SIZES[0]} households and with ${SIZES[1]}`,
    Object.entries(small).map(([name, one]) => {
      const other = large[name] as Taken;
      return {
        what: name,
        rows: `${one.rows} and ${other.rows}`,
        calls: `${one.calls} and ${other.calls}`,
        'read units': `${one.readUnits} and ${other.readUnits}`,
        'CPU, times a village’s first page': `${(one.cpu / page.cpu).toFixed(2)} and ${(other.cpu / page.cpu).toFixed(2)}`,
      };
    }),
  );
}

function takenAt(households: number): Record<string, Taken> {
  const main = join(import.meta.dirname, 'main.ts');
  const told = execFileSync(process.execPath, ['--expose-gc', main, LISTS_AT, String(households)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(told.toString()) as Record<string, Taken>;
}

/** Measuring side by side: what is compared runs in turns within one process, so that noise falls on both alike. */

export interface Measured {
  readonly name: string;
  /** Median CPU of this process per call, in microseconds. */
  readonly cpu: number;
  /** Of the quietest turn. */
  readonly least: number;
}

interface Turns {
  readonly rounds: number;
  readonly calls: number;
  /** Microseconds of CPU so far of whom they are told to; of this process unless it is told otherwise. */
  readonly cpu?: (name: string) => number | Promise<number>;
}

const own = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** CPU per call of each contender: `rounds` turns of `calls` calls each, after a warm-up. Says on stderr how far it is. */
export async function cpuSideBySide(
  contenders: Record<string, () => Promise<unknown>>,
  { rounds, calls, cpu = own }: Turns,
): Promise<Measured[]> {
  const spent = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    if (process.stderr.isTTY) process.stderr.write(`\r${round < 0 ? 'warming up' : `round ${round + 1} of ${rounds}`}   `);
    for (const [name, call] of Object.entries(contenders)) {
      const before = await cpu(name);
      for (let i = 0; i < calls; i += 1) await call();
      const took = (await cpu(name)) - before;
      if (round >= 0) spent.get(name)?.push(took / calls);
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r');
  return [...spent].map(([name, values]) => ({ name, cpu: median(values), least: Math.min(...values) }));
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** As a table: each in microseconds, and how many times the first. */
export const times = (measured: readonly Measured[]): Record<string, string | number>[] =>
  measured.map(({ name, cpu, least }) => ({
    what: name,
    'CPU µs, median': Math.round(cpu),
    least: Math.round(least),
    'times the first': (cpu / (measured[0]?.cpu ?? Number.NaN)).toFixed(2),
  }));

export const ratio = (measured: readonly Measured[], one: string, other: string): number => {
  const of = (name: string) => measured.find((each) => each.name === name)?.cpu ?? Number.NaN;
  return of(one) / of(other);
};

/** MiB held by what is still reachable. Needs node's --expose-gc, which `npm run bench` gives. */
export function liveHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

export function print(title: string, rows: readonly Record<string, string | number>[]): void {
  console.log(`\n${title}`);
  console.table(rows);
}

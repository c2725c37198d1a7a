/** Measuring side by side: what is compared runs in turns within one process, so that noise falls on both alike. */

export interface Measured {
  readonly name: string;
  /** Median CPU of this process per call, in microseconds. */
  readonly cpu: number;
}

/** CPU per call of each contender: `rounds` turns of `calls` calls each, after a warm-up. */
export async function cpuSideBySide(
  contenders: Record<string, () => Promise<unknown>>,
  { rounds, calls }: { rounds: number; calls: number },
): Promise<Measured[]> {
  const spent = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, call] of Object.entries(contenders)) {
      const before = process.cpuUsage();
      for (let i = 0; i < calls; i += 1) await call();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) spent.get(name)?.push((user + system) / calls);
    }
  }
  return [...spent].map(([name, values]) => ({ name, cpu: median(values) }));
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** MiB held by what is still reachable. Needs node's --expose-gc, which `npm run bench` gives. */
export function liveHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

export function print(title: string, rows: readonly Record<string, string | number>[]): void {
  console.log(`\n${title}`);
  console.table(rows);
}

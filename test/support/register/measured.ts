export interface Measured<T> {
  readonly result: T;
  /** Of CPU, of all threads of this process. */
  readonly seconds: number;
  /** At its most, above what it was before. */
  readonly megabytes: number;
}

/** What some work takes of this process. */
export async function measured<T>(work: () => Promise<T>): Promise<Measured<T>> {
  const before = { cpu: process.cpuUsage(), rss: process.memoryUsage.rss() };
  // The system's own peak begins with what the parent had when it made this process.
  let peak = before.rss;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const looking = setInterval(look, 2);
  try {
    const result = await work();
    look();
    const { user, system } = process.cpuUsage(before.cpu);
    return { result, seconds: (user + system) / 1e6, megabytes: (peak - before.rss) / 1_048_576 };
  } finally {
    clearInterval(looking);
  }
}

import { SingleBar } from 'cli-progress';

/** What a person at a terminal sees of work that takes a while; into a file or a pipe goes no bar, only what was done. */

const lines: string[] = [];
let bars = 0;

/** Says a line at once, or when the bar that is being drawn has ended. */
export function say(line: string): void {
  if (bars > 0) lines.push(line);
  else console.error(line);
}

/** A bar that counts up to `total`. */
export function progressBar(label: string, total: number): { at(done: number): void; end(): void } {
  const bar = new SingleBar({ format: `  ${label} [{bar}] {value}/{total}`, barsize: 30, hideCursor: true, clearOnComplete: true });
  bar.start(total, 0);
  bars += 1;
  return {
    at: (done) => bar.update(done),
    end() {
      bar.stop();
      bars -= 1;
      if (bars === 0) for (const line of lines.splice(0)) say(line);
    },
  };
}

/** Does the work and says how long it took. */
export async function step<T>(label: string, work: Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work;
  say(`  ${label}: ${seconds(began)}`);
  return result;
}

export const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

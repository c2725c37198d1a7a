import { SingleBar } from 'cli-progress';

/** What a person at a terminal sees of work that takes a while; into a file or a pipe goes no bar, only what was done. */

const lines: string[] = [];
let bars = 0;

/** Says a line at once, or when the bar that is being drawn has ended. */
export function say(line: string): void {
  if (bars > 0) lines.push(line);
  else console.error(line);
}

type OnProgress = (progress: { done: number; total: number }) => void;
type Bar = { readonly of: OnProgress; end(): void };

/** A bar that shows how much is done of how much, from the first it hears of it. */
export function progressBar(label: string): Bar {
  const bar = new SingleBar({ format: `  ${label} [{bar}] {value}/{total}`, barsize: 30, hideCursor: true, clearOnComplete: true });
  let begun = false;
  return {
    of({ done, total }) {
      if (!begun) bar.start(total, 0);
      if (!begun) bars += 1;
      begun = true;
      bar.update(done);
    },
    end() {
      if (!begun) return;
      bar.stop();
      bars -= 1;
      if (bars === 0) for (const line of lines.splice(0)) say(line);
    },
  };
}

/** Does the work behind a bar. */
export function withBar<T>(label: string, work: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  const bar = progressBar(label);
  return work(bar.of).finally(bar.end);
}

/** Says every quarter of the way: beside a system at work a bar would be torn by its log. */
export function everyQuarter(label: string): OnProgress {
  let said = 0;
  return ({ done, total }) => {
    const quarter = Math.floor((4 * done) / total);
    if (quarter > said && quarter < 4) say(`  ${label}: ${quarter * 25} %`);
    said = Math.max(said, quarter);
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

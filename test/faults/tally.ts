import { DONE } from './model/world.ts';

/** What came of deeds while something went wrong: fault × outcome, in how many runs. */

interface Ended {
  readonly says: string | undefined;
  readonly tries: number;
  readonly busy: readonly string[];
  /** The faults that were done while it went on. */
  readonly met: readonly string[];
}

const outcomes = ['done', 'done, repeated', 'refused', 'busy, told when', 'lost, repeated', 'nobody heard'] as const;
type Outcome = (typeof outcomes)[number];

export class Tally {
  /** That came through. */
  runs = 0;
  readonly #said = new Map<string, number>();
  readonly #cells = new Map<string, Map<Outcome, number>>();
  readonly #runs = new Map<string, number>();
  #inRun = new Set<string>();

  ended(): void {
    this.runs += 1;
    for (const fault of this.#inRun) this.#runs.set(fault, (this.#runs.get(fault) ?? 0) + 1);
    this.#inRun = new Set();
  }

  struck(fault: string): void {
    this.#inRun.add(fault);
  }

  deed(does: string, { says, tries, busy, met }: Ended): void {
    const told = `${does}: ${says ?? 'nobody heard'}`;
    this.#said.set(told, (this.#said.get(told) ?? 0) + 1);
    const found: Outcome[] = [];
    if (says === undefined) found.push('nobody heard');
    else if (says === DONE) found.push(tries > 1 ? 'done, repeated' : 'done');
    else found.push('refused');
    if (busy.some((code) => code !== 'KILLED')) found.push('busy, told when');
    if (busy.includes('KILLED')) found.push('lost, repeated');
    const faults = [...new Set([...met, ...(busy.includes('KILLED') ? ['killed'] : [])])];
    for (const fault of faults.length > 0 ? faults : ['none']) {
      this.#inRun.add(fault);
      const cells = this.#cells.get(fault) ?? new Map<Outcome, number>();
      for (const one of found) cells.set(one, (cells.get(one) ?? 0) + 1);
      this.#cells.set(fault, cells);
    }
  }

  /** What deeds said, and how often. */
  deeds(): string {
    return [...this.#said]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([told, times]) => `${told} ${times}`)
      .join(' · ');
  }

  /** Deeds by fault and outcome; a deed may have met several faults, and come to several outcomes on its way. */
  table(): string {
    const names = [...this.#cells.keys()].toSorted();
    const rows = names.map((fault) => [
      fault,
      ...outcomes.map((one) => String(this.#cells.get(fault)?.get(one) ?? 0)),
      String(this.#runs.get(fault) ?? 0),
    ]);
    const head = ['fault', ...outcomes, 'runs'];
    const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => (row[at] as string).length)));
    const line = (row: readonly string[]) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] as number) : cell.padStart(widths[at] as number))).join('  ');
    return [head, ...rows].map(line).join('\n');
  }
}

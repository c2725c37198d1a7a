import { createHash } from 'node:crypto';
import { isSettled } from './line.rules.ts';
import type { Line } from './shapes.ts';

/** What has been received by a moment, in whole or in part. */
export const receivedBy = (line: Line, at: string): boolean =>
  line.handovers.some((one) => one.at <= at) ||
  line.attempts.some(({ outcome, paid, at: then }) => outcome === 'paid' && paid > 0 && then <= at) ||
  (isSettled(line) && line.settledAt !== undefined && line.settledAt <= at);

/** A line’s place in the order that a seed puts all lines in: whoever has the seed draws the same again, and nobody chooses. */
export const drawOrder = (seed: string, code: string): string => createHash('sha256').update(`${seed}\0${code}`).digest('hex');

/** Keeps the first so many of whatever passes by, in the order of the seed. */
export class SampleDraw<T extends Pick<Line, 'code'>> {
  readonly #seed: string;
  readonly #size: number;
  #kept: { order: string; line: T }[] = [];
  /** How many passed by. */
  from = 0;

  constructor(seed: string, size: number) {
    this.#seed = seed;
    this.#size = size;
  }

  add(line: T): void {
    this.from += 1;
    this.#kept.push({ order: drawOrder(this.#seed, line.code), line });
    if (this.#kept.length > this.#size * 2 + 1_000) this.#cut();
  }

  get drawn(): T[] {
    this.#cut();
    return this.#kept.map(({ line }) => line);
  }

  #cut(): void {
    this.#kept = this.#kept.toSorted((a, b) => (a.order < b.order ? -1 : 1)).slice(0, this.#size);
  }
}

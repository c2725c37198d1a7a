import type { Household } from '../household/shapes.ts';
import { receivedBy, waitedForBy } from './home-marks.rules.ts';

/** How many households receive a programme, and how many wait for it, whoever of them it is for. */
export interface HolderFigures {
  readonly program: string;
  readonly receiving: number;
  readonly waiting: number;
}

export class HolderCount {
  readonly #programs = new Map<string, { receiving: number; waiting: number }>();

  add(household: Pick<Household, 'aid'>): void {
    for (const program of receivedBy(household)) this.addCounts({ program, receiving: 1, waiting: 0 });
    for (const program of waitedForBy(household)) this.addCounts({ program, receiving: 0, waiting: 1 });
  }

  addCounts({ program, receiving, waiting }: HolderFigures): void {
    const known = this.#programs.get(program) ?? { receiving: 0, waiting: 0 };
    this.#programs.set(program, { receiving: known.receiving + receiving, waiting: known.waiting + waiting });
  }

  /** By programme. */
  figures(): HolderFigures[] {
    return [...this.#programs].map(([program, counts]) => ({ program, ...counts })).toSorted((a, b) => (a.program < b.program ? -1 : 1));
  }
}

/** Undefined where one of them was counted before there were any. */
export function holdersAdded(all: readonly (readonly HolderFigures[] | undefined)[]): HolderFigures[] | undefined {
  const sum = new HolderCount();
  for (const holders of all) {
    if (!holders) return undefined;
    for (const one of holders) sum.addCounts(one);
  }
  return sum.figures();
}

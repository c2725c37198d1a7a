import { aidStates } from '../household/aid-shapes.ts';
import type { Household } from '../household/shapes.ts';

/** How many enrollments of each programme stand where; those that ended are not carried on the household, and not counted. */

export const countedStates = aidStates.filter((state) => state !== 'ended') as readonly CountedState[];
export type CountedState = Exclude<(typeof aidStates)[number], 'ended'>;

export interface EnrollmentFigures {
  readonly program: string;
  readonly counts: Readonly<Record<CountedState, number>>;
}

const none = (): Record<CountedState, number> => ({ proposed: 0, verified: 0, approved: 0, active: 0, suspended: 0 });

export class EnrollmentCount {
  readonly #programs = new Map<string, Record<CountedState, number>>();

  add({ aid }: Pick<Household, 'aid'>): void {
    for (const { program, state } of aid) if (state !== 'ended') this.addCounts(program, { [state]: 1 });
  }

  addCounts(program: string, counts: Partial<Record<CountedState, number>>): void {
    const known = this.#programs.get(program) ?? none();
    for (const state of countedStates) known[state] += counts[state] ?? 0;
    this.#programs.set(program, known);
  }

  /** By programme. */
  figures(): EnrollmentFigures[] {
    return [...this.#programs].map(([program, counts]) => ({ program, counts })).toSorted((a, b) => (a.program < b.program ? -1 : 1));
  }
}

export function enrollmentsAdded(all: readonly (readonly EnrollmentFigures[])[]): EnrollmentFigures[] {
  const sum = new EnrollmentCount();
  for (const { program, counts } of all.flat()) sum.addCounts(program, counts);
  return sum.figures();
}

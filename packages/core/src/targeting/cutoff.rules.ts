import { type Part, ranksOf, tallyOf, type Unit, type UnitTally } from './simulation.rules.ts';

/** The need rank in which the quota ends, and how many of that rank it still holds. */
export interface Cutoff {
  readonly rank: string;
  readonly seats: number;
}

/** Undefined where all who are eligible are within the quota. */
export function cutoffOf(parts: readonly Part[], quota: number | undefined): Cutoff | undefined {
  if (quota === undefined) return undefined;
  let seats = quota;
  for (const rank of ranksOf(parts)) {
    const wanted = parts.reduce((sum, { ranks }) => sum + (ranks[rank]?.eligible ?? 0), 0);
    if (wanted > seats) return { rank, seats };
    seats -= wanted;
  }
  return undefined;
}

/** The greatest of the `count` smallest keys, of keys told one by one; holds no more than about twice as many at a time. */
export function smallest(count: number) {
  let kept: string[] = [];
  const settle = () => {
    kept = kept.toSorted().slice(0, count);
  };
  return {
    add(key: string): void {
      kept.push(key);
      if (kept.length > 2 * count + 1000) settle();
    },
    greatest(): string | undefined {
      settle();
      return kept.at(-1);
    },
  };
}

/** The tally of the units whose keys are not above `greatest`: those of the cut's rank who still find a seat. */
export const seated = (units: readonly Unit[], greatest: string | undefined): UnitTally =>
  tallyOf(greatest === undefined ? [] : units.filter(({ key }) => key <= greatest).toSorted((a, b) => (a.key < b.key ? -1 : 1)));

import type { Day } from '../shared/clock.ts';
import type { Household } from './shapes.ts';

type Visited = Pick<Household, 'visited' | 'fieldFinding'>;

/** The day on which somebody of Puskesos was last at the home, whatever came of it; undefined where nobody is known to have been. */
export const lastVisitOf = ({ visited, fieldFinding }: Visited): Day | undefined =>
  [visited, fieldFinding?.date]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);

/** The later of two days of visits, as a household keeps it. */
export function laterVisit(one: Day | undefined, other: Day | undefined): Pick<Household, 'visited'> {
  const visited = one !== undefined && (other === undefined || other < one) ? one : other;
  return visited === undefined ? {} : { visited };
}

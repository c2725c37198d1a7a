import { areTouching } from '../region/ground.ts';
import type { Worker } from './suggest.rules.ts';

/** Who is lent to a kecamatan that has nobody. No I/O. */

export interface Team {
  readonly district: string;
  readonly households: number;
  readonly workers: readonly Worker[];
}

/**
 * A kecamatan without people is lent one of a kecamatan that touches it and has more than one: of that in which a person carries least the one who
 * carries least. Whoever is lent goes wholly, so that nobody is counted on in two kecamatan. Those with most households come first.
 */
export function lent(teams: readonly Team[], carried: ReadonlyMap<string, number>): Team[] {
  const now = new Map(teams.map((team) => [team.district, team]));
  const most = (a: Team, b: Team) => b.households - a.households || (a.district < b.district ? -1 : 1);
  const each = ({ households, workers }: Team) => households / workers.length;
  for (const { district } of teams.filter(({ workers, households }) => workers.length === 0 && households > 0).toSorted(most)) {
    const [lender] = [...now.values()]
      .filter((other) => other.workers.length > 1 && areTouching(other.district, district))
      .toSorted((a, b) => each(a) - each(b) || (a.district < b.district ? -1 : 1));
    if (!lender) continue;
    const [one, ...others] = lender.workers.toSorted(
      (a, b) => (carried.get(a.staff) ?? 0) - (carried.get(b.staff) ?? 0) || (a.staff < b.staff ? -1 : 1),
    ) as [Worker, ...Worker[]];
    now.set(lender.district, { ...lender, workers: others });
    now.set(district, { ...(now.get(district) as Team), workers: [{ ...one, lentBy: lender.district }] });
  }
  return [...now.values()];
}

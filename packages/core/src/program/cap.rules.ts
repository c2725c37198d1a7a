import type { Cap } from './shapes.ts';

/** Which of the claims of a household's people are due under a cap. */

export interface Claim {
  readonly person: string;
  /** The place of the amount among those of the day. */
  readonly amount: number;
  /** What it is worth in a pay period. */
  readonly rupiah: number;
}

type Limits = Pick<Cap, 'persons' | 'perPerson'> | undefined;

/** The highest first; of those alike the amount told first, then the person, so that the same register always gives the same. */
const byWorth = (a: Claim, b: Claim): number => b.rupiah - a.rupiah || a.amount - b.amount || (a.person < b.person ? -1 : 1);

const sumOf = (claims: readonly Claim[]): number => claims.reduce((sum, { rupiah }) => sum + rupiah, 0);

/** Of each person the highest claims; of the people those with the highest claims together. */
export function withinCap(claims: readonly Claim[], limits: Limits): readonly Claim[] {
  const people = [...Map.groupBy(claims.toSorted(byWorth), ({ person }) => person).values()].map((own) => own.slice(0, limits?.perPerson));
  return people
    .toSorted((a, b) => sumOf(b) - sumOf(a) || (String(a[0]?.person) < String(b[0]?.person) ? -1 : 1))
    .slice(0, limits?.persons)
    .flat();
}

/** Would the claim change what is due, were it known to hold? Where it would not, nobody need ask. */
export const wouldMatter = (claim: Claim, claims: readonly Claim[], limits: Limits): boolean =>
  sumOf(withinCap([...claims, claim], limits)) > sumOf(withinCap(claims, limits));

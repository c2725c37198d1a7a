import { fundSources } from '../household/aid-shapes.ts';
import type { AidSummary } from '../household/aid-summary.ts';
import { type DerivedFinding, derivedFindings } from '../household/seen-shapes.ts';
import { type FieldFinding, findings } from '../household/shapes.ts';
import { villages } from '../region/region.ts';
import { livesIn } from './criteria.rules.ts';
import type { Criterion } from './criteria.ts';
import { within } from './person.rules.ts';
import type { StepBudget } from './step-budget.ts';
import { type Demand, membersFor } from './witness-members.rules.ts';
import type { Sketch } from './witness-person.rules.ts';

/** A test that must be known to hold, or known not to. */
export interface Claim {
  readonly node: Criterion;
  readonly holds: boolean;
}

/** A household, everything of it known, for which all that is claimed comes true. */
export interface Witness {
  readonly decile: number;
  readonly finding: FieldFinding['finding'];
  /** What follows from its answers; all else does not. */
  readonly derived: readonly DerivedFinding[];
  readonly village: string;
  /** '' is a programme that no claim speaks of. */
  readonly aid: readonly Pick<AidSummary, 'program' | 'fund'>[];
  /** The one it is about first, where the programme is for persons. */
  readonly members: readonly Sketch[];
}

const deciles = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const codes = villages.map(({ code }) => code);

/** What the claims say under one name: what is asked, and whether it must hold. */
const about = <T extends keyof Criterion>(name: T, claims: readonly Claim[]) =>
  claims.flatMap(({ node, holds }) => {
    const asked = node[name];
    return asked === undefined ? [] : [{ asked: asked as NonNullable<Criterion[T]>, holds }];
  });

/** A household for the claims; undefined when there can be none. Somebody lives in it, and one of them at most is the head. */
export function witnessFor(claims: readonly Claim[], forPersons: boolean, budget: StepBudget): Witness | undefined {
  budget.spend();
  const decile = deciles.find((value) => about('decile', claims).every(({ asked, holds }) => within(asked, value) === holds));
  const finding = findings.find((value) => about('finding', claims).every(({ asked, holds }) => asked.includes(value) === holds));
  const derived = derivedFor(claims);
  const village = codes.find((code) => about('residence', claims).every(({ asked, holds }) => livesIn(asked, code) === holds));
  const aid = aidFor(claims);
  if (!decile || !finding || !derived || !village || !aid) return undefined;
  const members = membersFor(demandOf(claims, forPersons), budget);
  return members && { decile, finding, derived, village, aid, members };
}

/** All that may follow from answers without one of those that must not; each claim that must hold has one of them. */
function derivedFor(claims: readonly Claim[]): Witness['derived'] | undefined {
  const asked = about('derived', claims);
  const free = derivedFindings.filter((finding) => !asked.some((claim) => !claim.holds && claim.asked.includes(finding)));
  return asked.every((claim) => !claim.holds || free.some((finding) => claim.asked.includes(finding))) ? free : undefined;
}

/** A line for each claim of aid that must hold, such as none of those that must not hold speaks of. */
function aidFor(claims: readonly Claim[]): Witness['aid'] | undefined {
  const aid = about('aid', claims);
  const barred = aid.filter(({ holds }) => !holds).map(({ asked }) => asked);
  const free = fundSources.filter((fund) => !barred.some(({ funds = [] }) => funds.includes(fund)));
  const lines = aid
    .filter(({ holds }) => holds)
    .map(({ asked: { programs = [], funds = [] } }) => {
      const program = programs.find((one) => !barred.some((other) => other.programs?.includes(one)));
      const fund = program === undefined ? free.find((one) => funds.includes(one)) : free[0];
      return fund && { program: program ?? '', fund };
    });
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

function demandOf(claims: readonly Claim[], forPersons: boolean): Demand {
  const persons = about('person', claims);
  const members = about('member', claims).map(({ asked: { test, atLeast = 1 }, holds }) => ({ test, atLeast, holds }));
  const sizes = about('size', claims);
  const asked = (holding: boolean) => persons.filter(({ holds }) => holds === holding).map((one) => one.asked);
  return {
    ...(forPersons && { person: { holds: asked(true), fails: asked(false) } }),
    needs: members.filter(({ holds }) => holds),
    limits: members.filter(({ holds }) => !holds).map(({ test, atLeast }) => ({ test, allBut: atLeast - 1 })),
    size: (living) => living > 0 && sizes.every(({ asked: range, holds }) => within(range, living) === holds),
  };
}

import { livingIn } from '../household/household.rules.ts';
import type { Household } from '../household/shapes.ts';
import { eligibilityOf } from '../program/eligibility.rules.ts';
import { ADULT } from '../program/person.rules.ts';
import type { Program } from '../program/shapes.ts';
import { ownPrograms } from '../regency/regency.ts';
import { ageOn, type Day, daysLater } from '../shared/clock.ts';
import { pathStages, type WrsePath } from './wrse-shapes.ts';

/** The programme whose criteria say who is a woman vulnerable in her living. */
export const WRSE = ownPrograms.wrse;

/** Whom of those who live in the household the criteria of the day fit beyond doubt. */
export const womenIn = (program: Pick<Program, 'id' | 'target' | 'criteria'>, household: Household, day: Day): string[] =>
  eligibilityOf(program, household, day).flatMap(({ member, answer }) => (answer === 'yes' && member !== undefined ? [member] : []));

/** The grown person who died or left last, which is why another now earns the living; undefined where the register tells of nobody. */
export function changeIn(household: Household): WrsePath['after'] {
  const staying = livingIn(household);
  const gone = household.members
    .filter((member) => !staying.includes(member) && member.lifeSince !== undefined)
    .filter(({ birthDate, lifeSince = '' }) => ageOn(birthDate, lifeSince) >= ADULT)
    .toSorted((a, b) => ((a.lifeSince ?? '') < (b.lifeSince ?? '') ? 1 : -1))[0];
  return gone?.lifeSince === undefined ? undefined : { life: gone.life, sex: gone.sex, since: gone.lifeSince };
}

export const isEnded = ({ stage }: Pick<WrsePath, 'stage'>): boolean => stage === 'graduated' || stage === 'closed';

/** Two paths that are one woman's: the one that goes on, or is further along, with the visits of both. */
export function joinedPaths(there: WrsePath, moved: WrsePath): WrsePath {
  const rank = (path: WrsePath) => (isEnded(path) ? -1 : pathStages.indexOf(path.stage));
  const base = rank(moved) > rank(there) ? moved : there;
  const visits = [...there.visits, ...moved.visits].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const { id, person, household, member, village } = moved;
  return { ...base, id, person, household, member, village, visits };
}

interface Seen {
  readonly on: Day;
  readonly income: number;
}

/** Did she have the income at each of the last visits, so many of them and so far apart as the rule asks? One below it begins anew. */
export function livesFromWork(visits: readonly Seen[], rule: { visits: number; daysApart: number; income: number }): boolean {
  const below = visits.findLastIndex(({ income }) => income < rule.income);
  let counted = 0;
  let next: Day | undefined;
  for (const { on } of visits.slice(below + 1)) {
    if (next !== undefined && on < next) continue;
    counted += 1;
    next = daysLater(on, rule.daysApart);
  }
  return counted >= rule.visits;
}

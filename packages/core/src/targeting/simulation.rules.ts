import { isReceiving } from '../aid/aid.rules.ts';
import { livingIn, needRank } from '../household/household.rules.ts';
import type { Household } from '../household/household.ts';
import { judge } from '../program/criteria.rules.ts';
import type { payPeriods } from '../program/kinds.ts';
import type { Day } from '../shared/clock.ts';
import type { Leaving, Simulation } from './shapes.ts';

/** Pure rules of the what-if: who would be eligible, who of them is within the quota, what that costs and whom it changes. */

/** One who would be eligible: a household or a person of it. */
export interface Unit {
  /** By this those of one need rank are put in order, and a household's persons lie side by side. */
  readonly key: string;
  /** Living members of the household; 1 for a person. */
  readonly people: number;
  /** Whether they receive the programme today. */
  readonly receives: boolean;
}

export interface EligibleUnits {
  readonly units: readonly Unit[];
  /** Those of whom the register does not tell it. */
  readonly unknown: number;
  readonly leaving: Leaving;
}

export const noLeaving: Leaving = { notEligible: 0, unknown: 0, beyondQuota: 0 };

/** What the criteria say of a household, or of each who lives in it. Where nobody lives any more, nobody is eligible. */
export function verdictOn(household: Household, { criteria, target, program }: Simulation, day: Day): EligibleUnits {
  const living = livingIn(household);
  const lines = household.aid.filter((line) => line.program === program && isReceiving(line));
  const subjects: Subject[] =
    target === 'person'
      ? living.map(({ id }) => ({ member: id, people: 1, receives: lines.some(({ member }) => member === id) }))
      : living.slice(0, 1).map(() => ({ people: living.length, receives: lines.length > 0 }));
  const judged = subjects.map((subject) => ({
    ...subject,
    answer: judge(criteria, { household, day, ...(subject.member !== undefined && { member: subject.member }) }).answer,
  }));
  const receiving = (answer: string) => judged.filter((one) => one.answer === answer && one.receives).length;
  // Whoever receives it and is no subject, having died or moved, is not eligible either.
  const recipients = target === 'person' ? lines.length : Math.min(1, lines.length);
  return {
    units: judged
      .filter(({ answer }) => answer === 'yes')
      .map(({ member, people, receives }) => ({
        key: member === undefined ? household.id : `${household.id}.${member}`,
        people,
        receives,
      })),
    unknown: judged.filter(({ answer }) => answer === 'unknown').length,
    leaving: { ...noLeaving, unknown: receiving('unknown'), notEligible: recipients - receiving('yes') - receiving('unknown') },
  };
}

interface Subject {
  readonly member?: string;
  readonly people: number;
  readonly receives: boolean;
}

/** Figures of those eligible who are alike in need. */
export interface UnitTally {
  readonly eligible: number;
  readonly households: number;
  readonly people: number;
  readonly receiving: number;
}

/** What a village comes to. */
export interface Part {
  readonly village: string;
  /** By need rank, two digits. */
  readonly ranks: Readonly<Record<string, UnitTally>>;
  readonly unknown: number;
  readonly leaving: Leaving;
}

export const emptyPart = (village: string): Part => ({ village, ranks: {}, unknown: 0, leaving: noLeaving });

/** The village with one household more. */
export function counted({ village, ranks, ...part }: Part, household: Household, verdict: EligibleUnits): Part {
  const rank = needRank(household);
  const added = verdict.units.length === 0 ? {} : { [rank]: addTallies(ranks[rank], tallyOf(verdict.units)) };
  return {
    village,
    ranks: { ...ranks, ...added },
    unknown: part.unknown + verdict.unknown,
    leaving: addLeaving(part.leaving, verdict.leaving),
  };
}

/** Of units in the order of their keys. */
export function tallyOf(units: readonly Unit[]): UnitTally {
  const households = units.filter(({ key }, index) => householdOf(key) !== householdOf(units[index - 1]?.key ?? ''));
  return {
    eligible: units.length,
    households: households.length,
    people: units.reduce((sum, { people }) => sum + people, 0),
    receiving: units.filter(({ receives }) => receives).length,
  };
}

const householdOf = (key: string) => key.split('.')[0];

export const addTallies = (a: UnitTally | undefined, b: UnitTally): UnitTally =>
  a
    ? {
        eligible: a.eligible + b.eligible,
        households: a.households + b.households,
        people: a.people + b.people,
        receiving: a.receiving + b.receiving,
      }
    : b;

export const addLeaving = (a: Leaving, b: Leaving): Leaving => ({
  notEligible: a.notEligible + b.notEligible,
  unknown: a.unknown + b.unknown,
  beyondQuota: a.beyondQuota + b.beyondQuota,
});

export const ranksOf = (parts: readonly Part[]): string[] => [...new Set(parts.flatMap(({ ranks }) => Object.keys(ranks)))].toSorted();

export const nobody: UnitTally = { eligible: 0, households: 0, people: 0, receiving: 0 };

export const periodsInYear: Record<(typeof payPeriods)[number], number> = { monthly: 12, quarterly: 4, yearly: 1, once: 1 };

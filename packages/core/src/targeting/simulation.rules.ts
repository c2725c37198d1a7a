import { isReceiving } from '../aid/aid.rules.ts';
import type { AidSummary } from '../household/aid-summary.ts';
import { livingIn, needRank } from '../household/household.rules.ts';
import type { Household } from '../household/household.ts';
import { judge } from '../program/criteria.rules.ts';
import type { payPeriods } from '../program/kinds.ts';
import type { Day } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import type { Leaving, Simulation } from './shapes.ts';
import { goneFromHere, needOf, nobodyLeft, ofNobody, reasonsOf } from './simulation-reasons.rules.ts';

/** Pure rules of the what-if: who would be eligible, who of them is within the quota, what that costs and whom it changes. */

/** One who would be eligible: a household or a person of it. */
export interface Unit {
  /** By this those of one need rank are put in order, and a household's persons lie side by side. */
  readonly key: string;
  /** Living members of the household; 1 for a person. */
  readonly people: number;
  /** Whether they receive the programme today. */
  readonly receives: boolean;
  /** What its place among the others rests on; of who does not receive it, the tests that hold besides. */
  readonly reasons: readonly Message[];
}

/** Who receives the programme today and does not meet the criteria, or of whom nobody can tell. */
export interface Leaver {
  readonly key: string;
  readonly why: 'not_eligible' | 'unknown';
  readonly reasons: readonly Message[];
}

export interface EligibleUnits {
  readonly units: readonly Unit[];
  /** Those of whom the register does not tell it. */
  readonly unknown: number;
  readonly leavers: readonly Leaver[];
}

export const noLeaving: Leaving = { notEligible: 0, unknown: 0, beyondQuota: 0 };

interface Subject {
  readonly member?: string;
  readonly people: number;
  readonly receives: boolean;
}

const keyOf = (household: string, member: string | undefined): string => (member === undefined ? household : `${household}.${member}`);

/** The household of a unit, and whom of it. */
export function whoIs(key: string): { readonly household: string; readonly member?: string } {
  const [household = '', member] = key.split('.');
  return { household, ...(member !== undefined && { member }) };
}

/** What the criteria say of a household, or of each who lives in it. Where nobody lives any more, nobody is eligible. */
export function verdictOn(household: Household, { criteria, target, program }: Simulation, day: Day): EligibleUnits {
  const lines = household.aid.filter((line) => line.program === program && isReceiving(line));
  const judged = subjectsIn(household, target, lines).map((subject) => ({
    ...subject,
    key: keyOf(household.id, subject.member),
    judgement: judge(criteria, { household, day, ...(subject.member !== undefined && { member: subject.member }) }),
  }));
  const need = needOf(household);
  return {
    units: judged
      .filter(({ judgement: { answer } }) => answer === 'yes')
      .map(({ key, people, receives, judgement }) => ({
        key,
        people,
        receives,
        reasons: receives ? [need] : [...reasonsOf(judgement), need],
      })),
    unknown: judged.filter(({ judgement: { answer } }) => answer === 'unknown').length,
    leavers: [
      ...judged.flatMap(({ key, receives, judgement }): Leaver[] => {
        if (!receives || judgement.answer === 'yes') return [];
        return [{ key, why: judgement.answer === 'no' ? 'not_eligible' : 'unknown', reasons: reasonsOf(judgement) }];
      }),
      ...goneFrom(household, target, lines),
    ],
  };
}

function subjectsIn(household: Household, target: Simulation['target'], lines: readonly AidSummary[]): Subject[] {
  const living = livingIn(household);
  if (target !== 'person') return living.slice(0, 1).map(() => ({ people: living.length, receives: lines.length > 0 }));
  return living.map(({ id }) => ({ member: id, people: 1, receives: lines.some(({ member }) => member === id) }));
}

/** Whoever receives it and is not there to be judged, having died or moved, is not eligible either. */
function goneFrom(household: Household, target: Simulation['target'], lines: readonly AidSummary[]): Leaver[] {
  const living = livingIn(household);
  if (target !== 'person') {
    if (lines.length === 0 || living.length > 0) return [];
    return [{ key: household.id, why: 'not_eligible', reasons: [nobodyLeft] }];
  }
  const named = [...new Set(lines.map(({ member }) => member))].filter((member) => !living.some(({ id }) => id === member));
  return named.map((member) => ({
    key: keyOf(household.id, member),
    why: 'not_eligible',
    reasons: [member === undefined ? ofNobody : goneFromHere],
  }));
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
    leaving: addLeaving(part.leaving, leavingOf(verdict.leavers)),
  };
}

const leavingOf = (leavers: readonly Leaver[]): Leaving => ({
  ...noLeaving,
  notEligible: leavers.filter(({ why }) => why === 'not_eligible').length,
  unknown: leavers.filter(({ why }) => why === 'unknown').length,
});

/** Of units in the order of their keys. */
export function tallyOf(units: readonly Unit[]): UnitTally {
  const households = units.filter(({ key }, index) => whoIs(key).household !== whoIs(units[index - 1]?.key ?? '').household);
  return {
    eligible: units.length,
    households: households.length,
    people: units.reduce((sum, { people }) => sum + people, 0),
    receiving: units.filter(({ receives }) => receives).length,
  };
}

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

import { isReceiving } from '../aid/aid.rules.ts';
import { livingIn, needRank } from '../household/household.rules.ts';
import { type DerivedFinding, derivedFindings } from '../household/seen-shapes.ts';
import type { Household } from '../household/shapes.ts';
import { seenIn } from '../program/seen.rules.ts';
import { EnrollmentCount, type EnrollmentFigures, enrollmentsAdded } from './enrollment-figures.rules.ts';
import { HolderCount, type HolderFigures, holdersAdded } from './holder-figures.rules.ts';
import { type Catalogue, isInGap, isVerifiedPoor, mistakeIn, overlapsIn, standingsIn } from './standing.rules.ts';

/** How well a programme is aimed in a village. It counts households, or people in a programme for persons. */
export interface ProgramFigures {
  readonly program: string;
  readonly recipients: number;
  /** Whom the criteria fit, reached or not. */
  readonly eligible: number;
  /** Recipients whom the criteria don't fit: the inclusion error, beside `recipients`. */
  readonly included: number;
  /** Fitting and not reached: the exclusion error, beside `eligible`. */
  readonly excluded: number;
  /** Recipients of whom the register does not tell whether the criteria fit. */
  readonly unknown: number;
}

export interface VillageFigures {
  readonly village: string;
  readonly households: number;
  readonly people: number;
  /** Found extremely poor or poor by a visit. */
  readonly verifiedPoor: number;
  /** Of them those that nobody gives anything yet. */
  readonly gap: number;
  readonly overlaps: number;
  readonly programs: readonly ProgramFigures[];
  /** Absent where it was counted before there were any. */
  readonly findings?: readonly FindingFigures[];
  /** Likewise. */
  readonly enrollments?: readonly EnrollmentFigures[];
  /** Likewise. */
  readonly holders?: readonly HolderFigures[];
}

/** Of how many homes something follows from the answers, and of how many it is open, nobody having answered enough. */
export interface FindingFigures {
  readonly finding: DerivedFinding;
  readonly households: number;
  readonly unknown: number;
}

/** A household of the gap, where the kecamatan's list finds it. */
export interface GapEntry {
  readonly rank: string;
  readonly household: string;
}

const findingsAdded = (all: readonly FindingFigures[][]): FindingFigures[] =>
  derivedFindings.map((finding) => {
    const same = all.flat().filter((one) => one.finding === finding);
    const sum = (of: 'households' | 'unknown') => same.reduce((total, one) => total + one[of], 0);
    return { finding, households: sum('households'), unknown: sum('unknown') };
  });

type Counted = { -readonly [K in keyof Omit<ProgramFigures, 'program'>]: number };

const byProgram = (counted: ReadonlyMap<string, Counted>): ProgramFigures[] =>
  [...counted].map(([program, counts]) => ({ program, ...counts })).toSorted((a, b) => (a.program < b.program ? -1 : 1));

/** Counts a village while its households go by once. */
export class VillageCount {
  readonly #village: string;
  readonly #catalogue: Catalogue;
  readonly #programs: Map<string, Counted>;
  readonly #sums = { households: 0, people: 0, verifiedPoor: 0, gap: 0, overlaps: 0 };
  readonly #findings = new Map(derivedFindings.map((finding) => [finding, { households: 0, unknown: 0 }]));
  readonly #gap: GapEntry[] = [];
  readonly #enrollments = new EnrollmentCount();
  readonly #holders = new HolderCount();

  constructor(village: string, catalogue: Catalogue) {
    this.#village = village;
    this.#catalogue = catalogue;
    this.#programs = new Map(
      catalogue.programs.map(({ id }) => [id, { recipients: 0, eligible: 0, included: 0, excluded: 0, unknown: 0 }]),
    );
  }

  add(household: Household): void {
    const { programs, day } = this.#catalogue;
    this.#sums.households += 1;
    this.#enrollments.add(household);
    this.#holders.add(household);
    this.#sums.people += livingIn(household).length;
    if (isVerifiedPoor(household)) this.#sums.verifiedPoor += 1;
    if (isInGap(household, this.#catalogue)) {
      this.#sums.gap += 1;
      this.#gap.push({ rank: needRank(household), household: household.id });
    }
    if (household.aid.filter(isReceiving).length > 1 && overlapsIn(household, this.#catalogue).length > 0) this.#sums.overlaps += 1;
    for (const [finding, counted] of this.#findings) {
      const answer = seenIn(household, finding, day);
      if (answer === 'yes') counted.households += 1;
      if (answer === 'unknown') counted.unknown += 1;
    }
    for (const program of programs) {
      const counted = this.#programs.get(program.id) as Counted;
      for (const standing of standingsIn(program, household, day)) {
        if (standing.receives) counted.recipients += 1;
        if (standing.answer === 'yes') counted.eligible += 1;
        const mistake = mistakeIn(standing);
        if (mistake === 'inclusion') counted.included += 1;
        if (mistake === 'exclusion') counted.excluded += 1;
        if (mistake === 'unknown') counted.unknown += 1;
      }
    }
  }

  figures(): VillageFigures {
    const findings = [...this.#findings].map(([finding, counted]) => ({ finding, ...counted }));
    return {
      village: this.#village,
      ...this.#sums,
      programs: byProgram(this.#programs),
      findings,
      enrollments: this.#enrollments.figures(),
      holders: this.#holders.figures(),
    };
  }

  gap(): readonly GapEntry[] {
    return this.#gap;
  }
}

/** Several villages as one: a kecamatan, the regency. */
export function totalsOf(villages: readonly VillageFigures[]): Omit<VillageFigures, 'village'> {
  const programs = new Map<string, Counted>();
  const sums = { households: 0, people: 0, verifiedPoor: 0, gap: 0, overlaps: 0 };
  for (const village of villages) {
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += village[key];
    for (const { program, ...counted } of village.programs) {
      const sum = programs.get(program) ?? { recipients: 0, eligible: 0, included: 0, excluded: 0, unknown: 0 };
      for (const key of Object.keys(sum) as (keyof Counted)[]) sum[key] += counted[key];
      programs.set(program, sum);
    }
  }
  const holders = holdersAdded(villages.map((one) => one.holders));
  return {
    ...sums,
    ...(holders && { holders }),
    programs: byProgram(programs),
    findings: findingsAdded(villages.map(({ findings = [] }) => [...findings])),
    enrollments: enrollmentsAdded(villages.map(({ enrollments = [] }) => enrollments)),
  };
}

/** A share of the base, 0 to 1; undefined where there is none to take it of. */
export const rateOf = (part: number, base: number): number | undefined => (base === 0 ? undefined : part / base);

import { isReceiving } from '../aid/aid.rules.ts';
import { livingIn } from '../household/household.rules.ts';
import type { DerivedFinding } from '../household/seen-shapes.ts';
import type { Household, Member } from '../household/shapes.ts';
import { occupiedBy } from '../program/occupation.rules.ts';
import { seenIn } from '../program/seen.rules.ts';
import { ageOn } from '../shared/clock.ts';
import { type Catalogue, isInGap, isUnaided, isVerifiedPoor, mistakeIn, standingsIn } from '../targeting/standing.rules.ts';
import { agesOn } from './ages.calendar.ts';
import { type BesideCode, besideCodes } from './beside-indicators.ts';
import { type IndicatorCode, indicatorCodes } from './known-indicators.ts';
import type { Counts } from './month-shapes.ts';

/** Counts households, as they are on the catalogue's day, while they go by once. No I/O, no clock. */

/** What is counted of households; all else lies beside them. */
type HouseholdCode = Exclude<IndicatorCode, BesideCode>;
const householdCodes = indicatorCodes.filter((code) => !besideCodes.some((one) => one === code));

/** What follows from answers: the indicator, and that of whom the answers tell it. */
const answered: readonly (readonly [finding: DerivedFinding, code: HouseholdCode, told: HouseholdCode])[] = [
  ['extreme_poor', 'below_line', 'line_told'],
  ['fakir_miskin', 'fakir_miskin', 'fakir_told'],
  ['no_toilet', 'no_toilet', 'toilet_told'],
  ['unfit_house', 'unfit_house', 'house_told'],
  ['surface_water', 'surface_water', 'water_told'],
  ['no_power', 'no_power', 'power_told'],
  ['earth_floor', 'earth_floor', 'floor_told'],
  ['wrse', 'wrse', 'wrse_told'],
];
const funds = { apbn: 'reached_by_centre', apbd: 'reached_by_regency', village_fund: 'reached_by_village' } as const;

type Counted = Record<HouseholdCode, number>;
const nothing = (): Counted => Object.fromEntries(householdCodes.map((code) => [code, 0])) as Counted;

export class IndicatorCount {
  readonly #catalogue: Catalogue;
  readonly #counts = nothing();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  add(household: Household): void {
    const living = livingIn(household);
    // Where nobody lives any more somebody may still be paid.
    this.#countStandings(household);
    if (living.length === 0) return;
    this.#one('households');
    this.#countNeed(household);
    this.#countAid(household);
    this.#countPeople(living);
  }

  counts(): Counted {
    return { ...this.#counts };
  }

  #one(code: HouseholdCode, holds = true): void {
    if (holds) this.#counts[code] += 1;
  }

  #countNeed(household: Household): void {
    const { officialDecile, fieldFinding } = household;
    if (officialDecile) {
      this.#one('ranked');
      this.#one(`decile_${officialDecile.decile}` as HouseholdCode);
    }
    this.#one('visited', fieldFinding !== undefined);
    this.#one('verified_poor', isVerifiedPoor(household));
    this.#one('found_extreme_poor', fieldFinding?.finding === 'extreme_poor');
    for (const [finding, code, told] of answered) {
      const answer = seenIn(household, finding, this.#catalogue.day);
      this.#one(told, answer !== 'unknown');
      this.#one(code, answer === 'yes');
    }
  }

  #countAid(household: Household): void {
    const reachedBy = new Set(household.aid.filter(isReceiving).map(({ fund }) => funds[fund]));
    for (const code of reachedBy) this.#one(code);
    this.#one('reached_by_none', reachedBy.size === 0);
    this.#one('gap', isInGap(household, this.#catalogue));
    if (!isUnaided(household, this.#catalogue)) return;
    this.#one('extreme_poor_unaided', household.fieldFinding?.finding === 'extreme_poor');
    this.#one('below_line_unaided', seenIn(household, 'extreme_poor', this.#catalogue.day) === 'yes');
  }

  #countStandings(household: Household): void {
    const { programs, day } = this.#catalogue;
    for (const standing of programs.flatMap((program) => standingsIn(program, household, day))) {
      const mistake = mistakeIn(standing);
      this.#one('recipients', standing.receives);
      this.#one('inclusion_errors', mistake === 'inclusion');
      this.#one('eligible', standing.answer === 'yes');
      this.#one('exclusion_errors', mistake === 'exclusion');
    }
  }

  #countPeople(living: readonly Member[]): void {
    const { day } = this.#catalogue;
    const { elderlyFrom, school } = agesOn(day);
    const [only, ...others] = living;
    this.#one('elderly_alone', only !== undefined && others.length === 0 && ageOn(only.birthDate, day) >= elderlyFrom);
    for (const { birthDate, disability, pregnant, occupation } of living) {
      this.#one('people');
      this.#one('disabled', disability !== undefined && disability !== 'none');
      this.#one('pregnant', pregnant === true);
      const age = ageOn(birthDate, day);
      const occupied = age >= school[0] && age <= school[1] ? occupiedBy(occupation) : undefined;
      this.#one('school_age_told', occupied !== undefined);
      this.#one('out_of_school', occupied !== undefined && occupied !== 'pupil');
    }
  }
}

/** Several places as one: what was not counted in one of them is not told of all. */
export const added = (all: readonly Counts[]): Counts =>
  Object.fromEntries(
    indicatorCodes
      .filter((code) => all.every((counts) => counts[code] !== undefined))
      .map((code) => [code, all.reduce((sum, counts) => sum + (counts[code] ?? 0), 0)]),
  );

import { coursesOf, stepOn } from '../household/aid-course.rules.ts';
import { headOf, livingIn } from '../household/household.rules.ts';
import type { Household, Member } from '../household/shapes.ts';
import type { Program } from '../program/shapes.ts';
import { ageOn, type Day } from '../shared/clock.ts';
import { rulesOn } from './answer.calendar.ts';
import type { Answer, AnsweredAid, LastDelivered } from './shapes.ts';

/** What a household is told, and who of it may ask. No I/O, no clock. */

/** Raised when what is told of the same household is another. */
export const MAKING = 2;

/** What of a household lies elsewhere than on it. */
export interface Beside {
  /** A case of theirs is open that few know of. */
  readonly isGuarded: boolean;
  /** What came last, by enrollment. */
  readonly delivered: ReadonlyMap<string, LastDelivered>;
}

/**
 * Whoever may ask: they live there, are old enough or head it, and their NIK is theirs and not only claimed. Nobody of a household that is withheld to
 * protect somebody: a violent husband knows NIK and birth date of his wife, and would be told in which village she is.
 */
export function askersOf(household: Household, day: Day): readonly Asker[] {
  if (household.withheld && household.withheld.ground !== 'asked') return [];
  const { fromAge } = rulesOn(day);
  const head = headOf(household)?.id;
  return livingIn(household).flatMap((member) => {
    const { id, nik, birthDate } = member;
    const isOld = ageOn(birthDate, day) >= fromAge || id === head;
    return nik && !nik.claimed && isOld ? [{ id, nik, birthDate }] : [];
  });
}

export interface Asker extends Pick<Member, 'id' | 'birthDate'> {
  readonly nik: NonNullable<Member['nik']>;
}

export type Programs = ReadonlyMap<string, Pick<Program, 'id' | 'name' | 'fund' | 'kind' | 'period'>>;

/** All of it but why something ended and what came last, which lies elsewhere. */
export function toldOf(household: Household, programs: Programs, day: Day): Pick<Answer, 'village' | 'aid' | 'decile'> {
  const aid = coursesOf(household).flatMap(({ id, program, member, steps }): AnsweredAid[] => {
    const [of, step] = [programs.get(program), stepOn(steps, day)];
    if (!of || !step) return [];
    const { name, fund, kind, period: paid } = of;
    return [{ id, program: { id: program, name, fund, kind }, paid, ...step, ...(member !== undefined && { forOne: true }) }];
  });
  const { officialDecile: decile } = household;
  return { village: household.village, aid: aid.toSorted(inOrder), ...(decile && { decile }) };
}

const inOrder = (a: AnsweredAid, b: AnsweredAid): number =>
  Number(hasEnded(a)) - Number(hasEnded(b)) ||
  (hasEnded(a) ? compare(b.since, a.since) : 0) ||
  compare(a.program.name, b.program.name) ||
  compare(a.id, b.id);

export const hasEnded = ({ state }: Pick<AnsweredAid, 'state'>): boolean => state === 'ended';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

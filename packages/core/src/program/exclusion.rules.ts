import { covers, type Day } from '../shared/clock.ts';
import type { Exclusion, Program } from './shapes.ts';

/** A programme that is had already: by the household as a whole, or by one member. */
export interface Held {
  readonly program: string;
  readonly member?: string | undefined;
}

type Excluding = Pick<Program, 'id' | 'excludes'>;

/** What the household has as a whole, every member has. */
const sharesBeneficiary = (one: Held, other: Held): boolean =>
  one.member === undefined || other.member === undefined || one.member === other.member;

/** The rules by which two programmes, held as told, may not stand together on the day, whichever of the two programmes wrote them down. */
export function exclusionsBetween(programs: readonly Excluding[], one: Held, other: Held, day: Day): Exclusion[] {
  const written = (by: string, about: string) =>
    programs.filter(({ id }) => id === by).flatMap(({ excludes }) => excludes.filter(({ program }) => program === about));
  if (one.program === other.program) return [];
  return [...written(one.program, other.program), ...written(other.program, one.program)].filter(
    (rule) => covers(rule, day) && (rule.among === 'household' || sharesBeneficiary(one, other)),
  );
}

/** Which of the programmes held may not be had together with this one, for the household (without `member`) or the member, on the day. */
export function excludedBy<P extends Excluding>(
  program: Excluding,
  others: readonly P[],
  held: readonly Held[],
  member: string | undefined,
  day: Day,
): P[] {
  const wanted = { program: program.id, member };
  return others.filter((other) =>
    held.some((line) => line.program === other.id && exclusionsBetween([program, other], wanted, line, day).length > 0),
  );
}

import { isReceiving } from '../aid/aid.rules.ts';
import { livingIn } from '../household/household.rules.ts';
import type { AnsweredTest, DerivedFinding } from '../household/seen-shapes.ts';
import type { FieldFinding, Household } from '../household/shapes.ts';
import { lastVisitOf } from '../household/visited.rules.ts';
import type { Answer } from '../program/criteria.rules.ts';
import { verdictOf } from '../program/seen.rules.ts';
import type { Day } from '../shared/clock.ts';

/** What homes are searched by in the lists of a kecamatan and of the regency: need, programmes, findings and a day, and nothing of who they are. */
export interface HomeMarks {
  readonly decile?: number;
  readonly found?: FieldFinding['finding'];
  readonly receives?: readonly string[];
  readonly waits?: readonly string[];
  readonly seen?: readonly MarkedRule[];
  readonly visited?: Day;
}

/** What follows by a rule while it holds; left out where that hangs on how old people are by then. */
interface MarkedRule {
  readonly finding: DerivedFinding;
  readonly from: Day;
  readonly to?: Day;
  readonly answer?: Answer;
}

const programsOf = (lines: Household['aid']): string[] => [...new Set(lines.map(({ program }) => program))].toSorted();

export const receivedBy = ({ aid }: Pick<Household, 'aid'>): string[] => programsOf(aid.filter(isReceiving));
/** Verified, and not approved for want of a place or of money. */
export const waitedForBy = ({ aid }: Pick<Household, 'aid'>): string[] => programsOf(aid.filter(({ state }) => state === 'verified'));

const hangsOnAges = (test: AnsweredTest): boolean =>
  test.woman !== undefined || [...(test.all ?? []), ...(test.any ?? []), ...(test.alike ?? [])].some(hangsOnAges);

/** What stays open by a rule is open without it as well, and is not marked. */
function rulesOf(household: Household): MarkedRule[] {
  const people = livingIn(household);
  return (household.seen?.rules ?? []).flatMap(({ finding, from, to, holds }) => {
    const answer = hangsOnAges(holds) ? undefined : verdictOf(holds, { day: from, people });
    const rule = { finding, from, ...(to !== undefined && { to }), ...(answer && { answer }) };
    return answer === 'unknown' ? [] : [rule];
  });
}

export function marksOf(household: Household): HomeMarks {
  const [receives, waits, seen] = [receivedBy(household), waitedForBy(household), rulesOf(household)];
  const [decile, found, visited] = [household.officialDecile?.decile, household.fieldFinding?.finding, lastVisitOf(household)];
  return {
    ...(decile !== undefined && { decile }),
    ...(found && { found }),
    ...(receives.length > 0 && { receives }),
    ...(waits.length > 0 && { waits }),
    ...(seen.length > 0 && { seen }),
    ...(visited !== undefined && { visited }),
  };
}

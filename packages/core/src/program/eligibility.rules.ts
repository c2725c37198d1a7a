import { livingIn } from '../household/household.rules.ts';
import type { Household } from '../household/shapes.ts';
import { covers, type Day } from '../shared/clock.ts';
import { type Answer, type Judgement, judge } from './criteria.rules.ts';
import { anyOf } from './kleene.rules.ts';
import type { CriteriaVersion, Program } from './shapes.ts';

/** Whether somebody may have a programme, by the criteria that hold on a day. */
export interface Eligibility {
  readonly program: string;
  /** Whom it is about, in a programme for persons. */
  readonly member?: string;
  /** The version of the criteria; absent when none holds that day. */
  readonly version?: number;
  readonly answer: Answer;
  readonly judgement?: Judgement;
}

/** The criteria that hold on the day; should two overlap, the later version. */
export const criteriaOn = ({ criteria }: Pick<Program, 'criteria'>, day: Day): CriteriaVersion | undefined =>
  criteria.filter((version) => covers(version, day)).toSorted((a, b) => b.version - a.version)[0];

type Judged = Pick<Program, 'id' | 'target' | 'criteria'>;

/** Of the household; in a programme for persons, of each living member. Unknown without a judgement where no criteria hold that day. */
export function eligibilityOf(program: Judged, household: Household, day: Day): Eligibility[] {
  if (program.target !== 'person') return [eligibilityFor(program, household, day)];
  return livingIn(household).map(({ id }) => eligibilityFor(program, household, day, id));
}

function eligibilityFor(program: Judged, household: Household, day: Day, member?: string): Eligibility {
  const criteria = criteriaOn(program, day);
  const about = { program: program.id, ...(member !== undefined && { member }) };
  if (!criteria) return { ...about, answer: 'unknown' };
  const judgement = judge(criteria.tree, { household, member, day });
  return { ...about, version: criteria.version, answer: judgement.answer, judgement };
}

/** May anybody of them have it? */
export const overallOf = (eligibilities: readonly Pick<Eligibility, 'answer'>[]): Answer =>
  anyOf(eligibilities.map(({ answer }) => answer));

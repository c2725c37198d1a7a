import { type Learnt, learntOfNeed } from '../household/aid-task.rules.ts';
import type { Household } from '../household/shapes.ts';
import { eligibilityOf } from '../program/eligibility.rules.ts';
import type { Answer } from '../program/kleene.rules.ts';
import type { Program } from '../program/shapes.ts';
import type { Day } from '../shared/clock.ts';
import { type AidCause, aidCauses } from '../task/shapes.ts';
import { isReceiving, losses } from './aid.rules.ts';
import type { Follow, Line } from './follows.rules.ts';
import { isUncollected } from './uncollected.rules.ts';

/** What somebody is to look at of a line of aid, and what of it no more, by what happened to its people. No I/O, no clock. */

interface Happened {
  readonly program: Program | undefined;
  readonly from: Household;
  readonly to: Household;
  readonly today: Day;
  /** Asked of what a family as a whole receives and nobody chose about. */
  readonly parting: { readonly unchosen?: AidCause | undefined };
}

export function learntOf(step: Follow | undefined, line: Line, happened: Happened): Learnt[] {
  const { from, to } = happened;
  const fact = { about: line.id, place: to, movedFrom: from.village };
  switch (step?.does) {
    case 'end':
      return [{ ...fact, settles: aidCauses }];
    case 'suspend':
      return [{ ...fact, settles: losses.filter((cause) => cause !== step.cause), asks: [step.cause] }];
    case 'resume':
      return [{ ...fact, settles: losses }];
    default: {
      const asks = [...(step ? [step.cause] : []), ...asked(line, happened)];
      const settles = settled(line, happened);
      const needs = learntOfNeed(from, to).filter(({ about }) => about === line.id);
      const isNews = asks.length + settles.length > 0 || from.village !== to.village;
      return [...(isNews ? [{ ...fact, asks, settles }] : []), ...needs];
    }
  }
}

/** Why somebody is to look at a line that goes on. */
function asked(line: Line, { program, from, to, today, parting }: Happened): AidCause[] {
  const criteria = askedByCriteria(line, program, [from, to], today);
  const goesOn = isReceiving(line) && line.pending === undefined;
  const unchosen = goesOn && line.member === undefined ? parting.unchosen : undefined;
  const uncollected = (household: Household) => isUncollected(program, household, line.member, today);
  const nobody = isReceiving(line) && uncollected(to) && !uncollected(from) ? ('not_collected' as const) : undefined;
  return [criteria, unchosen, nobody].filter((cause) => cause !== undefined);
}

/** What there was a reason to ask, and is none any more. */
function settled(line: Line, { program, from, to, today }: Happened): AidCause[] {
  const uncollected = (household: Household) => isUncollected(program, household, line.member, today);
  return [
    ...(settledByCriteria(line, program, [from, to], today) ? criteriaCauses : []),
    ...(uncollected(from) && !uncollected(to) ? (['not_collected'] as const) : []),
  ];
}

/** Of what somebody receives from here: did what was learnt of its people turn the criteria against it? */
function askedByCriteria(
  line: Line,
  program: Program | undefined,
  [before, after]: readonly [Household, Household],
  today: Day,
): AidCause | undefined {
  if (!program || program.fund === 'apbn' || !isReceiving(line) || line.pending) return undefined;
  const answerOf = answerFor(line, program, today);
  if (answerOf(after) !== 'no' || answerOf(before) === 'no') return undefined;
  const worked = new Map(before.members.map(({ id, occupation }) => [id, occupation]));
  return after.members.some(({ id, occupation }) => worked.get(id) !== occupation) ? 'occupation' : 'criteria';
}

/** Do the criteria that were against it say yes again? Not where they can't tell. */
function settledByCriteria(
  line: Line,
  program: Program | undefined,
  [before, after]: readonly [Household, Household],
  today: Day,
): boolean {
  if (!program || program.fund === 'apbn' || !isReceiving(line) || line.pending) return false;
  const answerOf = answerFor(line, program, today);
  return answerOf(after) === 'yes' && answerOf(before) !== 'yes';
}

/** For which causes a line waits that the criteria are against. */
const criteriaCauses: readonly AidCause[] = ['criteria', 'occupation', 'visit', 'new_criteria'];

/** By what criteria were turned: by a visit and its answers, or by the ministry's decile. */
export type TurnedBy = Extract<AidCause, 'visit' | 'criteria'>;

interface Visited {
  readonly because: TurnedBy;
  readonly program: Program | undefined;
  readonly before: Household;
  readonly after: Household;
  readonly today: Day;
}

/**
 * What is asked of a line once somebody was at the home, its answers are read anew, or the ministry ranks it otherwise: the centre's too, which Puskesos can report. What a visit
 * that finds a household not poor asks by itself is not asked twice.
 */
export function learntOfVisit(line: Line, { program, before, after, today, because }: Visited): Learnt[] {
  const [known, found] = [before.fieldFinding, after.fieldFinding];
  const isNews = found !== undefined && (known?.finding !== found.finding || known.date !== found.date);
  if (!program || !isReceiving(line) || line.pending || (isNews && found.finding === 'not_poor')) return [];
  const answerOf = answerFor(line, program, today);
  const [was, is] = [answerOf(before), answerOf(after)];
  const fact = { about: line.id, place: after };
  if (isTurned(was, is)) return [{ ...fact, asks: [because] }];
  if (is === 'yes' && was !== 'yes') return [{ ...fact, settles: criteriaCauses }];
  const isPoorAgain = isNews && known?.finding === 'not_poor';
  return isPoorAgain && is === 'no' ? [{ ...fact, settles: ['not_poor'], asksInstead: ['visit'] }] : [];
}

interface Reweighed {
  /** The programme by its criteria until now, and by the new. */
  readonly was: Program;
  readonly is: Program;
  readonly household: Household;
  readonly today: Day;
}

/** What is asked of a line as its programme's criteria change, or settled. */
export function learntOfCriteria(line: Line, { was, is, household, today }: Reweighed): Learnt[] {
  if (line.program !== is.id || !isReceiving(line) || line.pending) return [];
  const [before, after] = [answerFor(line, was, today)(household), answerFor(line, is, today)(household)];
  if (isTurned(before, after)) return [{ about: line.id, place: household, asks: ['new_criteria'] }];
  return after === 'yes' && before !== 'yes' ? [{ about: line.id, settles: criteriaCauses }] : [];
}

/** From yes to no or to what nobody knows, and from what nobody knew to no. */
const isTurned = (was: Answer | undefined, is: Answer | undefined): boolean =>
  (is === 'no' && was !== 'no') || (is === 'unknown' && was === 'yes');

const answerFor = (line: Line, program: Program, today: Day) => (household: Household) =>
  eligibilityOf(program, household, today).find(({ member }) => member === line.member)?.answer;

import type { AidSummary } from '../household/aid-summary.ts';
import { livingIn } from '../household/household.rules.ts';
import type { Household, Member } from '../household/shapes.ts';
import { eligibilityOf } from '../program/eligibility.rules.ts';
import type { Answer } from '../program/kleene.rules.ts';
import type { Program } from '../program/shapes.ts';
import type { Day } from '../shared/clock.ts';
import type { AidCause } from '../task/shapes.ts';
import { isReceiving } from './aid.rules.ts';
import type { Ending } from './shapes.ts';

/**
 * What becomes of one line of aid, by what happened to the household and the people it is for. Nobody's aid is ended by a line in the register:
 * who receives is suspended until somebody has confirmed it; what was only proposed comes to nothing.
 */
export type Follow =
  | { readonly does: 'suspend'; readonly cause: AidCause; readonly since: Day | undefined }
  | { readonly does: 'end'; readonly cause: AidCause; readonly ending: Ending; readonly since: Day | undefined }
  | { readonly does: 'resume'; readonly since: Day | undefined }
  | { readonly does: 'ask'; readonly cause: AidCause };

/** What a household shows of an enrollment. */
export type Line = AidSummary;

interface Loss {
  readonly cause: 'died' | 'moved' | 'nobody_left';
  readonly ending: 'died' | 'moved';
  /** Since when; undefined where the register doesn't say. */
  readonly since: Day | undefined;
}

const losses: readonly AidCause[] = ['died', 'moved', 'nobody_left'] satisfies readonly Loss['cause'][];

/** Why nobody is there whom that aid could reach; undefined where somebody is. */
export function lossOf({ member: id }: { readonly member?: string | undefined }, household: Household): Loss | undefined {
  if (id === undefined) {
    if (livingIn(household).length > 0) return undefined;
    const ending = household.members.every(({ life }) => life === 'dead') ? 'died' : 'moved';
    return { cause: 'nobody_left', ending, since: lastChange(household.members) };
  }
  const member = household.members.find((one) => one.id === id);
  if (member && livingIn(household).includes(member)) return undefined;
  const cause = member?.life === 'dead' ? 'died' : 'moved';
  return { cause, ending: cause, since: member?.lifeSince };
}

const lastChange = (members: readonly Member[]): Day | undefined =>
  members
    .flatMap(({ lifeSince }) => lifeSince ?? [])
    .toSorted()
    .at(-1);

/** Those who live there and did not before. */
const returnedTo = (before: Household, after: Household): readonly Member[] => {
  const gone = new Set(before.members.filter((member) => !livingIn(before).includes(member)).map(({ id }) => id));
  return livingIn(after).filter(({ id }) => gone.has(id));
};

/** Is somebody there again whom the register had gone? */
export const cameBack = (before: Household, after: Household): boolean => returnedTo(before, after).length > 0;

/** The day from which the aid goes on; undefined where it never should have stopped, since nobody returns from the dead. */
function backSince({ member: id }: AidSummary, before: Household | undefined, after: Household): Day | undefined {
  if (!before) return undefined;
  const back = returnedTo(before, after).filter((member) => id === undefined || member.id === id);
  const wasDead = before.members.some((member) => member.life === 'dead' && back.some((one) => one.id === member.id));
  return wasDead ? undefined : lastChange(back);
}

/** What follows for a line of the household as it is to be; `before`: as it was. */
export function followOf(line: AidSummary, before: Household | undefined, after: Household): Follow | undefined {
  const loss = lossOf(line, after);
  if (loss) {
    const { cause, ending, since } = loss;
    if (cause === line.pending) return undefined;
    return isReceiving(line) ? { does: 'suspend', cause, since } : { does: 'end', cause, ending, since };
  }
  if (line.pending && losses.includes(line.pending)) return { does: 'resume', since: backSince(line, before, after) };
  if (!isReceiving(line) || line.pending) return undefined;
  // The purse is that of the place they lived in, and the programme may not be for the one they live in now.
  if (before && before.village !== after.village && line.fund !== 'apbn') return { does: 'ask', cause: 'moved_village' };
  return undefined;
}

/** Of what somebody receives from here: did what was learnt of its people turn the criteria against it? */
export function askedByCriteria(
  line: AidSummary,
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
export function settledByCriteria(
  line: AidSummary,
  program: Program | undefined,
  [before, after]: readonly [Household, Household],
  today: Day,
): boolean {
  if (!program || program.fund === 'apbn' || !isReceiving(line) || line.pending) return false;
  const answerOf = answerFor(line, program, today);
  return answerOf(after) === 'yes' && answerOf(before) !== 'yes';
}

/** For which causes a line waits that the criteria are against. */
export const criteriaCauses: readonly AidCause[] = ['criteria', 'occupation', 'visit', 'new_criteria'];

/** What becomes of a line once somebody was at the home, or its answers are read anew. */
export type AfterVisit =
  | { readonly does: 'ask'; readonly cause: AidCause }
  /** What was asked for these causes is answered; `stillAgainst`: but the criteria say no. */
  | { readonly does: 'settle'; readonly causes: readonly AidCause[]; readonly stillAgainst: boolean }
  | { readonly does: 'nothing' };

interface Visited {
  readonly program: Program | undefined;
  readonly before: Household;
  readonly after: Household;
  readonly today: Day;
}

/** The centre's aid too, which Puskesos can report; what a visit that finds a household not poor asks by itself is not asked twice. */
export function standsAfterVisit(line: AidSummary, { program, before, after, today }: Visited): AfterVisit {
  const nothing = { does: 'nothing' } as const;
  const [known, found] = [before.fieldFinding, after.fieldFinding];
  const isNews = found !== undefined && (known?.finding !== found.finding || known.date !== found.date);
  if (!isReceiving(line) || line.pending || (isNews && found.finding === 'not_poor')) return nothing;
  const answerOf = program ? answerFor(line, program, today) : () => undefined;
  const [was, is] = [answerOf(before), answerOf(after)];
  if (isTurned(was, is)) return { does: 'ask', cause: 'visit' };
  const needAgain = isNews && known?.finding === 'not_poor' ? (['not_poor'] as const) : [];
  const holdAgain = is === 'yes' && was !== 'yes' ? criteriaCauses : [];
  if (needAgain.length + holdAgain.length === 0) return nothing;
  return { does: 'settle', causes: [...needAgain, ...holdAgain], stillAgainst: is === 'no' };
}

interface Reweighed {
  /** The programme by its criteria until now, and by the new. */
  readonly was: Program;
  readonly is: Program;
  readonly household: Household;
  readonly today: Day;
}

/** What becomes of a line as its programme's criteria change: somebody is asked, or what was asked is settled. */
export function standsAfterCriteria(line: AidSummary, { was, is, household, today }: Reweighed): 'ask' | 'settle' | undefined {
  if (line.program !== is.id || !isReceiving(line) || line.pending) return undefined;
  const [before, after] = [answerFor(line, was, today)(household), answerFor(line, is, today)(household)];
  if (isTurned(before, after)) return 'ask';
  return after === 'yes' && before !== 'yes' ? 'settle' : undefined;
}

/** From yes to no or to what nobody knows, and from what nobody knew to no. */
const isTurned = (was: Answer | undefined, is: Answer | undefined): boolean =>
  (is === 'no' && was !== 'no') || (is === 'unknown' && was === 'yes');

const answerFor = (line: AidSummary, program: Program, today: Day) => (household: Household) =>
  eligibilityOf(program, household, today).find(({ member }) => member === line.member)?.answer;

import type { AidSummary } from '../household/aid-summary.ts';
import { livingIn } from '../household/household.rules.ts';
import type { Household, Member } from '../household/shapes.ts';
import type { Day } from '../shared/clock.ts';
import type { AidCause } from '../task/shapes.ts';
import { isReceiving, losses } from './aid.rules.ts';
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

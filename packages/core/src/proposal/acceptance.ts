import { enrollAccepted } from '../aid/from-proposal.ts';
import { livingIn } from '../household/household.rules.ts';
import type { Household } from '../household/shapes.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { DECILE, type Proposal } from './shapes.ts';

/** What an accepted proposal leads to: of a programme its enrollment, of the decile nothing here. */
export async function ledTo(
  context: Context,
  proposal: Proposal,
  household: Stored<Household>,
  standIn: string | undefined,
): Promise<{ readonly led?: Proposal['led']; readonly changes: readonly Change[] }> {
  const { subject, member } = proposal;
  if (subject === DECILE) return { changes: [] };
  const isCentral = proposal.purse === 'apbn';
  // The Minister may decide on somebody who has died or gone meanwhile; that is written down, and nobody enrolled.
  if (isCentral && !livingIn(household).some(({ id }) => member === undefined || id === member)) return { changes: [] };
  const who = { program: subject, ...(member && { member }) };
  const { enrollment, state, changes } = await enrollAccepted(context, household, who, standIn);
  const as = state === 'already' ? 'already' : state === 'approved' ? 'recipient' : isCentral ? 'ministry' : 'waiting';
  return { led: { enrollment, as }, changes };
}

import { follow, type Parting } from '../aid/follow.ts';
import type { Rewriting } from '../household/rewriting.ts';
import { rewritten } from '../household/rewriting.ts';
import type { Household } from '../household/shapes.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';

/** The one way from what happened to people to all that has to follow from it, in one transaction. */

export async function happened(
  context: Context,
  households: readonly Rewriting[],
  parting?: Parting,
): Promise<{ readonly values: readonly Stored<Household>[]; readonly changes: readonly Change[] }> {
  const followed = await follow(context, households, parting);
  const { values, changes } = await rewritten(context, followed.households);
  return { values, changes: [...changes, ...followed.changes] };
}

/** Of one household alone: its next state, and all that follows. */
export async function happenedTo(context: Context, before: Stored<Household>, after: Household, why?: string) {
  const { values, changes } = await happened(context, [{ before, after }]);
  return { result: values[0] as Stored<Household>, changes, why };
}

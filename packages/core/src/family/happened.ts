import { follow as followAid, type Parting } from '../aid/follow.ts';
import { type Found, type Rewriting, rewritten } from '../household/rewriting.ts';
import type { Household } from '../household/shapes.ts';
import { follow as followProposals } from '../proposal/follow.ts';
import type { Change } from '../shared/change.ts';
import { checkSize } from '../shared/change-size.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { follow as followTrainings } from '../training/follow.ts';

/** The one way from what happened to people to all that has to follow from it, in one transaction. */

/** Whatever hangs on a household is a few people's at most: so it can be done a few people at a time. */
const inParts = {
  id: 'Terlalu banyak bantuan, usulan dan nomor yang ikut berubah sekaligus. Pindahkan dahulu anggotanya satu per satu, atau selesaikan sebagian bantuan dan usulannya, lalu ulangi.',
  en: 'Too much aid, too many proposals and numbers would change with it at once. Move its members one by one first, or settle some of the aid and the proposals, then repeat it.',
};

export async function happened(
  context: Context,
  households: readonly Rewriting[],
  parting?: Parting & Found,
): Promise<{ readonly values: readonly Stored<Household>[]; readonly changes: readonly Change[] }> {
  const aid = await followAid(context, households, parting);
  const [proposals, trainings] = await Promise.all([
    followProposals(context, households, parting?.becomes),
    followTrainings(context, households, parting?.becomes),
  ]);
  const { values, changes } = await rewritten(context, aid.households, parting);
  const all = [...changes, ...aid.changes, ...proposals, ...trainings];
  checkSize(all, { beside: 1, words: inParts });
  return { values, changes: all };
}

/** Of one household alone: its next state, and all that follows. */
export async function happenedTo(context: Context, before: Stored<Household>, after: Household, why?: string) {
  const { values, changes } = await happened(context, [{ before, after }]);
  return { result: values[0] as Stored<Household>, changes, why };
}

import type { Household } from '../household/shapes.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { edgesFrom } from '../shared/machine.ts';
import { otherHands } from '../staff/hands.ts';
import { type Deed, deedNames, type Edge } from './proposal.machine.ts';
import { edgesOf } from './roads.machine.ts';
import type { Proposal, ProposalNow } from './shapes.ts';

/** Whose hands a proposal has been in, and so whose it is not to come into next. */

type Found = Pick<Household, 'fieldFinding'>;

/** Who did what the next step looks over: it asks for another's eye. */
export function makersOf(proposal: Proposal): string[] {
  const deeds = edgesFrom(edgesOf(proposal), proposal.state).flatMap(({ apart }) => apart);
  return [...new Set(deeds.flatMap((deed) => whoDid(deed, proposal, {}) ?? []))];
}

/** Who did that; of what was given back, who did it last. */
export function whoDid(deed: Deed, { takenBy, proposedBy, verifiedBy }: Proposal, { fieldFinding }: Found): string | undefined {
  if (deed === 'visited') return fieldFinding?.by;
  return takenBy?.[deed] ?? (deed === 'proposed' ? proposedBy : deed === 'verified' ? verifiedBy : undefined);
}

/** Did who proposed the family also see for themselves that it is as they say? A step that rests on a visit asks for another's. */
export const sawTheirOwn = ({ needs }: Edge, proposal: Proposal, household: Found): boolean =>
  needs.includes('visit') && household.fieldFinding !== undefined && whoDid('proposed', proposal, {}) === household.fieldFinding.by;

interface Taken {
  readonly before: ProposalNow;
  readonly household: Found;
  readonly standIn: string | undefined;
}

/**
 * That whoever takes the step did nothing of what it looks over, and that the visit it rests on was not the proposer's own; or what records
 * why it had to be. Throws SamePerson.
 */
export const byOtherHands = (context: Context, edge: Edge, { before, household, standIn }: Taken): Promise<Change[]> =>
  otherHands(context, {
    earlier: edge.apart.map((deed) => ({ by: whoDid(deed, before, household), did: deedNames[deed] })),
    standIn,
    ...(edge.needs.includes('visit') && {
      apart: { one: whoDid('proposed', before, {}), other: household.fieldFinding?.by, were: SAW_THEIR_OWN },
    }),
    subject: { type: 'Proposal', key: before.id },
    step: edge.to,
    village: before.village,
  });

const SAW_THEIR_OWN = {
  id: 'Yang mengusulkan keluarga ini dan yang mengunjungi rumahnya orang yang sama. Minta petugas lain mengunjunginya.',
  en: 'Who proposed this family and who visited its home are one person. Ask another officer to visit it.',
};

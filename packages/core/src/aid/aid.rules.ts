import type { aidStates } from '../household/shapes.ts';

export type AidState = (typeof aidStates)[number];

/** Which state an enrollment may go to from each; `ended` may begin anew, as a fresh proposal. */
export const moves: Record<AidState, readonly AidState[]> = {
  proposed: ['verified', 'ended'],
  verified: ['approved', 'ended'],
  approved: ['active', 'ended'],
  active: ['suspended', 'ended'],
  suspended: ['active', 'ended'],
  ended: ['proposed'],
};

/** States that the village's own officers may give; the rest is decided for the whole regency. */
export const givenInVillage: readonly AidState[] = ['proposed', 'verified'];

/** States in which somebody counts as a recipient before the public. */
export const receiving: readonly AidState[] = ['approved', 'active', 'suspended'];

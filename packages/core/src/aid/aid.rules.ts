import type { AidSummary, aidStates, endings } from '../household/shapes.ts';
import type { Program } from '../program/program.ts';
import type { Beneficiary, Enrollment } from './aid.ts';

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

/** States in which somebody counts as a recipient: before the public, in a quota and in a budget. */
export const receiving: readonly AidState[] = ['approved', 'active', 'suspended'];
export const isReceiving = ({ state }: { readonly state: AidState }): boolean => receiving.includes(state);

export type Ending = (typeof endings)[number];

/** What came to nothing ended otherwise than what was received. */
const endingsOfProposals: readonly Ending[] = ['rejected', 'withdrawn', 'moved', 'died', 'ineligible'];
const endingsOfAid: readonly Ending[] = ['graduated', 'moved', 'died', 'ineligible', 'replaced', 'withdrawn'];
export const endingsFrom = (state: AidState): readonly Ending[] => (receiving.includes(state) ? endingsOfAid : endingsOfProposals);

export const enrollmentId = ({ household, program, member }: Beneficiary): string =>
  [household, program, ...(member ? [member] : [])].join('.');

/** How a household shows an enrollment. */
export const lineOf = ({ id, state, since, member }: Enrollment, program: Pick<Program, 'id' | 'name' | 'fund'>): AidSummary => ({
  id,
  program: program.id,
  name: program.name,
  fund: program.fund,
  state,
  since,
  ...(member && { member }),
});

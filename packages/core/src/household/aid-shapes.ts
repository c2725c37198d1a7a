import type { Day } from '../shared/clock.ts';

export const aidStates = ['proposed', 'verified', 'approved', 'active', 'suspended', 'ended'] as const;

/** In these somebody is a recipient: before the public, in a quota, in a budget, and to other programmes' criteria. */
export const receivingStates = ['approved', 'active', 'suspended'] as const satisfies readonly (typeof aidStates)[number][];

/** Why an enrollment ended. */
export const endings = ['graduated', 'moved', 'died', 'ineligible', 'replaced', 'rejected', 'withdrawn'] as const;

export const fundSources = ['apbn', 'apbd', 'village_fund'] as const;

/** What the household receives, carried on it so that a village's page is one Query. The aid slice keeps it true. */
export interface AidSummary {
  /** The enrollment's id. */
  readonly id: string;
  readonly program: string;
  readonly name: string;
  readonly fund: (typeof fundSources)[number];
  readonly state: (typeof aidStates)[number];
  readonly since: Day;
  /** The member it is for, where it is one person's. */
  readonly member?: string;
}

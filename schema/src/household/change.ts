import { HouseholdRef } from './household.ts';

/** What the mutations about one household share. */
export const REASON = 'Alasan; kept in the history.';
export const whose = { for: HouseholdRef, required: true, description: 'Which household.' } as const;

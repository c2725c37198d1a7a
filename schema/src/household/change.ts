import { HouseholdRef } from './household.ts';

/** What the mutations about one household share. */
export const whose = { for: HouseholdRef, required: true, description: 'Which household.' } as const;
export const asItIsNow = { type: HouseholdRef, description: 'The household as it is now.' } as const;

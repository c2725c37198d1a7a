export const aidStates = ['proposed', 'verified', 'approved', 'active', 'suspended', 'ended'] as const;

/** In these somebody is a recipient: before the public, in a quota, in a budget, and to other programmes' criteria. */
export const receivingStates = ['approved', 'active', 'suspended'] as const satisfies readonly (typeof aidStates)[number][];

/** Why an enrollment ended. */
export const endings = [
  'graduated',
  'moved',
  'died',
  'ineligible',
  'replaced',
  'rejected',
  'withdrawn',
  'carried_over',
  'merged',
  'taken_back',
] as const;

export const fundSources = ['apbn', 'apbd', 'village_fund'] as const;

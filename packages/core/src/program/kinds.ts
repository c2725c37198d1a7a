/** What a programme gives, to whom and how often: plain lists, for whoever needs no more of a programme than these. */
export const aidKinds = ['cash', 'goods', 'service'] as const;
export const aidTargets = ['person', 'family', 'household', 'group'] as const;
export const payPeriods = ['monthly', 'quarterly', 'yearly', 'once'] as const;
/** How the public list shows it: by its recipients’ masked names, or only how many they are, where to be in it tells too much of somebody. */
export const waysShown = ['names', 'count'] as const;
/** Who together may not have two programmes that exclude each other. */
export const exclusionReaches = ['household', 'person'] as const;
/** What a node of a programme's criteria can be. */
export const criterionTests = [
  'all',
  'any',
  'not',
  'decile',
  'finding',
  'derived',
  'residence',
  'size',
  'aid',
  'person',
  'member',
] as const;
/** What criteria may say of somebody; unknown where the register does not tell. */
export const answers = ['yes', 'no', 'unknown'] as const;
/** What such an answer may rest on. */
export const evidenceRecords = ['official_decile', 'field_finding', 'survey', 'member', 'register', 'enrollment'] as const;
/** Occupations of which criteria ask: civil servants, TNI, Polri, employees of BUMN and BUMD, those who hold office in a village. */
export const occupationKinds = ['civil_servant', 'military', 'police', 'state_company', 'village_office'] as const;

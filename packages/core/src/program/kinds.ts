/** What a programme gives, to whom and how often: plain lists, for whoever needs no more of a programme than these. */
export const aidKinds = ['cash', 'goods', 'service'] as const;
export const aidTargets = ['person', 'family', 'household', 'group'] as const;
export const payPeriods = ['monthly', 'quarterly', 'yearly', 'once'] as const;

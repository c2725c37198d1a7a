/** What of surveys is set by dates and shares. None of it has a source: each is Dinsos' to set. */

const source = 'unsourced: Dinsos’ to set';

/** Answers kept of one item, the latest first. */
export const KEPT = 4;

/** Two people's answers of so many days apart that differ are a conflict. */
export const conflictWithin = { from: '2022-06-01', days: 14, source } as const;

/** Days until a cross-check, a second visit, another try at a home where nobody was, are due. */
export const crossCheckWithin = { from: '2022-06-01', days: 30, source } as const;
export const secondVisitWithin = { from: '2022-06-01', days: 21, source } as const;

/** Of a hundred homes visited, so many are looked at again by somebody else. */
export const secondVisits = { from: '2022-06-01', percent: 10, source } as const;

/** Minutes by which a device's clock may be ahead of ours. */
export const clockTolerance = { from: '2022-06-01', minutes: 5, source } as const;

import type { Period } from '../shared/clock.ts';

/** What of surveys is set by dates and shares. None of it has a source: each is Dinsos' to set. */

type Row<T> = Period & T & { readonly source: string };
const source = 'unsourced: Dinsos’ to set';

/** Answers kept of one item, the latest first. */
export const CONTRIBUTIONS_KEPT = 4;

type Days = readonly [Row<{ readonly days: number }>];

/** Two people's answers of so many days apart that differ are a conflict. */
export const conflictWithin: Days = [{ from: '2022-06-01', days: 14, source }];

/** Days until a cross-check, and a second visit, are due. */
export const crossCheckWithin: Days = [{ from: '2022-06-01', days: 30, source }];
export const secondVisitWithin: Days = [{ from: '2022-06-01', days: 21, source }];

/** Days until a home is tried again, where nobody was met, and where they refused. */
export const againWithin: readonly [Row<{ readonly no_contact: number; readonly refused: number }>] = [
  { from: '2022-06-01', no_contact: 7, refused: 30, source },
];

/** Of a hundred homes visited, so many are looked at again by somebody else. */
export const secondVisits: readonly [Row<{ readonly percent: number }>] = [{ from: '2022-06-01', percent: 10, source }];

/** Minutes by which a device's clock may be ahead of ours. */
export const clockTolerance: readonly [Row<{ readonly minutes: number }>] = [{ from: '2022-06-01', minutes: 5, source }];

/** Days for which what somebody took along to the field may lie on their device. */
export const keptOnDevice: Days = [{ from: '2022-06-01', days: 14, source }];

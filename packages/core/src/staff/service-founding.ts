import type { Change } from '../shared/change.ts';
import { type Tally, tallyItem } from './service.store.ts';

/** Months of what officers did, for filling an empty register in bulk. */
export const found = (tallies: readonly Tally[]): Change[] => tallies.map(tallyItem);

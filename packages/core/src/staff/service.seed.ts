import type { Change } from '../shared/change.ts';
import { type ServiceTally, tallyItem } from './service.store.ts';

/** Months of what officers did, for filling an empty register in bulk. */
export const seedChanges = (tallies: readonly ServiceTally[]): Change[] => tallies.map(tallyItem);

import type { Stores } from '@puskesos/core/shared/context';
import { seed } from '@puskesos/sample/seed';
import { kept } from '../engine/kept.ts';

/** An office with the sample of that many households. */
export const sample = (households: number) => kept(`sample-${households}`, ({ stores }: { stores: Stores }) => seed(stores, households));

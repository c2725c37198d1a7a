import { type Change, versionConflict } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { PageInput } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import { listChecks } from './delivery.store.ts';
import { type Place, slotOf } from './line.rules.ts';
import type { Sample, SampleCheck, SampleCounts } from './sample-shapes.ts';

/** In the cycle’s partition, the checks by village as its lines are. */
const partitionOf = (cycle: string): string => `cycle#${cycle}`;

const samples = entity<Sample>('sample', { key: ({ cycle }) => ({ pk: partitionOf(cycle), sk: 'sample' }) });
export const add = samples.add;
export const replace = samples.replace;
export const get = ({ registry }: Context, cycle: string) => samples.get(registry, { pk: partitionOf(cycle), sk: 'sample' });

const checkKey = ({ cycle, village, ...who }: Place): Key => ({ pk: partitionOf(cycle), sk: `check#${village}#${slotOf(who)}` });

const checks = entity<SampleCheck>('check', { key: checkKey });
export const replaceCheck = checks.replace;
export const getCheck = ({ registry }: Context, place: Place) => checks.get(registry, checkKey(place));

export const addCheck = checks.add;
export const getChecks = ({ registry }: Context, places: readonly Place[]) => checks.getMany(registry, places.map(checkKey));

export const listByPlace = (context: Context, asked: { cycle: string; places: readonly string[]; page: PageInput }) =>
  listChecks<Stored<SampleCheck>>(context, { ...asked, read: checks.read });

const countKey = (cycle: string): Key => ({ pk: partitionOf(cycle), sk: 'sample-count' });

export const setCount = (cycle: string, counts: SampleCounts): Change => ({
  put: { ...countKey(cycle), type: 'sample-count', ...counts },
  onConditionFailed: versionConflict,
});

export const moveCount = (cycle: string, amounts: Partial<SampleCounts>): Change => ({
  add: { key: countKey(cycle), amounts: amounts as Record<string, number> },
  onConditionFailed: versionConflict,
});

export async function counts({ registry }: Context, cycle: string): Promise<SampleCounts | undefined> {
  const item = await registry.get(countKey(cycle), true);
  const { drawn = 0, checked = 0, arrived = 0, partly = 0, missing = 0 } = (item ?? {}) as Partial<SampleCounts>;
  return item && { drawn, checked, arrived, partly, missing };
}

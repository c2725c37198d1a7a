import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Item, Key } from '../shared/table.ts';

/** What one officer did in one village in one month, as numbers that operations add to in the transaction that records them. */
export interface ServiceTally extends ServiceCounts {
  readonly staff: string;
  readonly village: string;
  /** `2026-11` */
  readonly month: string;
}

export interface ServiceCounts {
  /** Homes visited. */
  readonly visits: number;
  /** Proposals verified, and the days from each proposal to it, added up. */
  readonly verified: number;
  readonly verifyDays: number;
  /** Cases brought to an end. */
  readonly closed: number;
}

const counters = ['visits', 'verified', 'verifyDays', 'closed'] as const satisfies readonly (keyof ServiceCounts)[];

type Place = Pick<ServiceTally, 'staff' | 'village' | 'month'>;

const keyOf = ({ staff, village, month }: Place): Key => ({ pk: `served#${staff}`, sk: `${month}#${village}` });
const initialOf = ({ staff, village, month }: Place) => ({
  type: 'tally',
  gsi1pk: `served#${districtOf(village)}`,
  gsi1sk: `${month}#${village}#${staff}`,
  staff,
  village,
  month,
});

export const count = (place: Place, deeds: Partial<ServiceCounts>): Change => ({
  add: {
    key: keyOf(place),
    amounts: Object.fromEntries(counters.flatMap((name) => (deeds[name] ? [[name, deeds[name]]] : []))),
    initial: initialOf(place),
  },
  onConditionFailed: () => new VersionConflict(),
});

const read = (item: Item): ServiceTally => ({
  staff: item['staff'] as string,
  village: item['village'] as string,
  month: item['month'] as string,
  visits: (item['visits'] as number | undefined) ?? 0,
  verified: (item['verified'] as number | undefined) ?? 0,
  verifyDays: (item['verifyDays'] as number | undefined) ?? 0,
  closed: (item['closed'] as number | undefined) ?? 0,
});

type Registry = Pick<Context, 'registry'>;
interface Months {
  readonly from: string;
  readonly to: string;
}
const between = ({ from, to }: Months) => [`${from}#`, `${to}#~`] as const;

export async function ofStaff({ registry }: Registry, staff: string, months: Months): Promise<ServiceTally[]> {
  const { items } = await registry.query({ partition: `served#${staff}`, between: between(months) });
  return items.map(read);
}

export async function ofDistrict({ registry }: Registry, district: string, months: Months): Promise<ServiceTally[]> {
  const { items } = await registry.query({ partition: `served#${district}`, index: 'gsi1', between: between(months) });
  return items.map(read);
}

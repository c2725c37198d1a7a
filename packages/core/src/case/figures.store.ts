import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Item } from '../shared/table.ts';

/** How many cases a village had in a month, as numbers that operations add to in the transaction that records them. */
export interface CaseCounts {
  readonly registered: number;
  /** Of them, reported before. */
  readonly repeats: number;
  readonly closed: number;
  /** Of those closed, the days from opening to closing, added up. */
  readonly closeDays: number;
  /** Of those closed, where a step came late. */
  readonly closedLate: number;
  readonly reopened: number;
}

export interface CaseMonth extends CaseCounts {
  readonly village: string;
  /** `2026-11` */
  readonly month: string;
}

export const counters = [
  'registered',
  'repeats',
  'closed',
  'closeDays',
  'closedLate',
  'reopened',
] as const satisfies readonly (keyof CaseCounts)[];

export const count = ({ village, month }: Pick<CaseMonth, 'village' | 'month'>, counts: Partial<CaseCounts>): Change => ({
  add: {
    key: { pk: `case-figures#${village}`, sk: month },
    amounts: Object.fromEntries(counters.flatMap((name) => (counts[name] ? [[name, counts[name]]] : []))),
    initial: {
      type: 'case figures',
      gsi1pk: `case-figures#${districtOf(village)}`,
      gsi1sk: `${month}#${village}`,
      village,
      month,
    },
  },
  onConditionFailed: () => new VersionConflict(),
});

const read = (item: Item): CaseMonth => ({
  village: item['village'] as string,
  month: item['month'] as string,
  ...(Object.fromEntries(counters.map((name) => [name, (item[name] as number | undefined) ?? 0])) as unknown as CaseCounts),
});

type Registry = Pick<Context, 'registry'>;
interface Months {
  readonly from: string;
  readonly to: string;
}

export async function ofVillage({ registry }: Registry, village: string, { from, to }: Months): Promise<CaseMonth[]> {
  const { items } = await registry.query({ partition: `case-figures#${village}`, between: [from, to] });
  return items.map(read);
}

export async function ofDistrict({ registry }: Registry, district: string, { from, to }: Months): Promise<CaseMonth[]> {
  const { items } = await registry.query({
    partition: `case-figures#${district}`,
    index: 'gsi1',
    between: [`${from}#`, `${to}#~`],
  });
  return items.map(read);
}

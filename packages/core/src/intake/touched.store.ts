import type { OfficialDecile } from '../household/shapes.ts';
import { type Change, versionConflict } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { daysKept } from '../shared/files.ts';
import { listItems } from '../shared/list-items.ts';
import type { PageInput } from '../shared/page.ts';
import type { Item, Key } from '../shared/table.ts';
import type { Left } from './import-shapes.ts';
import type { Outcome } from './report.ts';

/** What one file has done to which households: written in the transaction that did it, and gone once an undo has taken it back. */

/** A household as the file left it; the version of one of which it changed all. */
export interface TouchedHousehold {
  readonly id: string;
  readonly version?: number;
  /** Since when it was what it was before; absent where it was not there. */
  readonly before?: Instant | undefined;
}

/** What of its household it is, where not all of it. `before` is absent where it was not there; `version` is as the file left it. */
export type TouchedPart =
  | {
      readonly of: 'enrollment';
      readonly program: string;
      readonly member?: string | undefined;
      readonly version: number;
      readonly before?: Instant;
    }
  | { readonly of: 'decile'; readonly decile: OfficialDecile }
  | {
      readonly of: 'answers';
      readonly visit: string;
      readonly version: number;
      readonly before?: Instant;
      /** When it was written, where a file tells of one home more than once. */
      readonly at?: Instant;
    };

export interface Touched {
  /** Its first row: of a family, a home, or a participant. */
  readonly row: number;
  /** The family's own household first, then those that somebody left for it. */
  readonly households: readonly TouchedHousehold[];
  readonly rows: readonly (readonly [row: number, outcome: Outcome])[];
  readonly part?: TouchedPart;
}

const TOUCHED = 'touched#';
const LEFT = 'left#';
const place = (row: number): string => String(row).padStart(8, '0');
const partitionOf = (id: string): string => `import#${id}`;
const touchedKey = (id: string, row: number): Key => ({ pk: `import#${id}`, sk: `touched#${place(row)}` });
const leftKey = (id: string, row: number): Key => ({ pk: `import#${id}`, sk: `left#${place(row)}` });
const goneBy = (now: Instant): number => Math.floor(Date.parse(now) / 1000) + daysKept.reports * 86_400;
const read = <T>({ data }: Item): T => JSON.parse(data as string) as T;

export const addTouched = (id: string, touched: Touched, now: Instant): Change => ({
  put: { ...touchedKey(id, touched.row), type: 'touched', data: JSON.stringify(touched), expiresAt: goneBy(now) },
  onConditionFailed: versionConflict,
});

export const removeTouched = (id: string, row: number): Change => ({
  delete: touchedKey(id, row),
  // Two runs of one undo at once: the slower finds it done.
  condition: { ConditionExpression: 'attribute_exists(pk)' },
  onConditionFailed: versionConflict,
});

export const addLeft = (id: string, left: Left, now: Instant): Change => ({
  put: { ...leftKey(id, left.row), type: 'left alone', data: JSON.stringify(left), expiresAt: goneBy(now) },
  onConditionFailed: versionConflict,
});

export async function hasTouched({ registry }: Context, id: string, row: number): Promise<boolean> {
  return (await registry.get(touchedKey(id, row), true)) !== undefined;
}

/** In the order of the file. */
export async function* eachTouched({ registry }: Context, id: string): AsyncGenerator<Touched> {
  for await (const one of registry.queryAll({ partition: partitionOf(id), beginsWith: TOUCHED, consistent: true })) yield read(one);
}

/** What was left, in the order of the file. One Query. */
export const listLeft = ({ registry }: Context, id: string, page: PageInput) =>
  listItems(registry, { partition: partitionOf(id), beginsWith: LEFT, page }, read<Left>);

export async function countLeft({ registry }: Context, id: string): Promise<number> {
  let left = 0;
  for await (const _one of registry.queryAll({ partition: partitionOf(id), beginsWith: LEFT, consistent: true })) left += 1;
  return left;
}

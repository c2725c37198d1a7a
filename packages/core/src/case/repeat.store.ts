import { type Change, isNew } from '../shared/change.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import type { Key } from '../shared/table.ts';
import type { Case } from './shapes.ts';

/** The last case of a household and category, so that one reported again is known as such, also when two are reported at once. */
export interface LastReport {
  readonly of: string;
  /** When it was registered or closed, whichever came last. */
  readonly on: Day;
  readonly repeats: number;
  readonly stamp: string;
}

type About = Pick<Case, 'category' | 'sensitive'> & { readonly household?: string | undefined };

/** What few may know of is counted apart: that it happened before would tell of it. */
const keyOf = (household: string, { category, sensitive }: About): Key => ({
  pk: `household-repeats#${household}`,
  sk: `${category}#${sensitive ? 1 : 0}`,
});

export async function lastOf({ registry }: Pick<Context, 'registry'>, about: About): Promise<LastReport | undefined> {
  if (about.household === undefined) return undefined;
  const item = await registry.get(keyOf(about.household, about), true);
  return item && { of: item['of'] as string, on: item['on'] as Day, repeats: item['repeats'] as number, stamp: item['stamp'] as string };
}

/** Refused when another came in between. */
export function saveLastReport(
  { newId }: Pick<Context, 'newId'>,
  about: About,
  before: LastReport | undefined,
  last: Omit<LastReport, 'stamp'>,
): Change[] {
  if (about.household === undefined) return [];
  const unchanged = { ConditionExpression: 'stamp = :stamp', ExpressionAttributeValues: { ':stamp': before?.stamp } };
  return [
    {
      put: { ...keyOf(about.household, about), type: 'case repeat', ...last, stamp: newId() },
      condition: before ? unchanged : isNew,
      onConditionFailed: () => new VersionConflict(),
    },
  ];
}

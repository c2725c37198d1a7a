import { recordKeyOf } from '../shared/change.ts';
import { type Day, daysLater, type Instant, startOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { listItems } from '../shared/list-items.ts';
import type { PageInput } from '../shared/page.ts';
import type { Role } from '../shared/rights.ts';
import { listStrands } from '../shared/strands.ts';
import type { Item, Key } from '../shared/table.ts';

/** That somebody changed a record; what was in it, its own history tells. */
export interface RecordChange {
  readonly at: Instant;
  readonly by: string;
  readonly role: Role;
  readonly operation: string;
  readonly why: string | undefined;
  readonly requestId: string;
  /** The record, as it lies in the Registry. */
  readonly of: { readonly type: string; readonly key: Key };
}

type Registry = Pick<Context, 'registry'>;

/** Everybody's on a day, latest first. One Query. */
export const listByDay = ({ registry }: Registry, day: Day, page: PageInput) =>
  listItems(registry, { partition: day, index: 'byDay', descending: true, page }, read);

/** What was done under these sign-ins, ever or on a day, latest first. A Query a sign-in. */
export const listByPerson = ({ registry }: Registry, logins: readonly string[], day: Day | undefined, page: PageInput) =>
  listStrands(
    registry,
    {
      strands: logins.map((login) => ({ name: login, partition: login })),
      index: 'byPerson',
      page,
      ...(day !== undefined && { between: [justBefore(day), justBefore(daysLater(day, 1))] as const }),
    },
    read,
  );

/** After all that was before that day, and before its first instant. */
const justBefore = (day: Day): string => startOf(day).slice(0, -1);

const read = (item: Item): RecordChange => ({
  at: item['updatedAt'] as Instant,
  by: item['by'] as string,
  role: item['role'] as Role,
  operation: item['operation'] as string,
  why: item['why'] as string | undefined,
  requestId: item['requestId'] as string,
  of: { type: item['type'] as string, key: recordKeyOf(item) },
});

import type { Change } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import { filterItems } from '../shared/list-items.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Role } from '../shared/rights.ts';
import type { Item } from '../shared/table.ts';

/** A step that somebody took though it should have been another's. Never changed. */
export interface StandIn {
  readonly id: string;
  readonly by: string;
  readonly role: Role;
  /** The record it is about. */
  readonly subject: { readonly type: string; readonly key: string };
  /** What the step was, in the words of the record's own road. */
  readonly step: string;
  readonly village: string;
  readonly reason: string;
  readonly at: Instant;
}

const LIST = 'stand-ins';
const READ_LIMIT = 200;

export const add = (one: StandIn): Change => ({
  put: {
    pk: `stand-in#${one.id}`,
    sk: 'stand-in',
    gsi1pk: LIST,
    gsi1sk: `${one.at}#${one.id}`,
    type: 'stand-in',
    data: JSON.stringify(one),
  },
  onConditionFailed: () => new VersionConflict(),
});

const read = (item: Item): StandIn => JSON.parse(item['data'] as string) as StandIn;

/** Latest first. One Query, which looks through 200 at most: a page may come out short while there is more. */
export const list = ({ registry }: Pick<Context, 'registry'>, page: PageInput, passes: (one: StandIn) => boolean): Promise<Page<StandIn>> =>
  filterItems(registry, { partition: LIST, index: 'gsi1', descending: true, page, readLimit: READ_LIMIT }, read, passes);

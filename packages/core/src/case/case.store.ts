import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { entity } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import { filterItems, listItems } from '../shared/list-items.ts';
import { eachKept, type Kept, listRecords } from '../shared/listed.ts';
import type { Direction } from '../shared/order.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Item, Key } from '../shared/table.ts';
import {
  type CaseList,
  type CaseOrder,
  type CasesAsked,
  CLOSED,
  caseListName,
  handledListName,
  listHolding,
  listingsOf,
  OPEN,
  rank,
} from './listed.rules.ts';
import { type Case, type CaseNow, isAboutStaff } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

const keyOf = (id: string): Key => ({ pk: `case#${id}`, sk: 'case' });

const listOf = (village: string, list: CaseList): string => `${list}#${village}`;

const record = entity<Case>('case', {
  key: ({ id }) => keyOf(id),
  index: (one) => ({ gsi1pk: listOf(one.village, listHolding(one)), gsi1sk: rank(one) }),
});

export const get = ({ registry }: Registry, id: string) => record.get(registry, keyOf(id));
export const history = ({ registry }: Registry, id: string, page: PageInput) => record.history(registry, keyOf(id), page);

interface Written {
  readonly value: CaseNow;
  readonly changes: readonly Change[];
}

/** The case, and where it has one its copy at the household, by which a household's cases are one Query. */
const withCopy = (change: ReturnType<typeof record.replace>): Written => ({
  value: change.value,
  changes: [change, ...copiesOf(change.value)],
});

/** What complains of the office is not told of at the household, where the office reads. */
function copiesOf(one: CaseNow): Change[] {
  if (one.household === undefined) return [];
  if (!isAboutStaff(one)) return [copyAt(one.household, one)];
  const gone = (sensitive: boolean): Change => ({
    delete: copyKey(one.household ?? '', { ...one, sensitive }),
    onConditionFailed: () => new VersionConflict(),
  });
  return [gone(true), gone(false)];
}

export const add = (data: Case, now: string): Written => withCopy(record.add(data, now));
export const replace = (before: CaseNow, data: Case, now: string): Written => withCopy(record.replace(before, data, now));

const copyKey = (household: string, { sensitive, registeredAt, id }: Case): Key => ({
  pk: `household-cases#${household}`,
  sk: `${sensitive ? 1 : 0}#${registeredAt}#${id}`,
});
const copyAt = (household: string, one: CaseNow): Change => ({
  put: { ...copyKey(household, one), type: 'case copy', data: JSON.stringify(one) },
  onConditionFailed: () => new VersionConflict(),
});

/** Of a household, latest first; the sensitive ones before them, for whoever may know of those. */
export const ofHousehold = ({ registry }: Registry, household: string, all: boolean, page: PageInput): Promise<Page<CaseNow>> =>
  listItems(
    registry,
    { partition: `household-cases#${household}`, descending: true, ...(all ? {} : { beginsWith: '0#' }), page },
    (item: Item) => JSON.parse(item['data'] as string) as CaseNow,
  );

/** Of a household, the sensitive ones, but those that complain of the office. */
export async function sensitiveOf({ registry }: Registry, household: string): Promise<Case[]> {
  const found: Case[] = [];
  for await (const { data } of registry.queryAll({ partition: `household-cases#${household}`, beginsWith: '1#', consistent: true }))
    found.push(JSON.parse(data as string) as Case);
  return found;
}

/** Of a village, those that complain of the office and are open. */
export async function openAboutStaff({ registry }: Registry, village: string): Promise<CaseNow[]> {
  const found: CaseNow[] = [];
  const open = { partition: listOf(village, 'staff-cases'), index: 'gsi1', beginsWith: OPEN } as const;
  for await (const one of record.each(registry, open)) found.push(one);
  return found;
}

const READ_LIMIT = 200;

interface Ordered {
  readonly orderBy?: { readonly field: CaseOrder; readonly direction: Direction } | undefined;
  readonly page: PageInput;
}

/**
 * A village's cases: one Query. Of one state only, in the usual order, it looks through 200 at most, so a page may be short while there is more;
 * of a category or in another order, as in any place.
 */
export async function inVillage(
  context: Registry,
  village: string,
  { list, state, category, orderBy, page }: Pick<CasesAsked, 'state' | 'category'> & Ordered & { readonly list: CaseList },
): Promise<Page<CaseNow>> {
  if (category || orderBy) return inPlace(context, { place: village, list, state, category, orderBy, page });
  const { registry } = context;
  const partition = listOf(village, list);
  if (state === undefined) return record.list(registry, { partition, index: 'gsi1', page });
  if (state === 'closed') return record.list(registry, { partition, index: 'gsi1', beginsWith: CLOSED, page });
  const open = { partition, index: 'gsi1', beginsWith: OPEN, page, readLimit: READ_LIMIT } as const;
  return filterItems(registry, open, record.read, (one) => one.state === state);
}

const DUE_FIRST = { field: 'due', direction: 'asc' } as const;

function ordered({ registry }: Registry, { orderBy = DUE_FIRST, page }: Ordered, listOrderedBy: (order: CaseOrder) => string) {
  const asked = { list: listOrderedBy(orderBy.field), direction: orderBy.direction, page };
  return listRecords(registry, asked, { getMany: (keys) => record.getMany(registry, keys), listingsOf });
}

/** Of a village, a kecamatan or the regency. One Query, and a BatchGet. */
export const inPlace = (context: Registry, asked: CasesAsked & Ordered): Promise<Page<CaseNow>> =>
  ordered(context, asked, (order) => caseListName(asked, order));

/** In somebody's hands. */
export const inHandOf = (context: Registry, handler: string, asked: Ordered & Pick<CasesAsked, 'state'>): Promise<Page<CaseNow>> =>
  ordered(context, asked, (order) => handledListName(handler, asked.state, order));

/** All of a village's, for whoever lays them into lists. */
export async function* eachInVillage({ registry }: Registry, village: string): AsyncGenerator<Kept> {
  for (const list of ['cases', 'sensitive-cases', 'staff-cases'] as const) {
    yield* eachKept(registry, { partition: listOf(village, list), index: 'gsi1' });
  }
}

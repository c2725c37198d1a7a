import type { Change } from '../shared/change.ts';
import { type Day, daysBetween } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { entity, filterItems, listItems } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Item, Key } from '../shared/table.ts';
import { type Case, type CaseNow, type CaseState, isAboutStaff } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

const keyOf = (id: string): Key => ({ pk: `case#${id}`, sk: 'case' });

/** Who may know of them: everybody who sees cases, few, or the desks above the village alone. */
export type CaseList = 'cases' | 'sensitive-cases' | 'staff-cases';

/** Each lies in a list of its own, so that nobody's page is cut short by what they may not know of. */
const listOf = (village: string, list: CaseList): string => `${list}#${village}`;
const listHolding = (one: Case): CaseList => (isAboutStaff(one) ? 'staff-cases' : one.sensitive ? 'sensitive-cases' : 'cases');

/** Open ones by the day they are due, then those that are closed, the latest first. */
const OPEN = '0#';
const CLOSED = '1#';
const LAST_DAY = '9999-12-31';
const descendingDay = (day: Day): string => String(daysBetween(day, LAST_DAY)).padStart(7, '0');
const rank = ({ id, state, due, closedOn }: Case): string =>
  state === 'closed' ? `${CLOSED}${descendingDay(closedOn ?? due)}#${id}` : `${OPEN}${due}#${id}`;

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

const READ_LIMIT = 200;

/** A village's cases: one Query. Of one state only, it looks through 200 at most, so a page may be short while there is more. */
export async function inVillage(
  { registry }: Registry,
  village: string,
  { list, state, page }: { list: CaseList; state?: CaseState | undefined; page: PageInput },
): Promise<Page<CaseNow>> {
  const partition = listOf(village, list);
  if (state === undefined) return record.list(registry, { partition, index: 'gsi1', page });
  if (state === 'closed') return record.list(registry, { partition, index: 'gsi1', beginsWith: CLOSED, page });
  const open = { partition, index: 'gsi1', beginsWith: OPEN, page, readLimit: READ_LIMIT } as const;
  return filterItems(registry, open, record.read, (one) => one.state === state);
}

import { type Change, isNew } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import { filterItems } from '../shared/list-items.ts';
import type { Page, PageInput, Position } from '../shared/page.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Condition, Item, Key } from '../shared/table.ts';
import type { Desk, LateTask, Task } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

/** Puskesos and camat look at their whole kecamatan in one Query; what of it is another village's is left out before it is told. */
const READ_LIMIT = 200;
/** A page is looked at for each thousand, so that a kecamatan takes one, and no more than these in a request. */
const COUNTED_AT_ONCE = 1_000;
const PAGES_COUNTED = 5;

const keyOf = ({ kind, about }: Pick<Task, 'kind' | 'about'>): Key => ({ pk: `task#${kind}#${about}`, sk: 'task' });

export function partitionOf(desk: Desk, place: string): string {
  if (desk === 'dinsos') return 'tasks#dinsos';
  return `tasks#${desk}#${desk === 'village_head' ? place : districtOf(place)}`;
}

/** What was late at a desk lies with its kecamatan, for those who sit there and those above. */
export const latePartitionOf = (desk: LateTask['desk'], place: string): string => `late#${desk}#${districtOf(place)}`;

const itemOf = (task: Task): Item => ({
  ...keyOf(task),
  type: 'task',
  gsi1pk: partitionOf(task.desk, task.village ?? ''),
  gsi1sk: `${task.due}#${task.kind}#${task.about}`,
  data: JSON.stringify(task),
});
const read = (item: Item): Task => JSON.parse(item['data'] as string) as Task;

export async function get({ registry }: Registry, task: Pick<Task, 'kind' | 'about'>): Promise<Task | undefined> {
  const item = await registry.get(keyOf(task), true);
  return item && read(item);
}

export async function getMany({ registry }: Registry, tasks: readonly Pick<Task, 'kind' | 'about'>[]): Promise<Task[]> {
  return tasks.length === 0 ? [] : (await registry.batchGet(tasks.map(keyOf), true)).map(read);
}

const never = () => new VersionConflict();
/** There from now on, instead of what waited there of that kind about that record. */
export const put = (task: Task): Change => ({ put: itemOf(task), onConditionFailed: never });
/** The same, of a task that must still wait by then. */
export const replace = (task: Task): Change => ({ ...put(task), condition: { ConditionExpression: 'attribute_exists(pk)' } });
export const remove = (task: Pick<Task, 'kind' | 'about'>): Change => ({ delete: keyOf(task), onConditionFailed: never });
const asRead = (task: Task): Condition => ({
  ConditionExpression: '#data = :data',
  ExpressionAttributeNames: { '#data': 'data' },
  ExpressionAttributeValues: { ':data': JSON.stringify(task) },
});
/** Takes it away as it was read, and not what somebody put there since. */
export const removeAsIs = (task: Task): Change => ({ ...remove(task), condition: asRead(task) });
/** Puts the next in the place of one as it was read. */
export const replaceAsIs = (known: Task, next: Task): Change => ({ ...put(next), condition: asRead(known) });
export const add = (task: Task): Change => ({ ...put(task), condition: isNew });

/** The tasks at a desk that pass, by the day they are due: one Query of at most 200. A page may be short while there is more. */
export const list = ({ registry }: Registry, partition: string, page: PageInput, passes: (task: Task) => boolean): Promise<Page<Task>> =>
  filterItems(registry, { partition, index: 'gsi1', page, readLimit: READ_LIMIT }, read, passes);

const lateKey = ({ kind, about, desk }: Pick<LateTask, 'kind' | 'about' | 'desk'>): Key => ({
  pk: `task#${kind}#${about}`,
  sk: `late#${desk}`,
});

/** There for as long as the task is, wherever that goes. */
export const putLate = (late: LateTask): Change => ({
  put: {
    ...lateKey(late),
    type: 'late task',
    gsi1pk: latePartitionOf(late.desk, late.village),
    gsi1sk: `${late.lateSince}#${late.kind}#${late.about}`,
    data: JSON.stringify(late),
  },
  onConditionFailed: never,
});
export const removeLate = (late: Pick<LateTask, 'kind' | 'about' | 'desk'>): Change => ({
  delete: lateKey(late),
  onConditionFailed: never,
});

const readLate = (item: Item): LateTask => JSON.parse(item['data'] as string) as LateTask;

export async function getLate({ registry }: Registry, late: Pick<LateTask, 'kind' | 'about' | 'desk'>): Promise<LateTask | undefined> {
  const item = await registry.get(lateKey(late), true);
  return item && readLate(item);
}

/** What was late at a desk and still waits, the longest first: one Query of at most 200. */
export const listLate = (
  { registry }: Registry,
  partition: string,
  page: PageInput,
  passes: (late: LateTask) => boolean,
): Promise<Page<LateTask>> => filterItems(registry, { partition, index: 'gsi1', page, readLimit: READ_LIMIT }, readLate, passes);

export interface Waiting {
  readonly open: number;
  /** Of these, due before the day; and those that went up a desk for being late. */
  readonly late: number;
}

export interface WaitingIn {
  readonly byVillage: ReadonlyMap<string, Waiting>;
  /** More waits than was looked at: each number is at least so much. */
  readonly isMore: boolean;
}

/**
 * How much of each village waits at the Puskesos desks of a kecamatan on a day, and how much was late. Of either a Query for each 1,000; `bounded`: five
 * at most, one for a single task behind them, and then it is said that there is more.
 */
export async function countByVillage({ registry }: Registry, place: string, day: string, which: 'bounded' | 'all'): Promise<WaitingIn> {
  let isMore = false;
  const itemsIn = async (partition: string): Promise<readonly Item[]> => {
    const items: Item[] = [];
    let after: Position | undefined;
    for (let pages = 0; pages === 0 || after; pages += 1) {
      if (which === 'bounded' && pages === PAGES_COUNTED) {
        // The service says where to go on behind the last item too.
        isMore ||= (await registry.query({ partition, index: 'gsi1', limit: 1, after })).items.length > 0;
        break;
      }
      const page = await registry.query({ partition, index: 'gsi1', limit: which === 'bounded' ? COUNTED_AT_ONCE : undefined, after });
      items.push(...page.items);
      after = page.next;
    }
    return items;
  };
  const [here, gone] = await Promise.all([partitionOf('puskesos', place), latePartitionOf('puskesos', place)].map(itemsIn));
  const counts = new Map<string, Waiting>();
  const count = (village: string, more: Waiting) => {
    const { open, late } = counts.get(village) ?? { open: 0, late: 0 };
    counts.set(village, { open: open + more.open, late: late + more.late });
  };
  for (const { village = '', since, due } of (here ?? []).map(read)) {
    if (since <= day) count(village, { open: 1, late: due < day ? 1 : 0 });
  }
  for (const { village } of (gone ?? []).map(readLate)) count(village, { open: 0, late: 1 });
  return { byVillage: counts, isMore };
}

/** What at a desk was due before a day, oldest first. */
export async function* overdue({ registry }: Registry, partition: string, day: string): AsyncGenerator<Task> {
  for await (const item of registry.queryAll({ partition, index: 'gsi1', before: day })) yield read(item);
}

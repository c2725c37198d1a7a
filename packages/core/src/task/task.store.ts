import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { filterItems } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import type { Page, PageInput } from '../shared/page.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Item, Key } from '../shared/table.ts';
import type { Desk, Task } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

/** Puskesos and camat look at their whole kecamatan in one Query; what of it is another village's is left out before it is told. */
const READ_LIMIT = 200;
const COUNT_LIMIT = 1_000;

const keyOf = ({ kind, about }: Pick<Task, 'kind' | 'about'>): Key => ({ pk: `task#${kind}#${about}`, sk: 'task' });

export function partitionOf(desk: Desk, place: string): string {
  if (desk === 'dinsos') return 'tasks#dinsos';
  return `tasks#${desk}#${desk === 'village_head' ? place : districtOf(place)}`;
}

const itemOf = (task: Task): Item => ({
  ...keyOf(task),
  type: 'task',
  gsi1pk: partitionOf(task.desk, task.village),
  gsi1sk: `${task.due}#${task.kind}#${task.about}`,
  data: JSON.stringify(task),
});
const read = (item: Item): Task => JSON.parse(item['data'] as string) as Task;

export async function get({ registry }: Registry, task: Pick<Task, 'kind' | 'about'>): Promise<Task | undefined> {
  const item = await registry.get(keyOf(task), true);
  return item && read(item);
}

const never = () => new VersionConflict();
/** There from now on, instead of what waited there of that kind about that record. */
export const put = (task: Task): Change => ({ put: itemOf(task), onConditionFailed: never });
/** The same, of a task that must still wait by then. */
export const replace = (task: Task): Change => ({ ...put(task), condition: { ConditionExpression: 'attribute_exists(pk)' } });
export const remove = (task: Pick<Task, 'kind' | 'about'>): Change => ({ delete: keyOf(task), onConditionFailed: never });
/** Takes it away as it was read, and not what somebody put there since. */
export const removeAsIs = (task: Task): Change => ({
  ...remove(task),
  condition: {
    ConditionExpression: '#data = :data',
    ExpressionAttributeNames: { '#data': 'data' },
    ExpressionAttributeValues: { ':data': JSON.stringify(task) },
  },
});

/** The tasks at a desk that pass, by the day they are due: one Query of at most 200. A page may be short while there is more. */
export const list = ({ registry }: Registry, partition: string, page: PageInput, passes: (task: Task) => boolean): Promise<Page<Task>> =>
  filterItems(registry, { partition, index: 'gsi1', page, readLimit: READ_LIMIT }, read, passes);

/** How many tasks of each village wait at a desk of its kecamatan: one Query of at most 1,000. */
export async function countByVillage({ registry }: Registry, partition: string): Promise<ReadonlyMap<string, number>> {
  const { items } = await registry.query({ partition, index: 'gsi1', limit: COUNT_LIMIT });
  const counts = new Map<string, number>();
  for (const { village } of items.map(read)) counts.set(village, (counts.get(village) ?? 0) + 1);
  return counts;
}

/** What at a desk was due before a day, oldest first. */
export async function* overdue({ registry }: Registry, partition: string, day: string): AsyncGenerator<Task> {
  for await (const item of registry.queryAll({ partition, index: 'gsi1', before: day })) yield read(item);
}

import { type Change, isNew } from '../shared/change.ts';
import type { Day, Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import { type DomainError, VersionConflict } from '../shared/error.ts';
import { listItems } from '../shared/list-items.ts';
import { eachKept, type Kept, listRecords } from '../shared/listed.ts';
import type { Direction } from '../shared/order.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Item, Key } from '../shared/table.ts';
import { listingsOf, stretchBetween, type TrainingsAsked, trainingListName } from './listed.rules.ts';
import type { Enrollment, Learner, Pool, PoolNow, Training } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

const trainingKey = (id: string): Key => ({ pk: `training#${id}`, sk: 'training' });
const poolKey = (training: string, area: string): Key => ({ pk: `training#${training}`, sk: `pool#${area}` });
const ticketsKey = (training: string, area: string): Key => ({ pk: `training#${training}`, sk: `tickets#${area}` });
const enrollmentKey = (id: string): Key => ({ pk: `training-enrollment#${id}`, sk: 'enrollment' });
const learnerKey = (person: string): Key => ({ pk: `learner#${person}`, sk: 'learner' });

const training = entity<Training>('training', {
  key: ({ id }) => trainingKey(id),
  index: ({ id, sessions }) => ({ gsi1pk: 'trainings', gsi1sk: `${sessions[0]?.from ?? ''}#${id}` }),
});

const pool = entity<Pool, 'free' | 'direct'>('training_pool', {
  key: ({ training: id, area }) => poolKey(id, area),
  counters: ['free', 'direct'],
});

/** A training's list is ordered by village, so that each one's area is a part of its key. */
const enrollment = entity<Enrollment>('training_enrollment', {
  key: ({ id }) => enrollmentKey(id),
  index: ({ id, training: of, village }) => ({ gsi1pk: `training#${of}`, gsi1sk: `${village}#${id}` }),
});

const learner = entity<Learner>('learner', { key: ({ person }) => learnerKey(person) });

export const addTraining = training.add;
export const replaceTraining = training.replace;
export const getTraining = ({ registry }: Registry, id: string) => training.get(registry, trainingKey(id));
export const getTrainings = ({ registry }: Registry, ids: readonly string[]) =>
  training.getMany(registry, [...new Set(ids)].map(trainingKey));
export const trainingHistory = ({ registry }: Registry, id: string, page: PageInput) => training.history(registry, trainingKey(id), page);
/** The latest to begin first. */
export const listTrainings = ({ registry }: Registry, page: PageInput) =>
  training.list(registry, { partition: 'trainings', index: 'gsi1', descending: true, page });

interface Asked extends TrainingsAsked {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly direction: Direction;
  readonly page: PageInput;
}

/** Held in a village, a kecamatan or the regency, and begun within those days. One Query, and a BatchGet. */
export const inPlace = ({ registry }: Registry, { from, to, direction, page, ...asked }: Asked): Promise<Page<Stored<Training>>> =>
  listRecords(
    registry,
    { list: trainingListName(asked), between: stretchBetween(from, to), direction, page },
    { getMany: (keys) => training.getMany(registry, keys), listingsOf },
  );

/** The same as the stream tells of them. */
export const eachAsKept = ({ registry }: Registry): AsyncGenerator<Kept> => eachKept(registry, { partition: 'trainings', index: 'gsi1' });

/** All of them; what can't be read is passed over. */
export const eachTraining = ({ registry }: Registry) => training.each(registry, { partition: 'trainings', index: 'gsi1' });

export const addPool = (of: Pool, now: string): Change => pool.add(of, now, undefined, { free: of.seats, direct: 0 });
export const getPool = ({ registry }: Registry, id: string, area: string): Promise<PoolNow | undefined> =>
  pool.get(registry, poolKey(id, area));

/** All pools of a training: one, and one more for each quota. One Query. */
export async function poolsOf({ registry }: Registry, id: string): Promise<PoolNow[]> {
  const { items } = await registry.query({ partition: `training#${id}`, beginsWith: 'pool#', consistent: true });
  return items.map(pool.read);
}

/** Seats are taken from those that are free by then, or not at all: the operation then decides anew. */
export const countSeats = (id: string, area: string, amounts: { free?: number; direct?: number }): Change => ({
  add: { key: poolKey(id, area), amounts: Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0)) },
  onConditionFailed: () => new VersionConflict(),
});

/** The next number in the order of arrival; nobody else is told the same. */
export const nextTicket = ({ registry, now }: Pick<Context, 'registry' | 'now'>, id: string, area: string): Promise<number> =>
  registry.incrementCounter(ticketsKey(id, area), 'last', now());

/** The last number told, and when. */
export async function lastTicket({ registry }: Registry, id: string, area: string): Promise<{ last: number; at: Instant } | undefined> {
  const item = await registry.get(ticketsKey(id, area), true);
  return item && { last: item['last'] as number, at: item['at'] as Instant };
}

export const addEnrollment = enrollment.add;
export const replaceEnrollment = enrollment.replace;
export const getEnrollment = ({ registry }: Registry, id: string) => enrollment.get(registry, enrollmentKey(id));
export const getEnrollments = ({ registry }: Registry, ids: readonly string[]) => enrollment.getMany(registry, ids.map(enrollmentKey));
export const enrollmentHistory = ({ registry }: Registry, id: string, page: PageInput) =>
  enrollment.history(registry, enrollmentKey(id), page);

/** Those of one area, by village: `place` begins their villages' codes; without it, all. */
export const listEnrollments = (
  { registry }: Registry,
  id: string,
  place: string | undefined,
  page: PageInput,
): Promise<Page<Stored<Enrollment>>> =>
  enrollment.list(registry, { partition: `training#${id}`, index: 'gsi1', ...(place !== undefined && { beginsWith: place }), page });

/** All of them, a page at a time. */
export async function* eachEnrollment({ registry }: Registry, id: string): AsyncGenerator<Stored<Enrollment>> {
  for await (const item of registry.queryAll({ partition: `training#${id}`, index: 'gsi1' })) yield enrollment.read(item);
}

export const addLearner = learner.add;
export const replaceLearner = learner.replace;
export const getLearner = ({ registry }: Registry, person: string) => learner.get(registry, learnerKey(person));
export const getLearners = ({ registry }: Registry, people: readonly string[]) => learner.getMany(registry, people.map(learnerKey));

/** A place in the queue for the seats of an area. */
export interface Waiting {
  readonly training: string;
  readonly area: string;
  /** Before the ticket: who comes first by the training's rule. */
  readonly rank: string;
  readonly ticket: number;
  readonly enrollment: string;
  readonly village: string;
}

const waitingSk = ({ area, rank, ticket }: Pick<Waiting, 'area' | 'rank' | 'ticket'>): string =>
  `waiting#${area}#${rank}#${String(ticket).padStart(8, '0')}`;
const waitingKey = (place: Pick<Waiting, 'training' | 'area' | 'rank' | 'ticket'>): Key => ({
  pk: `training#${place.training}`,
  sk: waitingSk(place),
});
const readWaiting = ({ place }: Item): Waiting => JSON.parse(place as string) as Waiting;

export const startWaiting = (place: Waiting): Change => ({
  put: { ...waitingKey(place), type: 'training_waiting', place: JSON.stringify(place) },
  onConditionFailed: () => new VersionConflict(),
});

/** Its place as it is now told, unless it has left the queue. */
export const moveWaiting = (place: Waiting): Change => ({
  ...startWaiting(place),
  condition: { ConditionExpression: 'attribute_exists(pk)' },
});

export const stopWaiting = (place: Pick<Waiting, 'training' | 'area' | 'rank' | 'ticket'>): Change => ({
  delete: waitingKey(place),
  condition: { ConditionExpression: 'attribute_exists(pk)' },
  onConditionFailed: () => new VersionConflict(),
});

/** Who is next, first to last. One Query. */
export async function firstWaiting({ registry }: Registry, id: string, area: string, limit: number): Promise<Waiting[]> {
  const { items } = await registry.query({ partition: `training#${id}`, beginsWith: `waiting#${area}#`, limit, consistent: true });
  return items.map(readWaiting);
}

/** The queue, area by area. */
export const listWaiting = ({ registry }: Registry, id: string, page: PageInput): Promise<Page<Waiting>> =>
  listItems(registry, { partition: `training#${id}`, beginsWith: 'waiting#', page }, readWaiting);

/** Books a certificate's number within its training, once. */
export const bookCertificate = (id: string, number: string, enrollment: string, onConditionFailed: () => DomainError): Change => ({
  put: { pk: `training#${id}`, sk: `certificate#${number}`, type: 'training_certificate', enrollment },
  condition: isNew,
  onConditionFailed,
});

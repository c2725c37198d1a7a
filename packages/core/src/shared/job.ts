import { type Change, versionConflict } from './change.ts';
import { type Instant, systemClock } from './clock.ts';
import { newRequestId } from './context.ts';
import type { Condition, Item, Key, Table } from './table.ts';

/**
 * Work that takes longer than a request may wait: a mark says that it is to be done, and the Registry's stream wakes whoever does it.
 * How far it has come is in the record that it is about, so it goes on there after a stop or a kill.
 */

export const jobKinds = [
  'simulation',
  'cycle',
  'results',
  'trainings',
  'wrse',
  'deliberation',
  'questionnaire',
  'overdue',
  'letters',
  'criteria',
  'names',
  'lists',
  'seen',
  'duties',
  'staffing',
  'import',
  'staff keys',
  'totals',
  'indicators',
  'recipients',
  'followed',
  'users',
] as const;
export type JobKind = (typeof jobKinds)[number];

export interface Job {
  readonly kind: JobKind;
  /** The record it is about. */
  readonly id: string;
  /** Told apart from a later mark for the same record, which must survive this one's end. */
  readonly stamp: string;
  /** How often it was begun since it was asked for or last came forward. */
  readonly attempts: number;
  /** When its mark was last written; those of earlier versions don't tell. */
  readonly at?: Instant | undefined;
}

/** What whoever does a piece of work is told, and tells. */
export interface JobRun {
  /** Time to stop: what is done by then is kept, and the rest is gone on with when it is asked for again. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { done: number; total: number }) => void;
}

const PARTITION = 'work';
const keyOf = ({ kind, id }: Pick<Job, 'kind' | 'id'>): Key => ({ pk: PARTITION, sk: `${kind}#${id}` });

const jobItem = (job: Pick<Job, 'kind' | 'id'>): Item => ({ ...keyOf(job), type: 'work', stamp: newRequestId(), at: systemClock() });

/** Has it done soon: commits together with the record that it is about. For a record that waits already it is asked anew. */
export const enqueueJob = (kind: JobKind, id: string): Change => ({ put: jobItem({ kind, id }), onConditionFailed: versionConflict });

/** The same by itself, for whoever finds on its way that something is to be done. */
export const enqueueJobNow = (registry: Table, kind: JobKind, id: string): Promise<boolean> => registry.put(jobItem({ kind, id }));

/** All that waits or is being done now. */
export async function* pendingJobs(registry: Table): AsyncGenerator<Job> {
  for await (const item of registry.queryAll({ partition: PARTITION, consistent: true })) yield read(item);
}

/** One piece of it; undefined once it is done. */
export async function findJob(registry: Table, job: Pick<Job, 'kind' | 'id'>): Promise<Job | undefined> {
  const item = await registry.get(keyOf(job), true);
  return item && read(item);
}

/** Counts an attempt before it is made, so that one which kills its process counts too. False when the work is no longer this one. */
export const countAttempt = (registry: Table, job: Job): Promise<boolean> =>
  registry.put({ ...jobItem(job), stamp: job.stamp, attempts: job.attempts + 1 }, isSameJob(job));

/** Hands the rest over to another run: the mark is made anew, and the stream tells of that. */
export const requeueJob = (registry: Table, job: Job): Promise<boolean> => registry.put(jobItem(job), isSameJob(job));

/** Takes the mark away; one that was made meanwhile stays. */
export const completeJob = (registry: Table, job: Job): Promise<boolean> => registry.remove(keyOf(job), isSameJob(job));

const isSameJob = ({ stamp }: Job): Condition => ({
  ConditionExpression: 'stamp = :stamp',
  ExpressionAttributeValues: { ':stamp': stamp },
});

/** The work that a mark with this sort key asks for. It may be of a kind that another version knows. */
export function jobOf({ sk, ...rest }: Pick<Key, 'sk'> & Pick<Job, 'stamp' | 'attempts' | 'at'>): Job {
  const [kind = '', ...id] = sk.split('#');
  return { kind: kind as JobKind, id: id.join('#'), ...rest };
}

const read = ({ sk, stamp, attempts, at }: Item): Job =>
  jobOf({ sk, stamp: stamp as string, attempts: (attempts as number | undefined) ?? 0, at: at as Instant | undefined });

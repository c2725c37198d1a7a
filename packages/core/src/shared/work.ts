import { type Change, versionConflict } from './change.ts';
import { newRequestId } from './context.ts';
import type { Condition, Item, Key, Table } from './table.ts';

/**
 * Work that takes longer than a request may wait: a mark says that it is to be done, and the Registry's stream wakes whoever does it.
 * How far it has come is in the record that it is about, so it goes on there after a stop or a kill.
 */

export const workKinds = [
  'simulation',
  'cycle',
  'results',
  'trainings',
  'wrse',
  'deliberation',
  'questionnaire',
  'overdue',
  'letters',
] as const;
export type WorkKind = (typeof workKinds)[number];

export interface Work {
  readonly kind: WorkKind;
  /** The record it is about. */
  readonly id: string;
  /** Told apart from a later mark for the same record, which must survive this one's end. */
  readonly stamp: string;
  /** How often it was begun since it was asked for or last came forward. */
  readonly attempts: number;
}

/** What whoever does a piece of work is told, and tells. */
export interface Run {
  /** Time to stop: what is done by then is kept, and the rest is gone on with when it is asked for again. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { done: number; total: number }) => void;
}

const PARTITION = 'work';
const keyOf = ({ kind, id }: Pick<Work, 'kind' | 'id'>): Key => ({ pk: PARTITION, sk: `${kind}#${id}` });

const newMark = (work: Pick<Work, 'kind' | 'id'>): Item => ({ ...keyOf(work), type: 'work', stamp: newRequestId() });

/** Has it done soon: commits together with the record that it is about. For a record that waits already it is asked anew. */
export const startWork = (kind: WorkKind, id: string): Change => ({ put: newMark({ kind, id }), otherwise: versionConflict });

/** The same by itself, for whoever finds on its way that something is to be done. */
export const askForWork = (registry: Table, kind: WorkKind, id: string): Promise<boolean> => registry.put(newMark({ kind, id }));

/** All that waits or is being done now. */
export async function* waitingWork(registry: Table): AsyncGenerator<Work> {
  for await (const item of registry.each({ partition: PARTITION, consistent: true })) yield read(item);
}

/** One piece of it; undefined once it is done. */
export async function findWork(registry: Table, work: Pick<Work, 'kind' | 'id'>): Promise<Work | undefined> {
  const item = await registry.get(keyOf(work), true);
  return item && read(item);
}

/** Counts an attempt before it is made, so that one which kills its process counts too. False when the work is no longer this one. */
export const countAttempt = (registry: Table, work: Work): Promise<boolean> =>
  registry.put({ ...newMark(work), stamp: work.stamp, attempts: work.attempts + 1 }, is(work));

/** Hands the rest over to another run: the mark is made anew, and the stream tells of that. */
export const handOver = (registry: Table, work: Work): Promise<boolean> => registry.put(newMark(work), is(work));

/** Takes the mark away; one that was made meanwhile stays. */
export const workDone = (registry: Table, work: Work): Promise<boolean> => registry.remove(keyOf(work), is(work));

const is = ({ stamp }: Work): Condition => ({ ConditionExpression: 'stamp = :stamp', ExpressionAttributeValues: { ':stamp': stamp } });

/** The work that a mark with this sort key asks for. It may be of a kind that another version knows. */
export function workOf({ sk, ...rest }: Pick<Key, 'sk'> & Pick<Work, 'stamp' | 'attempts'>): Work {
  const [kind = '', ...id] = sk.split('#');
  return { kind: kind as WorkKind, id: id.join('#'), ...rest };
}

const read = ({ sk, stamp, attempts }: Item): Work =>
  workOf({ sk, stamp: stamp as string, attempts: (attempts as number | undefined) ?? 0 });

import { isNew } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Condition, Item, Key } from '../shared/table.ts';

/** A run that is under way or was stopped: what for, and behind which key it goes on. Keys hold nothing personal. */
export interface Run {
  /** Told apart from a later one, which takes its place. */
  readonly id: string;
  /** The kinds and the shape that each is brought to; another aim begins at the beginning. */
  readonly aim: string;
  readonly after?: Key;
  readonly at: Instant;
}

type Registry = Pick<Context, 'registry'>;

const key: Key = { pk: 'rewriting', sk: 'run' };
const itemOf = ({ after, ...run }: Run): Item => ({ ...key, type: 'rewriting', ...run, ...(after && { after: inText(after) }) });
/** The key as it lies: as a text in which no fingerprint is found, since this one is not to be lifted or laid. */
const inText = ({ pk, sk }: Key): string => Buffer.from(JSON.stringify([pk, sk])).toString('base64url');
const isStill = ({ id }: Run): Condition => ({ ConditionExpression: 'id = :id', ExpressionAttributeValues: { ':id': id } });

export async function getRun({ registry }: Registry): Promise<Run | undefined> {
  const item = await registry.get(key, true);
  if (!item) return undefined;
  const { id, aim, at, after } = item as unknown as Omit<Run, 'after'> & { readonly after?: string };
  if (!after) return { id, aim, at };
  const [pk, sk] = JSON.parse(Buffer.from(after, 'base64url').toString()) as [string, string];
  return { id, aim, at, after: { pk, sk } };
}

/** False where another has begun since `before` was read. */
export const beginRun = ({ registry }: Registry, run: Run, before: Run | undefined): Promise<boolean> =>
  registry.put(itemOf(run), before ? isStill(before) : isNew);

/** False where another has taken its place. */
export const noteRun = ({ registry }: Registry, run: Run): Promise<boolean> => registry.put(itemOf(run), isStill(run));

export const endRun = ({ registry }: Registry, run: Run): Promise<boolean> => registry.remove(key, isStill(run));

import { z } from 'zod';
import type { Actor } from './actor.ts';
import { type Change, commit, retryOnConflict } from './change.ts';
import type { Context } from './context.ts';
import { NotFound, RequestKeyReused, VersionConflict } from './error.ts';
import { wordsOf, type ZodIssue } from './issue-words.ts';
import { invalidInput, sayIn } from './said.ts';
import type { Item, Key } from './table.ts';

/** The one way to read or write: input is checked once, the actor's right once, then the rule decides; what it decides is written whole or not at all. */

interface Guard<S extends z.ZodType, Subject> {
  readonly input: S;
  /** Reads what the operation is about, before the right to it can be judged. Undefined answers like forbidden. */
  readonly find?: (input: z.output<S>, context: Context) => Promise<Subject | undefined>;
  readonly may: (actor: Actor, input: z.output<S>, subject: Subject) => boolean;
}

interface OperationDefinition<S extends z.ZodType, Subject, R> extends Guard<S, Subject> {
  /** Named in the history of what it changes. */
  readonly name: string;
  readonly run: (input: z.output<S>, context: Context, subject: Subject) => Decision<R> | Promise<Decision<R>>;
}

interface QueryDefinition<S extends z.ZodType, Subject, R> extends Guard<S, Subject> {
  readonly run: (input: z.output<S>, context: Context, subject: Subject) => R | Promise<R>;
}

export interface Decision<R> {
  readonly result: R;
  readonly changes: readonly Change[];
  /** Kept in the history. */
  readonly why?: string | undefined;
}

export interface CallOptions {
  /** The caller's key for this request: repeated with it, the operation answers as it did, and does nothing again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Decide and answer, and write nothing. */
  readonly dryRun?: boolean;
}

const IDEMPOTENCY_TTL = 7 * 86_400;

/**
 * A write. When somebody else changed the same record in between, it is retried on what is there now; so it is when the decision
 * itself throws VersionConflict, because what it read one after the other does not fit together.
 */
export function operation<S extends z.ZodType, R, Subject = undefined>(definition: OperationDefinition<S, Subject, R>) {
  return async (context: Context, raw: z.input<S>, call: CallOptions = {}): Promise<R> => {
    const input = parse(definition.input, raw);
    const record = call.idempotencyKey ? idempotencyRecordOf(context, definition.name, call.idempotencyKey, input) : undefined;
    return retryOnConflict(async () => {
      const subject = await authorize(definition, input, context);
      const replayed = record && (await replayedResult<R>(context, record));
      if (replayed) return replayed.result;
      const { result, changes, why } = await definition.run(input, context, subject);
      if (call.dryRun) return result;
      // The receipt comes first: of two requests with one key, the slower is to find the other's answer, not its numbers taken.
      await commit(context, record && changes.length > 0 ? [saveResult(record, result), ...changes] : changes, {
        operation: definition.name,
        why,
      });
      return result;
    });
  };
}

/** A read. */
export function query<S extends z.ZodType, R, Subject = undefined>(definition: QueryDefinition<S, Subject, R>) {
  return async (context: Context, raw: z.input<S>): Promise<R> => {
    const input = parse(definition.input, raw);
    return definition.run(input, context, await authorize(definition, input, context));
  };
}

/** Throws InvalidInput in both languages where `schema` does not hold. */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = z.safeParse(schema, raw, { error: (issue) => sayIn(issue, wordsOf(issue as ZodIssue)) });
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

async function authorize<S extends z.ZodType, Subject>(guard: Guard<S, Subject>, input: z.output<S>, context: Context): Promise<Subject> {
  const subject = guard.find ? await guard.find(input, context) : undefined;
  if ((guard.find && subject === undefined) || !guard.may(context.actor, input, subject as Subject)) {
    context.cost.withhold();
    throw new NotFound();
  }
  return subject as Subject;
}

interface IdempotencyRecord {
  readonly key: Key;
  readonly input: string;
  readonly expiresAt: number;
}

/** Keyed by who asks, so that nobody can read another's answer with a guessed key; of the input only a fingerprint is kept. */
function idempotencyRecordOf({ actor, now, vault }: Context, name: string, idempotencyKey: string, input: unknown): IdempotencyRecord {
  return {
    key: { pk: `once#${actor.id}#${vault.fingerprint('once', idempotencyKey)}`, sk: 'once' },
    input: vault.fingerprint('input', `${name}\0${JSON.stringify(input)}`),
    expiresAt: Math.floor(Date.parse(now()) / 1000) + IDEMPOTENCY_TTL,
  };
}

const saveResult = ({ key, input, expiresAt }: IdempotencyRecord, result: unknown): Change => ({
  put: { ...key, type: 'once', input, result, expiresAt } satisfies Item,
  condition: {
    ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
    ExpressionAttributeValues: { ':now': expiresAt - IDEMPOTENCY_TTL },
  },
  // Somebody with the same key was faster: the retry finds that one's result.
  onConditionFailed: () => new VersionConflict(),
});

async function replayedResult<R>({ registry }: Context, { key, input }: IdempotencyRecord): Promise<{ result: R } | undefined> {
  const kept = await registry.get(key, true);
  if (!kept) return undefined;
  if (kept['input'] !== input) throw new RequestKeyReused();
  return { result: kept['result'] as R };
}

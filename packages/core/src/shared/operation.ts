import * as z from 'zod';
import { type Actor, can, widestScope } from './actor.ts';
import { type Change, commit, retryOnConflict } from './change.ts';
import { checkSize } from './change-size.ts';
import type { Context } from './context.ts';
import { NotFound, RequestKeyReused, VersionConflict } from './error.ts';
import { checkVersion, recordIn, replacedIn, requireReplaced } from './expected-version.ts';
import { Forbidden } from './forbidden.ts';
import { wordsOf, type ZodIssue } from './issue-words.ts';
import { checkPlainText } from './plain-text.ts';
import { type Right, roles } from './rights.ts';
import { invalidInput, sayIn } from './said.ts';
import type { Item, Key } from './table.ts';

/** The one way to read or write: input is checked once, the actor's right once, then the rule decides; what it decides is written whole or not at all. */

interface Asked<S extends z.ZodType, Subject> {
  readonly input: S;
  /** Only for whose area is the whole regency. */
  readonly everywhere?: true;
  /** What hangs on the role, and on what is asked, but on no right alone. */
  readonly role?: (actor: Actor, input: z.output<S>) => boolean;
  /** Reads what the operation is about, before it can be told whether the actor reaches it. Undefined answers like out of reach. */
  readonly find?: (input: z.output<S>, context: Context) => Promise<Subject | undefined>;
  /** Of what the actor reaches: does the office they hold there allow it, or its state? */
  readonly office?: Judge<S, Subject>;
}

type Judge<S extends z.ZodType, Subject> = (actor: Actor, input: z.output<S>, subject: Subject) => boolean;

/**
 * `right`, `everywhere` and `role` are judged before anything is read, and a lack of them is told: Forbidden. `may` judges the place and the
 * record: out of reach answers like absent, NotFound. One of `right` and `may` there must be.
 */
type Guard<S extends z.ZodType, Subject> = Asked<S, Subject> &
  (
    | { /** All of them. */ readonly right: Right | readonly Right[]; readonly may?: Judge<S, Subject> }
    | { readonly right?: undefined; readonly may: Judge<S, Subject> }
  );

type OperationDefinition<S extends z.ZodType, Subject, R> = Guard<S, Subject> & {
  /** Named in the history of what it changes. */
  readonly name: string;
  /** Of several records found, the one whose version a caller expects; else the first. */
  readonly record?: (subject: Subject) => object | undefined;
  readonly run: (input: z.output<S>, context: Context, subject: Subject) => Decision<R> | Promise<Decision<R>>;
};

export type QueryDefinition<S extends z.ZodType, Subject, R> = Guard<S, Subject> & {
  readonly run: (input: z.output<S>, context: Context, subject: Subject) => R | Promise<R>;
};

export interface Decision<R> {
  readonly result: R;
  readonly changes: readonly Change[];
  /** Kept in the history. */
  readonly why?: string | undefined;
}

export interface CallOptions {
  /** The caller's key for this request: repeated with it, the operation answers as it did, and does nothing again. */
  readonly idempotencyKey?: string | null | undefined;
  /** The version at which the caller saw the record: refused, with what was changed since, when it is at another. */
  readonly expectedVersion?: number | null | undefined;
  /** Hears that the answer is that of an earlier request with the same key: what it shows is as it was then. */
  readonly onReplay?: () => void;
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
      if (replayed) {
        call.onReplay?.();
        return replayed.result;
      }
      const decision = decided(definition, input, context, { subject, expected: call.expectedVersion });
      // What refuses it may be what a request with the same key has done since: the retry finds that one's answer.
      const { result, changes, why } = await decision.catch(async (error: unknown) => {
        throw record && (await replayedResult<R>(context, record)) ? new VersionConflict() : error;
      });
      // With the receipt, whether or not there is one: what is refused is refused with a key for repeats and without.
      checkSize(changes, { beside: 1 });
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

interface Looked<Subject> {
  readonly subject: Subject;
  readonly expected: number | null | undefined;
}

/** What the rule decides, unless the caller has not seen what it decides on: that is told before any refusal of the rule's own. */
async function decided<S extends z.ZodType, Subject, R>(
  { record, run }: OperationDefinition<S, Subject, R>,
  input: z.output<S>,
  context: Context,
  { subject, expected }: Looked<Subject>,
): Promise<Decision<R>> {
  if (expected === undefined || expected === null) return run(input, context, subject);
  const found = recordIn(subject, record);
  await checkVersion(context, found, expected);
  const decision = await run(input, context, subject);
  const replaced = found ?? (record ? undefined : replacedIn(decision.changes));
  await checkVersion(context, replaced, expected);
  requireReplaced(replaced, decision.changes);
  return decision;
}

/** A read. */
export function query<S extends z.ZodType, R, Subject = undefined>(definition: QueryDefinition<S, Subject, R>) {
  return async (context: Context, raw: z.input<S>): Promise<R> => {
    const input = parse(definition.input, raw);
    return definition.run(input, context, await authorize(definition, input, context));
  };
}

/** Throws InvalidInput in both languages where `schema` does not hold, or a text holds what nobody sees. */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  checkPlainText(raw);
  const parsed = z.safeParse(schema, raw, { error: (issue) => sayIn(issue, wordsOf(issue as ZodIssue)) });
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

async function authorize<S extends z.ZodType, Subject>(guard: Guard<S, Subject>, input: z.output<S>, context: Context): Promise<Subject> {
  const { actor } = context;
  if (!allows(guard, actor, input)) throw forbidden(guard, actor, input);
  const subject = guard.find ? await guard.find(input, context) : undefined;
  if ((guard.find && subject === undefined) || !(guard.may?.(actor, input, subject as Subject) ?? true)) {
    context.cost.withhold();
    throw new NotFound();
  }
  if (guard.office && !guard.office(actor, input, subject as Subject)) throw new Forbidden(actor.role);
  return subject as Subject;
}

/** Does the actor's role allow it, wherever it is? */
const allows = <S extends z.ZodType, Subject>({ right, everywhere, role }: Guard<S, Subject>, actor: Actor, input: z.output<S>): boolean =>
  [right ?? []].flat().every((one) => can(actor, one)) && (!everywhere || actor.scope.kind === 'regency') && (role?.(actor, input) ?? true);

/** Names the roles that may, each as it would ask. */
function forbidden<S extends z.ZodType, Subject>(guard: Guard<S, Subject>, actor: Actor, input: z.output<S>): Forbidden {
  return new Forbidden(
    actor.role,
    roles.filter((role) => allows(guard, { ...actor, role, scope: widestScope(role, actor.scope) }, input)),
  );
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

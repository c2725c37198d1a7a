import type { InputFieldMap, InputShapeFromFields, ShapeFromTypeParam, TypeParam } from '@pothos/core';
import type { Context } from '@puskesos/core/shared/context';
import { type DomainError, InvalidInput } from '@puskesos/core/shared/error';
import type { CallOptions } from '@puskesos/core/shared/operation';
import type { Right } from '@puskesos/core/shared/rights';
import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { builder, type SchemaTypes } from './builder.ts';
import type { OfficeContext } from './context.ts';
import { type Plain, plain, withNulls } from './plain.ts';
import { renewed } from './record.ts';

/**
 * How every mutation is written: what it says of itself, the right it asks for, its input, what it gives, and the operation of core that
 * it runs. The operation stands behind the rest (`.runs`), so that TypeScript knows by then what it is handed.
 */
interface Mutation<Fields extends InputFieldMap> {
  readonly description: string;
  /** Without it nobody is heard; where it holds is for the operation to say. */
  readonly right: Right;
  /** Beside those that any mutation may answer with. */
  readonly errors?: readonly (new (
    ...args: never[]
  ) => DomainError)[];
  /** Of what existing record it takes the version that the caller saw, as its description names it. */
  readonly changes?: string;
  /** Null clears a field, where core allows that; else it says no more than that nothing was given. */
  readonly corrects?: true;
  /** Where it does more than one thing at once: what it counts for, and how often each field of its answer does. */
  readonly complexity?: { readonly field: number; readonly multiplier: number };
  readonly input: (t: PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>) => Fields;
}

interface GivesOne<Type extends TypeParam<SchemaTypes>> {
  /** The payload's one field. */
  readonly gives: { readonly [field: string]: { readonly type: Type; readonly description: string } };
}

interface Runs<Input, Result> {
  /** An operation of core that takes the input as it stands, or what makes its input of this one. */
  runs(operation: (core: Context, input: Input, call: CallOptions) => Promise<Result>): void;
}

type InputOf<Fields extends InputFieldMap> = Plain<InputShapeFromFields<Fields>>;

/** What of an input is about the request rather than the record. */
interface Envelope {
  readonly clientMutationId?: string | null;
  readonly expectedVersion?: number | null;
}

const versionSeen = (t: PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>, record: string) =>
  t.int({
    description:
      `The \`version\` of ${record} as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom ` +
      '(versi yang Anda lihat). Left out: not looked at.',
  });

/** How most mutations ask for the reason. */
export const why = { required: true, description: 'Alasan; kept in the history.' } as const;

/** A mutation that gives one thing. */
export function mutation<Fields extends InputFieldMap, Type extends TypeParam<SchemaTypes>>(
  name: string,
  { gives, ...asked }: Mutation<Fields> & GivesOne<Type>,
): Runs<InputOf<Fields>, ShapeFromTypeParam<SchemaTypes, Type, false>> {
  const [field, shown] = Object.entries(gives)[0] as [string, object];
  return {
    runs: (operation) =>
      define(
        name,
        asked,
        async (...call) => ({ [field]: await operation(...call) }),
        (t) => ({ [field]: t.expose(field, shown) }),
      ),
  };
}

/** A mutation whose payload has several fields, told of what its operation gives. */
export const mutationOf = <Fields extends InputFieldMap>(name: string, asked: Mutation<Fields>) => ({
  runs: <Result extends object>(
    operation: (core: Context, input: InputOf<Fields>, call: CallOptions) => Promise<Result>,
    payload: (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Result>) => object,
  ): void => define(name, asked, operation, payload as never),
});

/** What a repeated request shows are records as they are now: of what they were, a client's cache would make the present. */
async function asItStands(result: object, context: OfficeContext, { schema, fieldName }: GraphQLResolveInfo): Promise<object> {
  const payload = schema.getType(`${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Payload`) as GraphQLObjectType;
  const fields = Object.entries(result).map(async ([name, value]) => {
    const field = payload.getFields()[name];
    return [name, field ? await renewed(getNamedType(field.type).name, value, context) : value] as const;
  });
  return Object.fromEntries(await Promise.all(fields));
}

/** A key is a UUID or the like: what is longer is no key. */
const LONGEST_KEY = 200;

function checkKey(key: string | null | undefined): void {
  if ((key?.length ?? 0) <= LONGEST_KEY) return;
  throw InvalidInput.at('clientMutationId', `Paling banyak ${LONGEST_KEY} huruf atau angka`, `at most ${LONGEST_KEY} characters`);
}

/** Pothos can't follow the types from here on; they are held by what calls this. */
function define<Fields extends InputFieldMap>(
  name: string,
  { description, right, errors = [], changes, corrects, complexity, input }: Mutation<Fields>,
  operation: (core: Context, input: InputOf<Fields>, call: CallOptions) => Promise<object>,
  outputFields: (t: { expose: (field: string, options: object) => unknown }) => object,
): void {
  const resolve = async (_root: unknown, { input: asked }: { input: Envelope }, context: OfficeContext, info: GraphQLResolveInfo) => {
    const { clientMutationId, expectedVersion, ...said } = asked;
    checkKey(clientMutationId);
    const told = (corrects ? withNulls(said) : plain(said)) as InputOf<Fields>;
    let replayed = false;
    const onReplay = () => {
      replayed = true;
    };
    const result = await operation(context.core, told, { idempotencyKey: clientMutationId, expectedVersion, onReplay });
    return replayed ? asItStands(result, context, info) : result;
  };
  const inputFields = (t: Parameters<typeof input>[0]) => ({ ...input(t), ...(changes && { expectedVersion: versionSeen(t, changes) }) });
  const options = { description, errors: { types: errors }, authScopes: { right }, ...(complexity && { complexity }), resolve };
  builder.relayMutationField(name, { inputFields }, options as never, { outputFields } as never);
}

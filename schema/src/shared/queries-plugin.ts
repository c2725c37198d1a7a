import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { InvalidInput, type Issue } from '@puskesos/core/shared/error';
import { type GraphQLArgument, type GraphQLFieldResolver, type GraphQLInputField, getNamedType, isInputObjectType } from 'graphql';
import { idIssue, placeIssue } from './global-id.ts';
import { isRefusal } from './or-null.ts';

/**
 * The two rules that hold for every field: an id that was never given, or names a record of another type, is an input error that says
 * where; and what is asked for but absent, out of reach or not for this role is null.
 */
export class QueriesPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  /** What asks for a right is null for who has it not, in whatever shape it comes. */
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const asksForRight = 'authScopes' in config.pothosOptions && config.pothosOptions.authScopes !== undefined;
    return asksForRight && config.parentType !== 'Mutation' ? { ...config, type: { ...config.type, nullable: true } } : config;
  }

  override wrapArgMappers<R extends GraphQLFieldResolver<unknown, Types['Context'], object> | undefined>(
    resolver: R,
    { argMappers }: PothosOutputFieldConfig<Types>,
  ): R {
    if (!resolver || argMappers.length === 0) return resolver;
    const checked: GraphQLFieldResolver<unknown, Types['Context'], object> = (root, args, context, info) => {
      const field = info.parentType.getFields()[info.fieldName];
      const issues = (field?.args ?? []).flatMap((arg) => idIssues(arg, (args as Inputs)[arg.name], arg.name));
      // A mutation's path begins within its `input`, as the operation's own issues do.
      if (issues.length > 0) throw new InvalidInput(issues.map((issue) => ({ ...issue, path: issue.path.replace(/^input\./, '') })));
      return resolver(root, args, context, info);
    };
    return checked as R;
  }

  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { parentType, type, extensions }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (parentType === 'Mutation' || !type.nullable || extensions?.['pothosExposedField']) return resolver;
    return (root, args, context, info) => {
      try {
        const value: unknown = resolver(root, args, context, info);
        return value instanceof Promise ? value.catch(nullWhereRefused) : value;
      } catch (error) {
        return nullWhereRefused(error);
      }
    };
  }
}

type Inputs = Readonly<Record<string, unknown>>;

function nullWhereRefused(error: unknown): null {
  if (isRefusal(error)) return null;
  throw error;
}

function idIssues(input: GraphQLArgument | GraphQLInputField, value: unknown, path: string): Issue[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => idIssues(input, item, `${path}.${index}`));
  if (input.extensions['isRelayGlobalID']) {
    const wanted = input.extensions['relayGlobalIDFor'] as readonly { typename: string }[] | null | undefined;
    const issue = idIssue(
      path,
      String(value),
      wanted?.map(({ typename }) => typename),
    );
    return issue ? [issue] : [];
  }
  const type = getNamedType(input.type);
  if (!isInputObjectType(type)) return [];
  const fields = Object.values(type.getFields());
  const issues = fields.flatMap((field) => idIssues(field, (value as Inputs)[field.name], `${path}.${field.name}`));
  return issues.length > 0 ? issues : placeIssues(fields, value as Inputs, path);
}

/** What lies within another record is told to core by its own half, beside the other: that must be the one it lies in. */
function placeIssues(fields: readonly GraphQLInputField[], value: Inputs, path: string): Issue[] {
  const ids = fields.filter(({ name, extensions }) => extensions['isRelayGlobalID'] && value[name]);
  const beside = ids.flatMap(({ name }) => (typeof value[name] === 'string' ? value[name] : []));
  return ids.flatMap(({ name }) => {
    const said = value[name];
    const many = Array.isArray(said)
      ? said.map((one, index) => [`${path}.${name}.${index}`, one] as const)
      : [[`${path}.${name}`, said] as const];
    return many.flatMap(
      ([at, one]) =>
        placeIssue(
          at,
          String(one),
          beside.filter((other) => other !== one),
        ) ?? [],
    );
  });
}

SchemaBuilder.registerPlugin('queries', QueriesPlugin);

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      queries: QueriesPlugin<Types>;
    }
  }
}

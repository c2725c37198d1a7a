import { InvalidInput } from '@puskesos/core/shared/error';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLUnionType,
  getNamedType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';

/**
 * What a mutation answers whose variables are not what it declares: the member of its union that says so, like any other refusal of its
 * input, where GraphQL itself would refuse the request as a whole. Nothing of the request is run.
 */
export async function refusedInput(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { given, error }: { given: object; error: InvalidInput },
): Promise<ExecutionResult> {
  const asked = rootFields(operation);
  const taken = new Set(asked.flatMap(variablesOf));
  const refusal = within(error, taken);
  const unions = asked.flatMap(({ name }) => unionOf(schema, name.value) ?? []);
  const answers = new GraphQLObjectType({
    name: 'Refused',
    fields: Object.fromEntries(
      unions.map(({ field, union }) => [field, { type: new GraphQLNonNull(refusing(union)), resolve: () => refusal }]),
    ),
  });
  const others = Object.fromEntries(Object.entries(given).filter(([name]) => !taken.has(name)));
  return execute({
    schema: new GraphQLSchema({ query: answers }),
    document: withoutInput(document, operation, taken),
    operationName: operation.name?.value,
    variableValues: others,
  });
}

const rootFields = ({ selectionSet }: OperationDefinitionNode): FieldNode[] =>
  selectionSet.selections.filter((node) => node.kind === Kind.FIELD);

const variablesOf = ({ arguments: args = [] }: FieldNode): string[] => {
  const found: string[] = [];
  for (const arg of args) visit(arg, { Variable: ({ name }) => void found.push(name.value) });
  return found;
};

interface Answered {
  readonly field: string;
  readonly union: GraphQLUnionType;
}

function unionOf(schema: GraphQLSchema, field: string): Answered | undefined {
  const type = schema.getMutationType()?.getFields()[field]?.type;
  const union = type && getNamedType(type);
  return isUnionType(union) ? { field, union } : undefined;
}

/** The same union, of which it is known by now what it is. */
const refusing = (union: GraphQLUnionType): GraphQLUnionType =>
  new GraphQLUnionType({ name: union.name, types: union.getTypes(), resolveType: () => 'InvalidInput' });

/** As the schema shows it; the paths begin within the input, as they do where the operation itself refuses it. */
function within({ issues }: InvalidInput, variables: ReadonlySet<string>): object {
  const own = issues.map(({ path, message }) => {
    const [first = '', ...rest] = path.split('.');
    return { message, path: variables.has(first) && rest.length > 0 ? rest.join('.') : path };
  });
  const { code, messages, issues: shown } = new InvalidInput(own);
  // An error that a resolver gives is thrown by graphql-js; what it holds is not.
  return { code, messages, issues: shown };
}

/** The same selection, as a query that takes nothing of what was refused. */
const withoutInput = (document: DocumentNode, operation: OperationDefinitionNode, taken: ReadonlySet<string>): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((definition) => {
    if (definition !== operation) return definition;
    return {
      ...operation,
      operation: OperationTypeNode.QUERY,
      variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) => !taken.has(variable.name.value)),
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.map((node) => (node.kind === Kind.FIELD ? { ...node, arguments: [] } : node)),
      },
    };
  }),
});

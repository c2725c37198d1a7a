import { type GraphQLField, type GraphQLSchema, getNamedType, isAbstractType, isObjectType } from 'graphql';

/** A module with what a cache wants to know of a schema beforehand. */
export function factsOf(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const objects = types.filter(isObjectType);
  const facts = {
    possibleTypes: Object.fromEntries(
      types.filter(isAbstractType).map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
    ),
    connections: Object.fromEntries(
      objects.flatMap((type) => {
        const lists = Object.values(type.getFields()).filter(isConnection);
        return lists.length > 0 ? [[type.name, Object.fromEntries(lists.map((field) => [field.name, filtersOf(field)]))]] : [];
      }),
    ),
    embedded: objects.flatMap((type) => (isRoot(schema, type.name) || 'id' in type.getFields() ? [] : [type.name])),
  };
  return `// Made by \`npm run client\` of the printed schema; not to be edited.
import type { SchemaFacts } from '../facts.ts';

export const facts: SchemaFacts = ${JSON.stringify(facts, undefined, 2)};
`;
}

const pagination = new Set(['first', 'after', 'last', 'before']);

const isConnection = (field: GraphQLField<unknown, unknown>) =>
  getNamedType(field.type).name.endsWith('Connection') && field.args.some(({ name }) => name === 'after');

const filtersOf = ({ args }: GraphQLField<unknown, unknown>) => args.map(({ name }) => name).filter((name) => !pagination.has(name));

const isRoot = (schema: GraphQLSchema, name: string) => name === schema.getQueryType()?.name || name === schema.getMutationType()?.name;

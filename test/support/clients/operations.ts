import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isInterfaceType, isObjectType, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

export const printedSchema = join(import.meta.dirname, '../../../schema/schema.graphql');
const schema = buildSchema(readFileSync(printedSchema, 'utf8'));

/** The operation with an `id` wherever there is one, as frontends and Relay's compiler ask for it: by that their caches know a thing. */
function withIds(text: string): string {
  const types = new TypeInfo(schema);
  const id = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } } as const;
  const leave = (node: { readonly selections: readonly object[] }) => {
    const type = getNamedType(types.getParentType());
    const hasId = (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields();
    return hasId ? { ...node, selections: [id, ...node.selections] } : undefined;
  };
  return print(visit(parse(text), visitWithTypeInfo(types, { SelectionSet: { leave } })));
}

/** What a household shows of itself, now and then alike. */
const shown = `version memberCount updatedAt address { street rt rw } village { name } head { name }
  members { name birthDate relation doubts } cards(current: false) { number from to }
  aid { programName since program { name } member { name } }`;

const answered = (name: string, payload: string) => {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation ${name}Mutation($input: ${type}Input!) { ${name}(input: $input) {
    __typename ... on ${type}Payload { household { ${payload} } } ... on Error { code message } } }`;
};

/** What the clients ask, each named as Relay wants it: after the file it stands in, and by its kind. */
export const operations = {
  record: withIds(`query recordQuery($id: ID!) { household(id: $id) { ${shown} } }`),
  history: withIds(`query historyQuery($id: ID!) { household(id: $id) { history { nodes { at operation version state { ${shown} } } } } }`),
  asOf: withIds(`query asOfQuery($id: ID!, $at: Instant!) { household(id: $id) { asOf(at: $at) { ${shown} } } }`),
  registerHousehold: withIds(answered('registerHousehold', 'members { name }')),
  correctMember: withIds(answered('correctMember', 'version members { name }')),
} as const;

export type OperationName = keyof typeof operations;

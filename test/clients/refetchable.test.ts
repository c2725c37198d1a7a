import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from '../support/clients/operations.ts';
import { compiled } from '../support/clients/relay-compiler.ts';

const schema = buildSchema(readFileSync(printedSchema, 'utf8'));
const nodes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType).map(({ name }) => name);

/** Each in a module of the type's name, as Relay wants it. */
const fragments = nodes.map((type) => [type, `fragment ${type}_x on ${type} @refetchable(queryName: "${type}RefetchQuery") { id }`]);

const textOf = (query?: { readonly params: { readonly text: string } }) => query?.params.text ?? '';

/** Relay goes to who asks by the field of that name, which needs no id. */
const entryOf = (type: string) => (type === 'Viewer' ? 'viewer {' : 'node(id: $id)');

describe(`Relay’s @refetchable, on the ${nodes.length} types that are a Node`, () => {
  it('is taken by the compiler on each, and asks for the thing anew', async () => {
    const { artifacts, told } = await compiled(Object.fromEntries(fragments));

    const asked = nodes.filter((type) => textOf(artifacts[`${type}RefetchQuery`]).includes(entryOf(type)));
    console.log(`@refetchable: ${asked.length} of ${nodes.length} types that are a Node`);
    expect(told).not.toMatch(/warn|error/i);
    expect(asked).toEqual(nodes);
  });

  it('leaves out no type that has an id', () => {
    const withId = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && 'id' in type.getFields());

    expect(withId.map(({ name }) => name).toSorted()).toEqual(nodes.toSorted());
  });
});

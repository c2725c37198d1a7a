import { officeSchema } from '@puskesos/schema/office';
import { publicSchema } from '@puskesos/schema/public/schema';
import {
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isNonNullType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { everyList, everyPlace, someoneFor } from '../support/office/every-place.ts';
import { absentId, type Input, inputTypeOf, mutationNames, valueFor, withValue } from '../support/office/inputs.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';

/** Every text and every list that either schema takes has an end: what fills a whole request is refused by what is wrong with it. */

const office = useOffice(servedBy(officer.sub, VILLAGE));
const long = 'a'.repeat(90_000);
/** As many as a request holds. */
const many = (item: unknown) => Array.from({ length: Math.floor(90_000 / (JSON.stringify(item).length + 1)) }, () => item);

const at = (input: Input, path: string): unknown =>
  path.split('.').reduce((inner: unknown, name) => (inner as Input | undefined)?.[name], input);

async function told(mutation: string, input: Input, more = '') {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { text, extensions } = await office
    .as(someoneFor(mutation) ?? dinsos)
    .send(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on InvalidInput { issues { path } } ${more} } }`, {
      input,
    });
  return { text, calls: extensions?.cost.calls ?? 0 };
}

const isText = (type: unknown) => ['String', 'ID'].includes(String(type));
const isRefused = (text: string) => text.includes('"InvalidInput"') || text.includes('"INVALID_INPUT"');

/** Told of each of many by itself. */
const inEach: Readonly<Record<string, string>> = { uploadVisits: '... on UploadVisitsPayload { results { refusal { code } } }' };
/** A file is as long as a request may be; of two that are wrong of its columns the reader says so first. */
const isFile = (path: string) => path === 'content';

describe.each(mutationNames.filter((mutation) => someoneFor(mutation)))('%s', (mutation) => {
  const inputs = [...everyPlace(inputTypeOf(mutation), isText, 'contoh isian')].map(
    ([path, input]) => [path, withValue(input, path, long)] as const,
  );
  const lists = [...everyList(inputTypeOf(mutation))].map(
    ([path, input]) => [path, withValue(input, path, many((at(input, path) as unknown[])[0]))] as const,
  );

  it('takes no text and no list that fills a request, and reads nothing for it', async () => {
    for (const [path, input] of [...inputs, ...lists].filter(([path]) => !isFile(path))) {
      const { text, calls } = await told(mutation, input, inEach[mutation]);
      // What is told of each is told once its household was looked for.
      expect([path, isRefused(text), mutation in inEach ? 0 : calls, text]).toEqual([path, true, 0, text]);
    }
  });
});

/**
 * Nothing hangs on them: a letter's code is cut off before it is looked for, a regulation is looked for among those that the program holds, and of a
 * record that is not there nothing more is asked.
 */
const harmless: Readonly<Record<string, number>> = {
  'letter(code)': 1,
  'regulation(code)': 0,
  'recordChanges(after)': 0,
  'recordChanges(before)': 0,
};

const rootArguments = (schema: GraphQLSchema) =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
    field.args
      .filter((arg) => isListType(getNullableType(arg.type)) || isText(getNamedType(arg.type)))
      .map((arg) => [`${field.name}(${arg.name})`, field, arg] as const),
  );

/** What is needed beside it for the question to be one. */
const beside: Readonly<Record<string, object>> = { recordChanges: { household: absentId('Household') } };
const exampleOf = (arg: GraphQLArgument) => valueFor(arg.type, arg);
const ask = {
  office: (query: string, variables: Input) => office.as(dinsos).send(query, variables),
  public: (query: string, variables: Input) => office.ask(query, variables),
};

describe.each([['office', officeSchema] as const, ['public', publicSchema] as const])('a question of the %s', (endpoint, schema) => {
  it.each(rootArguments(schema))('%s', async (name, field, arg) => {
    const also = beside[field.name] ?? {};
    const asked = field.args.filter((one) => one === arg || isNonNullType(one.type) || one.name in also);
    const value = isListType(getNullableType(arg.type)) ? many((exampleOf(arg) as unknown[])[0]) : long;
    const variables = { ...Object.fromEntries(asked.map((one) => [one.name, exampleOf(one)])), ...also, [arg.name]: value };
    const declared = asked.map((one) => `$${one.name}: ${one.type}`).join(' ');
    const given = asked.map((one) => `${one.name}: $${one.name}`).join(' ');
    const query = `query (${declared}) { ${field.name}(${given}) ${isCompositeType(getNamedType(field.type)) ? '{ __typename }' : ''} }`;
    const { text, data, extensions } = await ask[endpoint](query, variables);

    expect(extensions?.cost.calls ?? 0).toBe(harmless[name] ?? 0);
    if (name in harmless) expect(data).toEqual({ [field.name]: null });
    else expect([isRefused(text), text]).toEqual([true, text]);
  });
});

/** What anyone may send in: no office stands between it and the tables. */
describe('the public’s', () => {
  const sent = Object.values(publicSchema.getMutationType()?.getFields() ?? {}).map(({ name, args: [input] }) => ({
    name,
    type: getNullableType(input?.type) as GraphQLInputObjectType,
  }));

  it.each(sent)('$name takes no text and no list that fills a request', async ({ name, type }) => {
    const texts = [...everyPlace(type, isText, 'contoh isian')].map(([path, input]) => [path, withValue(input, path, long)] as const);
    const lists = [...everyList(type)].map(
      ([path, input]) => [path, withValue(input, path, many((at(input, path) as unknown[])[0]))] as const,
    );
    const query = `mutation ($input: ${type.name}!) { ${name}(input: $input) { __typename ... on Refused { code } } }`;

    expect(texts.length).toBeGreaterThan(0);
    for (const [path, input] of [...texts, ...lists]) {
      const { text } = await office.ask(query, { input });
      expect([path, isRefused(text), text]).toEqual([path, true, text]);
    }
  });
});

import { officeSchema } from '@puskesos/schema/office';
import { publicSchema } from '@puskesos/schema/public/schema';
import { type GraphQLSchema, isEnumType, isInputObjectType, isIntrospectionType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';

/**
 * Who guesses names is not helped along. The schema is open to whoever asks for it; but an answer that is kept or shown somewhere else tells by
 * no mistake what lies near it.
 */

const office = useOffice();

/** A name one letter off, as spelling mistakes are: graphql-js would suggest the right one. */
const near = (name: string) => `${name}x`;

interface Guess {
  readonly query: string;
  readonly variables?: object;
  /** What would be suggested. */
  readonly right: readonly string[];
}

/** As many in one question as it may hold. */
function* some(names: readonly string[], ask: (wrong: string[]) => Omit<Guess, 'right'>): Generator<Guess> {
  for (let at = 0; at < names.length; at += 15) {
    const right = names.slice(at, at + 15);
    yield { ...ask(right.map(near)), right };
  }
}

const namesOf = (fields: object) => Object.keys(fields);
const bySpace = (parts: readonly string[]) => parts.join(' ');

/** Each name of the schema, one letter off, where names of its kind stand. */
function* guesses(schema: GraphQLSchema): Generator<Guess> {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  yield* some(namesOf(query?.getFields() ?? {}), (wrong) => ({ query: `{ ${bySpace(wrong)} }` }));
  yield* some(namesOf(mutation?.getFields() ?? {}), (wrong) => ({ query: `mutation { ${bySpace(wrong)} }` }));
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const inputs = types.filter((type) => isInputObjectType(type));
  yield* some(
    types.filter((type) => isObjectType(type)).map(({ name }) => name),
    (wrong) => ({ query: `{ ${bySpace(wrong.map((name) => `... on ${name} { __typename }`))} }` }),
  );
  yield* some(
    inputs.map(({ name }) => name),
    (wrong) => ({ query: `query (${bySpace(wrong.map((name, index) => `$v${index}: ${name}`))}) { __typename }` }),
  );
  for (const type of types.filter((one) => isObjectType(one))) {
    yield* some(namesOf(type.getFields()), (wrong) => ({ query: `{ ...f } fragment f on ${type.name} { ${bySpace(wrong)} }` }));
    for (const { name, args } of Object.values(type.getFields()).filter((field) => field.args.length > 0)) {
      const asked = (wrong: string[]) => ({
        query: `{ ...f } fragment f on ${type.name} { ${name}(${bySpace(wrong.map((one) => `${one}: 1`))}) }`,
      });
      yield* some(
        args.map((arg) => arg.name),
        asked,
      );
    }
  }
  for (const type of types.filter((one) => isEnumType(one))) {
    const values = type.getValues().map(({ name }) => name);
    const declared = (wrong: string[], value: (one: string) => string) =>
      bySpace(wrong.map((one, index) => `$v${index}: ${type.name}${value(one)}`));
    yield* some(values, (wrong) => ({ query: `query (${declared(wrong, (one) => ` = ${one}`)}) { __typename }` }));
    yield* some(values, (wrong) => ({
      query: `query (${declared(wrong, () => '')}) { __typename }`,
      variables: Object.fromEntries(wrong.map((one, index) => [`v${index}`, one])),
    }));
  }
  for (const { name, getFields } of inputs.map((type) => ({ name: type.name, getFields: () => type.getFields() }))) {
    const names = namesOf(getFields());
    yield* some(names, (wrong) => ({ query: `query ($v: ${name} = { ${bySpace(wrong.map((one) => `${one}: 1`))} }) { __typename }` }));
    const given = (wrong: string[]) => ({ v: Object.fromEntries(wrong.map((one) => [one, 1])) });
    yield* some(names, (wrong) => ({ query: `query ($v: ${name}) { __typename }`, variables: given(wrong) }));
  }
}

const ask = {
  office: (query: string, variables?: object) => office.as(dinsos).send(query, { ...variables }),
  public: (query: string, variables?: object) => office.ask(query, { ...variables }),
};

/** Names told that were not asked, but for what has to be given beside: which fields and arguments are required is said of what was rightly named. */
const toldBesides = ({ query, variables, right }: Guess, messages: readonly string[]): string[] => {
  const asked = new Set((query + JSON.stringify(variables ?? {})).match(/\w+/g));
  const said = new Set(
    messages.filter((message) => !/required|wajib diisi/.test(message)).flatMap((message) => message.match(/\w+/g) ?? []),
  );
  return right.filter((name) => /[A-Z_]/.test(name) && said.has(name) && !asked.has(name));
};

describe.each([['office', officeSchema, 6_000] as const, ['public', publicSchema, 250] as const])('the %s', (endpoint, schema, least) => {
  it('is told of no name near the one that was guessed', async () => {
    let guessed = 0;
    for (const guess of guesses(schema)) {
      const { text, errors = [] } = await ask[endpoint](guess.query, guess.variables);
      const messages = errors.map(({ message, extensions }) => `${message} ${JSON.stringify(extensions)}`);

      expect(errors.length, guess.query).toBeGreaterThan(0);
      expect(
        errors.map(({ extensions }) => extensions['code']),
        guess.query,
      ).not.toContain('INTERNAL_SERVER_ERROR');
      expect([guess.query, /Did you mean/i.test(text), toldBesides(guess, messages)]).toEqual([guess.query, false, []]);
      guessed += guess.right.length;
    }
    process.stderr.write(`${endpoint}: ${guessed} names guessed\n`);

    expect(guessed).toBeGreaterThan(least);
  });
});

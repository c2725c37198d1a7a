import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeSchema } from '@puskesos/schema/office';
import { publicSchema } from '@puskesos/schema/public/schema';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';

/** Everything in a schema that a reader may point at, by its path. */
function* parts(schema: GraphQLSchema): Generator<{ path: string; description: string | null | undefined }> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield { path: type.name, description: type.description };
    if (isEnumType(type))
      for (const value of type.getValues()) yield { path: `${type.name}.${value.name}`, description: value.description };
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield { path: `${type.name}.${field.name}`, description: field.description };
      if (!('args' in field)) continue;
      for (const arg of field.args) yield { path: `${type.name}.${field.name}(${arg.name}:)`, description: arg.description };
    }
  }
}

const schemas = [
  ['schema.graphql', officeSchema],
  ['public.graphql', publicSchema],
] as const;

/** DynamoDB’s words, and how many of them: what CONTRIBUTING.md tells of a read, and tests assert. */
const COSTS =
  /\b(Query|Queries|Gets?|Batch(Get|Write)s?|Scans?|GSI|DynamoDB|partitions?|calls|further reads?|(read|write|capacity) units?|([Oo]ne|[Tt]wo|[Tt]hree|[Ff]our) (reads?|calls?))\b/;

describe.each(schemas)('%s', (file, schema) => {
  it('says of every type, field, argument, value and input what it is', () => {
    const silent = [...parts(schema)].filter(({ description }) => !description || description.trim().length < 3).map(({ path }) => path);

    expect(silent).toEqual([]);
  });

  it('says what each means, and not by which calls of the database it is found', () => {
    const counted = [...parts(schema)].filter(({ description }) => COSTS.test(description ?? '')).map(({ path }) => path);

    expect(counted).toEqual([]);
  });

  it('says of every scalar of its own where it is specified, each elsewhere', () => {
    const own = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
    const urls = own.flatMap((type) => (isScalarType(type) && type.specifiedByURL) || []);

    expect(own.length).toBeGreaterThanOrEqual(3);
    expect(urls.filter((url) => new URL(url).protocol === 'https:')).toHaveLength(own.length);
    expect(new Set(urls).size).toBe(own.length);
  });

  it('is printed as the code has it', () => {
    const printed = readFileSync(join(import.meta.dirname, '../../schema', file), 'utf8');

    expect(printed).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
  });
});

describe('the office’s schema', () => {
  it('gives every mutation a typed answer: a payload or errors that say what to do', () => {
    const mutations = Object.values(officeSchema.getMutationType()?.getFields() ?? {});

    expect(mutations.length).toBeGreaterThan(10);
    for (const { name, type } of mutations) {
      const named = type.toString().replace('!', '');
      const union = officeSchema.getType(named);
      const members = isUnionType(union) ? union.getTypes().map((member) => member.name) : [];
      expect(members, name).toEqual(
        expect.arrayContaining([
          'InvalidInput',
          'NotFound',
          'VersionConflict',
          'RequestKeyReused',
          'TooMuchAtOnce',
          'Throttled',
          'Unavailable',
        ]),
      );
    }
  });
});

describe('the public’s schema', () => {
  it('names nothing personal but what somebody asks about themselves with', () => {
    const words = ['nik', 'kknumber', 'member', 'address', 'birth', 'phone', 'card', 'finding', 'decile', 'history', 'officer'];
    const paths = [...parts(publicSchema)].map(({ path }) => path);

    // Who asks about their own household sends a NIK and a birth date, and is told a decile.
    expect(paths.filter((path) => words.some((word) => path.toLowerCase().includes(word))).toSorted()).toMatchInlineSnapshot(`
      [
        "OwnDecile",
        "OwnDecile.date",
        "OwnDecile.decile",
        "OwnDecile.source",
        "OwnHousehold.decile",
        "OwnHouseholdInput.birthDate",
        "OwnHouseholdInput.nik",
        "OwnObjection.DECILE",
        "WorkInput.birthDate",
        "WorkInput.nik",
      ]
    `);
    expect(Object.keys(publicSchema.getMutationType()?.getFields() ?? {}).toSorted()).toEqual([
      'askForWork',
      'complainOfOffice',
      'objectToOwn',
      'ownHousehold',
      'raiseObjection',
      'suggestHousehold',
    ]);
  });

  it('holds this and no more', () => {
    const types = Object.values(publicSchema.getTypeMap()).filter((type) => isObjectType(type) && !isIntrospectionType(type));

    expect(types.map(({ name }) => name).toSorted()).toMatchInlineSnapshot(`
      [
        "Acknowledged",
        "DecidedConnection",
        "DecidedEdge",
        "DecidedHousehold",
        "District",
        "FoundAdult",
        "Letter",
        "LookedUp",
        "Mutation",
        "OwnAid",
        "OwnDecile",
        "OwnDelivery",
        "OwnHousehold",
        "PageInfo",
        "PayPeriod",
        "ProgramCount",
        "PublicProgram",
        "PublishedDeliberation",
        "PublishedList",
        "PuskesosDesk",
        "Query",
        "Recipient",
        "RecipientAid",
        "RecipientConnection",
        "RecipientEdge",
        "RecipientSearch",
        "Refused",
        "Village",
        "Work",
      ]
    `);
  });
});

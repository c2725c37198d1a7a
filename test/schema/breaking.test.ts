import { bare, breaks } from '@puskesos/schema/shared/breaks';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';

/** What `npm run breaking` lets pass, and what it stops at. */

const today = '2026-11-29';
const schemaOf = (household: string) => buildSchema(`type Query { household(id: ID!): Household }  ${household}`);
const released = schemaOf('type Household { id: ID! decile: Int score: Int @deprecated(reason: "Ask decile. Gone after 2026-11-01.") }');
const seen = (household: string, before = released) => breaks(before, schemaOf(household), today);

describe('a change of the schema', () => {
  it('passes where it adds a field, a type or an argument that may be left out', () => {
    expect(seen('type Household { id: ID! decile(on: String): Int score: Int rank: Int } type Rank { nth: Int }')).toEqual([]);
  });

  it('is named where it takes a field away that was not announced', () => {
    expect(seen('type Household { id: ID! score: Int }')).toEqual(['Household.decile was removed.']);
  });

  it('passes where what goes was announced for a day that has come', () => {
    expect(seen('type Household { id: ID! decile: Int }')).toEqual([]);
  });

  it('is named where the day is yet to come, or none was given', () => {
    const early = schemaOf('type Household { id: ID! decile: Int @deprecated(reason: "Gone after 2027-05-01.") score: Int @deprecated }');

    expect(seen('type Household { id: ID! }', early)).toEqual(['Household.decile was removed.', 'Household.score was removed.']);
  });

  it.each([
    ['asks for more', 'type Household { id: ID! decile(on: String!): Int score: Int }', 'A required arg on on Household.decile was added.'],
    ['answers otherwise', 'type Household { id: ID! decile: String score: Int }', 'Household.decile changed type from Int to String.'],
  ])('is named where it %s', (_what, household, named) => {
    expect(seen(household)).toEqual([named]);
  });

  it('is seen in enums too', () => {
    const before = schemaOf(
      'enum State { ON OFF @deprecated(reason: "Gone after 2026-01-01.") GONE } type Household { id: ID! state: State }',
    );

    expect(seen('enum State { ON } type Household { id: ID! state: State }', before)).toEqual(['GONE was removed from enum type State.']);
  });

  it('is not one where only words change', () => {
    const told = buildSchema('"Where they live." type Household { "Its id." id: ID! } type Query { household: Household }');

    expect(bare(told)).not.toContain('Its id');
    expect(breaks(buildSchema(bare(told)), told, today)).toEqual([]);
  });
});

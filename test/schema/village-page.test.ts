import { buildSeed, seedChanges } from '@puskesos/core/aid/aid.seed';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import { bulkWrite } from '@puskesos/core/shared/change';
import { officeSchema } from '@puskesos/schema/office';
import { officeContext } from '@puskesos/schema/shared/context';
import { graphql } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, today, withOfficer, withPrograms } from '../support/register/registered.ts';

const HOUSEHOLDS = 47;
const page = savedOperation('01-village-page').text;
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
beforeAll(async () => {
  await withOfficer(office, { id: 'officer-2', name: 'Officer Two' }, [{ village: VILLAGE, role: 'front_office' }]);
  const [from, context] = [numbers(), office.core()];
  const program = knownPrograms.find(({ id }) => id === 'pkh') as (typeof knownPrograms)[number];
  const changes = Array.from({ length: HOUSEHOLDS }, (_, index) => {
    const decile = { decile: 1 + (index % 10), date: today, source: 'DTSEN uji' };
    const founding = { ...family(from), ...(index % 3 === 0 ? {} : { officialDecile: decile }) };
    return seedChanges(buildSeed(founding, [{ program, state: 'active', since: '2026-01-05' }], context), context);
  });
  await bulkWrite(context, changes.flat(), { operation: 'test' });
});

const turn = (variables: object = {}) => office.as(officer).send(page, { village: VILLAGE, first: 20, ...variables });

/** Each has one of its own, by which a cache knows it. */
const withoutIds = (value: object) => JSON.parse(JSON.stringify(value, (key, inner) => (key === 'id' ? undefined : inner)));

describe('a village’s page', () => {
  it('shows who is poorest, what they receive and who serves them, by three calls of the database', async () => {
    const { data, extensions } = await turn();

    const { nodes, pageInfo } = data.village.households;
    expect(extensions?.cost.calls).toBe(3);
    expect(extensions?.cost.readUnits).toBeLessThanOrEqual(20);
    expect(pageInfo.hasNextPage).toBe(true);
    expect(nodes).toHaveLength(20);
    expect(withoutIds(nodes[0])).toMatchInlineSnapshot(`
      {
        "aid": [
          {
            "fund": "APBN",
            "programName": "PKH",
            "since": "2026-01-05",
            "state": "ACTIVE",
          },
        ],
        "fieldFinding": null,
        "head": {
          "name": "Budi Contoh",
        },
        "memberCount": 4,
        "officers": [
          {
            "name": "Officer One",
            "role": "FACILITATOR",
          },
          {
            "name": "Officer Two",
            "role": "FRONT_OFFICE",
          },
        ],
        "officialDecile": {
          "decile": 1,
        },
      }
    `);
  });

  it('takes one Query for its households and one for their officers, beside the sign-in’s own', async () => {
    const core = office.core({ id: officer.sub, role: 'officer', name: officer.name, scope: { kind: 'villages', villages: [VILLAGE] } });

    const { errors } = await graphql({
      schema: officeSchema,
      source: page,
      variableValues: { village: VILLAGE },
      contextValue: officeContext(core),
    });

    expect(errors).toBeUndefined();
    expect(core.cost.byCommand).toEqual({ 'Query registry': 2 });
  });

  it('takes no more calls for a hundred rows', async () => {
    const { data, extensions } = await turn({ first: 100 });

    expect(data.village.households.nodes).toHaveLength(HOUSEHOLDS);
    expect(extensions?.cost).toMatchObject({ calls: 3, writeUnits: 0 });
    expect(extensions?.cost.readUnits).toBeLessThanOrEqual(40);
  });

  it('is read to the end, each household once, poorest first, unranked last', async () => {
    const ids: string[] = [];
    const deciles: number[] = [];
    let after: string | undefined;
    do {
      const { data } = await turn({ after });
      for (const { id, officialDecile } of data.village.households.nodes) {
        ids.push(id);
        deciles.push(officialDecile?.decile ?? 99);
      }
      after = data.village.households.pageInfo.hasNextPage ? data.village.households.pageInfo.endCursor : undefined;
    } while (after);

    expect(new Set(ids).size).toBe(HOUSEHOLDS);
    expect(ids).toHaveLength(HOUSEHOLDS);
    expect(deciles).toEqual(deciles.toSorted((a, b) => a - b));
  });

  it('moves a household up once its finding says it is poor', async () => {
    const last = (await turn({ first: 100 })).data.village.households.nodes.at(-1);
    await office.as(dinsos).mutate('recordFinding', { household: last.id, finding: 'EXTREME_POOR', date: today });

    const { data } = await turn({ first: 10 });

    expect(data.village.households.nodes.map(({ id }: { id: string }) => id)).toContain(last.id);
  });
});

const cursor = (...position: unknown[]) => Buffer.from(JSON.stringify(position)).toString('base64url');

describe('a page that can’t be', () => {
  it.each<[string, object, string]>([
    ['no rows', { first: 0 }, 'first'],
    ['101 rows', { first: 101 }, 'first'],
    ['rows below nothing', { first: -1 }, 'first'],
    ['a cursor that is no cursor', { after: 'xyz' }, 'after'],
    ['an empty cursor', { after: '' }, 'after'],
    ['a cursor of another list', { after: cursor('household#x') }, 'after'],
    ['a cursor with empty keys', { after: cursor('', '', '') }, 'after'],
    ['a cursor into the assignments', { after: cursor('assignment#x', 'staff#officer-1', 'assignment#x') }, 'after'],
    ['a cursor of numbers', { after: cursor(1, 2, 3) }, 'after'],
    ['a cursor too long', { after: 'x'.repeat(501) }, ''],
  ])('is refused with what to do: %s', async (_what, variables, path) => {
    const { data, errors, text } = await turn(variables);

    expect(data?.village?.households ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: expect.stringContaining(path) }] });
    expect(text).not.toContain('Exception');
  });

  it('is no way into another village: a cursor from there goes on here, or nowhere', async () => {
    const stranger = cursor('household#01#x', 'household#x', 'household');

    const { data } = await turn({ after: stranger, first: 100 });

    expect(data.village.households.nodes.length).toBeLessThanOrEqual(HOUSEHOLDS);
  });
});

import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { describe, expect, it } from 'vitest';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';

const from = numbers();
const office = useOffice(withPrograms);

const LIST = `query($code: RegionCode!, $after: String) { village(code: $code) { households(first: 2, after: $after) {
  edges { cursor node { id memberCount } } nodes { id } pageInfo { hasNextPage endCursor } } } }`;

/** A village of three, in which what lies of one is not what was written. */
async function brokenIn(village: string, data: string): Promise<{ ids: string[]; broken: string }> {
  const made = [];
  for (let count = 0; count < 3; count += 1) made.push(await Household.register(office.core(), family(from, { village })));
  const ids = made.map(({ id }) => id).toSorted();
  const broken = ids[1] ?? '';
  const key = { pk: `household#${broken}`, sk: 'household' };
  const item = await office.stores.registry.get(key);
  await office.stores.registry.put({ ...item, ...key, data });
  return { ids, broken };
}

const global = (id: string) => globalId('Household', id);

describe('a record that is broken', () => {
  it.each([
    ['is cut off', VILLAGE, '{"id":"x","memb'],
    ['is no object', '64.02.06.1004', '[]x'],
    ['lacks what it must have', '64.02.06.1005', '{"id":"x"}'],
  ])('is one row of its page, and an error that says so: it %s', async (_what, village, data) => {
    const { ids, broken } = await brokenIn(village, data);

    const first = await office.as(dinsos).send(LIST, { code: village });
    const rest = await office.as(dinsos).send(LIST, { code: village, after: first.data.village.households.pageInfo.endCursor });

    const rows = [...first.data.village.households.edges, ...rest.data.village.households.edges].map(({ node }) => node?.id ?? null);
    expect(rows).toEqual(ids.map((id) => (id === broken ? null : global(id))));
    expect(first.errors?.map(({ path }) => path?.slice(0, 4).join('.'))).toContain('village.households.edges.1');
    expect(rest.errors).toBeUndefined();
  });

  it('is told by its own words, once by itself and once in the log, with its place and nothing of what it held', async () => {
    const { broken } = await brokenIn('64.02.06.1006', '{"id":"Budi Contoh');

    const { data, errors } = await office.as(dinsos).send('query($id: ID!) { household(id: $id) { id } }', { id: global(broken) });
    await office.as(dinsos).send(LIST, { code: '64.02.06.1006' });

    expect(data).toEqual({ household: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BROKEN_RECORD' } }]);
    const told = office.log.filter((line) => line.includes('unreadable record'));
    expect(told.some((line) => line.includes(`household household#${broken} household`))).toBe(true);
    expect(office.log.join('')).not.toContain('Budi Contoh');
  });

  it.each(['{', '{"id":"x"}'])('does not keep its village from being published: %s', async (data) => {
    const village = data === '{' ? '64.02.06.1007' : '64.02.06.1008';
    const { ids, broken } = await brokenIn(village, data);
    const context = office.core();
    for (const household of ids.filter((id) => id !== broken))
      await Aid.enroll(context, { household, program: 'pkh', state: 'active', reason: 'daftar' });
    await markDirty(context, [village]);

    const { failed } = await refreshDirtyVillages(context);

    expect(failed).toEqual([]);
    const { data: seen } = await office.ask('query($code: RegionCode!) { recipients(village: $code) { nodes { id } } }', { code: village });
    expect(seen.recipients.nodes).toHaveLength(2);
    expect(context.cost.unreadable).toEqual([`household household#${broken} household`]);
  });
});

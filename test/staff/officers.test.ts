import { expect, it } from 'vitest';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy } from '../support/register/registered.ts';

/** Who serves the villages of households that lie in several. */

const office = useOffice(servedBy('petugas-satu', VILLAGE), servedBy('petugas-dua', NEIGHBOUR), servedBy('petugas-tiga', ELSEWHERE));

it('are asked for together, by a Query a kecamatan, and are those that serve each', async () => {
  const from = numbers();
  const ids: string[] = [];
  for (const village of [VILLAGE, NEIGHBOUR, ELSEWHERE]) ids.push(globalId('Household', (await registered(office, from, { village })).id));
  const asked = async (of: readonly string[]) => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Household { village { code } officers { staff { code } } } } }';
    const { data, errors, extensions } = await office.as(dinsos).send(query, { ids: of });
    expect(errors).toBeUndefined();
    const rows: { village: { code: string }; officers: { staff: { code: string } }[] }[] = data.nodes;
    return {
      rows: rows.map(({ village, officers }) => [village.code, officers.map(({ staff }) => staff.code)]),
      calls: extensions?.cost.calls ?? 0,
    };
  };
  const [one, two, three] = [await asked(ids.slice(0, 1)), await asked(ids.slice(0, 2)), await asked(ids)];

  expect(three.rows).toEqual([
    [VILLAGE, ['petugas-satu']],
    [NEIGHBOUR, ['petugas-dua']],
    [ELSEWHERE, ['petugas-tiga']],
  ]);
  expect([two.calls, three.calls]).toEqual([one.calls, one.calls + 1]);
});

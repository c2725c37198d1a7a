import * as Search from '@puskesos/core/search';
import type { Actor } from '@puskesos/core/shared/actor';
import { NotFound } from '@puskesos/core/shared/error';
import { Forbidden } from '@puskesos/core/shared/forbidden';
import * as Staff from '@puskesos/core/staff';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, officerOf, VILLAGE } from '../support/register/people.ts';
import { begunWith, servedBy } from '../support/register/registered.ts';
import { familyOf, nameAll, searched } from '../support/scenes/named.ts';

/** Somebody is looked for by a name, and found however it is spelt, by whoever may see them and by nobody else. */

const from = numbers();
const office = useOffice(servedBy(officer.sub, VILLAGE), servedBy('officer-2', VILLAGE, ELSEWHERE));
const two: Person = { role: 'officer', sub: 'officer-2' };
const camat: Person = { role: 'camat', district: VILLAGE.slice(0, 8) };
const head: Person = { role: 'village_head', village: NEIGHBOUR };

beforeAll(async () => {
  await begunWith(office.core(), [
    familyOf(from, ['Muhammad Yusuf', 'Hj. Siti Aminah, S.Pd']),
    familyOf(from, ['Soekarni', 'Sitti Amina']),
    familyOf(from, ['Nur Hayati', 'Siti Aninah']),
    familyOf(from, ['Mohamad Jusuf', 'Siti Aminah binti Yusuf'], NEIGHBOUR),
    familyOf(from, ['Moch. Yusup', 'Siti Aminah', 'Aminah'], ELSEWHERE),
  ]);
  await Staff.add(office.core(), { id: 'petugas-9', name: 'Hj. Noerhajati, S.Sos' });
  await nameAll(office);
});

describe('whoever is asked for', () => {
  it('is found as written first, then in another spelling, then one letter off, in any order of words', async () => {
    expect((await searched(office, officer, { name: 'aminah SITI' })).names).toEqual([
      'Hj. Siti Aminah, S.Pd (exact)',
      'Sitti Amina (spelling)',
      'Siti Aninah (one_letter)',
    ]);
    expect((await searched(office, officer, { name: 'Sukarni' })).names).toEqual(['Soekarni (spelling)']);
    expect((await searched(office, officer, { name: 'Noerhayati' })).names).toEqual(['Nur Hayati (spelling)']);
    const [first, ...others] = (await searched(office, dinsos, { name: 'Yusuf, Muhammad' })).names;
    expect(first).toBe('Muhammad Yusuf (exact)');
    expect(others.toSorted()).toEqual(['Moch. Yusup (spelling)', 'Mohamad Jusuf (spelling)']);
  });

  it('is asked for by a name, and told what is wrong with anything else', async () => {
    for (const name of ['12', 'x'.repeat(101), ' ']) {
      const { errors, data } = await searched(office, officer, { name });
      expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]);
      expect(data?.searchHouseholds ?? null).toBeNull();
    }
    expect((await searched(office, officer, { name: 'Tidak Ada' })).nodes).toEqual([]);
    expect((await searched(office, officer, { name: 'Siti', after: 'x' })).errors).toMatchObject([
      { extensions: { code: 'INVALID_INPUT' } },
    ]);
  });

  it('comes a page at a time, each once, to the last', async () => {
    const all = (await searched(office, dinsos, { name: 'Siti Aminah' })).nodes.length;
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { names, pageInfo } = await searched(office, dinsos, { name: 'Siti Aminah', first: 2, ...(after && { after }) });
      seen.push(...names);
      after = pageInfo?.hasNextPage ? pageInfo.endCursor : undefined;
    } while (after);

    expect(seen).toHaveLength(all);
    expect(all).toBe(5);
  });
});

describe('who asks', () => {
  it.each<[string, Person, string | undefined, string[]]>([
    ['an officer, of their village', officer, undefined, [VILLAGE]],
    ['an officer of two villages, of both', two, undefined, [VILLAGE, ELSEWHERE]],
    ['an officer of two villages, of the one they name', two, ELSEWHERE, [ELSEWHERE]],
    ['an officer, of theirs in the kecamatan they name', two, ELSEWHERE.slice(0, 8), [ELSEWHERE]],
    ['a village head, of their village', head, undefined, [NEIGHBOUR]],
    ['a camat, of their kecamatan', camat, undefined, [VILLAGE, NEIGHBOUR]],
    ['a camat, of a village of it', camat, NEIGHBOUR, [NEIGHBOUR]],
    ['Dinsos, of all', dinsos, undefined, [VILLAGE, NEIGHBOUR, ELSEWHERE]],
    ['Dinsos, of a kecamatan', dinsos, ELSEWHERE.slice(0, 8), [ELSEWHERE]],
    ['the auditor, of all', { role: 'auditor' }, undefined, [VILLAGE, NEIGHBOUR, ELSEWHERE]],
  ])('%s', async (_who, person, place, villages) => {
    const { villages: seen, errors } = await searched(office, person, { name: 'Siti Aminah', ...(place && { place }) });

    expect(errors).toBeUndefined();
    expect(seen).toEqual(villages.toSorted());
  });

  it('and asks beyond their area is answered as where nobody lives', async () => {
    for (const [person, place] of [
      [officer, NEIGHBOUR],
      [camat, ELSEWHERE],
      [camat, ELSEWHERE.slice(0, 8)],
      [head, VILLAGE],
    ] as const) {
      const { data, errors } = await searched(office, person, { name: 'Siti Aminah', place });
      expect([data.searchHouseholds, errors]).toEqual([null, undefined]);
    }
    const asked = { name: 'Siti Aminah', place: NEIGHBOUR };
    await expect(Search.households(office.core(officerOf(VILLAGE)), asked)).rejects.toThrow(NotFound);
  });

  it('and may see no names is refused, there or not', async () => {
    const ministry: Actor = { id: 'kemensos', role: 'ministry', name: 'Kemensos', scope: { kind: 'regency' } };
    for (const name of ['Siti Aminah', 'Tidak Ada']) {
      await expect(Search.households(office.core(ministry), { name })).rejects.toThrow(Forbidden);
      const { data, extensions } = await searched(office, { role: 'ministry' }, { name });
      expect([data.searchHouseholds, extensions?.cost.calls]).toEqual([null, 0]);
    }
    const publicly = await office.ask('{ searchHouseholds(name: "Siti Aminah") { nodes { likeness } } }');
    expect(publicly.data).toBeUndefined();
  });

  it('learns nothing from what it took of who lives elsewhere', async () => {
    const callsFor = async (name: string) => (await searched(office, head, { name })).extensions?.cost.calls;

    expect(await callsFor('Soekarni')).toBe(8);
    expect(await callsFor('Tidakada')).toBe(8);
  });
});

it('finds the staff and trainings too', async () => {
  const asked = 'query ($name: String!) { searchStaff(name: $name) { nodes { code } } searchTrainings(name: $name) { nodes { code } } }';

  const { data, errors } = await office.as({ role: 'ministry' }).send(asked, { name: 'Nurhayati' });

  expect(errors).toBeUndefined();
  expect(data).toEqual({ searchStaff: { nodes: [{ code: 'petugas-9' }] }, searchTrainings: { nodes: [] } });
});

it('lays no name in clear into the index, and none into the log', async () => {
  const index = (await itemsOf(office.stores.registry)).filter(({ type }) => type === 'name' || type === 'near' || type === 'names');
  const words = /siti|amina|yusu|jusu|hayat|hajat|sukarn|soekarn|muham|moham/i;

  expect(index.length).toBeGreaterThan(60);
  expect(index.filter((item) => words.test(JSON.stringify(item)))).toEqual([]);
  expect(office.log.filter((line) => words.test(line))).toEqual([]);
});

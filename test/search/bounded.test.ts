import type { Registration } from '@puskesos/core/household/shapes';
import { villages } from '@puskesos/core/region';
import { namedIn } from '@puskesos/core/search/findable.rules';
import { followNames } from '@puskesos/core/search/follow';
import { expect, it } from 'vitest';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { begunWith, servedBy } from '../support/register/registered.ts';
import { familyOf, searched } from '../support/scenes/named.ts';

/** What a search takes does not hang on how many households there are. */

const GIVEN =
  'Slamet Wagimin Sutrisno Paijo Tumiran Bejo Karso Darmo Warsito Ngatimin Samijan Parjono Kasman Ruslan Bahtiar Samsir Jumali Arman'.split(
    ' ',
  );
const FATHERS =
  'Prakoso Kuncoro Baskoro Wibisono Lestari Handoyo Gumelar Saputra Anggara Sitorus Tarigan Lubis Mahendra Kalalo Pratama'.split(' ');
const crowd = (n: number) => [`${GIVEN[n % GIVEN.length]} ${FATHERS[(n * 7) % FATHERS.length]}`, `Sri ${GIVEN[(n * 5) % GIVEN.length]}`];

const office = useOffice(servedBy(officer.sub, VILLAGE));
const from = numbers();

async function grow(families: readonly Registration[]): Promise<void> {
  for (let n = 0; n < families.length; n += 200) {
    const made = await begunWith(office.core(), families.slice(n, n + 200));
    await followNames(office.core(), [{ before: [], after: made.flatMap(namedIn) }]);
  }
}

const crowdFrom = (first: number, last: number) =>
  Array.from({ length: last - first }, (_, n) => familyOf(from, crowd(first + n), villages[n % villages.length]?.code));

const camat: Person = { role: 'camat', district: VILLAGE.slice(0, 8) };
const people = { officer, camat, dinsos };

it('takes the same calls and units among 50 households and among 2,000, for an officer, a camat and Dinsos', {
  timeout: 300_000,
}, async () => {
  const costs: Record<string, unknown>[] = [];
  // Whoever has asked before is known by one read of two items, where the first time takes two reads.
  for (const person of Object.values(people)) await searched(office, person, { name: 'Tidak Ada' });
  await grow([familyOf(from, ['Ludiro Panembahan']), familyOf(from, ['Luditro Panembahan'])]);
  for (const [households, families] of [
    [50, crowdFrom(2, 50)],
    [2_000, crowdFrom(50, 2_000)],
  ] as const) {
    await grow(families);
    const cost: Record<string, unknown> = {};
    for (const [who, person] of Object.entries(people)) {
      for (const name of ['Ludiro Panembahan', 'Loediro', 'Tidak Ada']) {
        const { extensions, nodes } = await searched(office, person, { name });
        cost[`${who}: ${name}`] = { ...extensions?.cost, found: nodes.length };
      }
    }
    costs.push(cost);
    // In every household somebody is called so.
    const common = await searched(office, dinsos, { name: 'Sri', first: 20 });
    process.stderr.write(`${households} households: ${JSON.stringify(cost)}; Sri: ${JSON.stringify(common.extensions?.cost)}\n`);
    expect(common.nodes).toHaveLength(20);
    expect(common.extensions?.cost.calls).toBeLessThanOrEqual(9);
    expect(common.extensions?.cost.readUnits).toBeLessThanOrEqual(35);
  }

  const [few, many] = costs;
  expect(many).toEqual(few);
  expect(few?.['officer: Ludiro Panembahan']).toMatchObject({ calls: 10, found: 2 });
  expect(few?.['dinsos: Ludiro Panembahan']).toMatchObject({ calls: 9, found: 2 });
  expect(few?.['dinsos: Tidak Ada']).toMatchObject({ calls: 8, found: 0 });
});

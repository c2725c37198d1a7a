import { putSideBySide } from '@puskesos/core/pocket/ranking';
import { findJob } from '@puskesos/core/shared/job';
import { expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { itemsOf } from '../support/engine/items.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { at, denseIn, MONTH, monthCounted } from '../support/scenes/dense.ts';

/** Villages beside each other in a month that has ended: who is above whom, how surely, and what else stands out there. */

useStoppedClock('2026-10-20T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE), denseIn);
const camat: Person = { role: 'camat', district: '64.02.06' };

const ROW = `village { code } count base rate rateLow rateHigh estimate rank bestRank worstRank regencyRate standing
  neighbours { village { code } } trend { month count base } gap { count base } standsAbove { indicator { code } count base standing }`;
const asked = async (person: Person, place: string, args: string, fields = ROW) =>
  office.as(person).send(`{ ${place} { ranking(month: "${MONTH}", ${args}) { edges { node { ${fields} } } } } }`);
const ranked = async (args = 'indicator: VERIFIED_POOR') =>
  (await asked(dinsos, 'regency', args)).data.regency.ranking.edges.map(({ node }: { node: object }) => node);

it('a village is told with how surely it stands where it does, beside its neighbours and what else is high there', async () => {
  const [first, second, third, ...others] = await ranked();
  expect(others).toEqual([]);
  expect(first).toEqual({
    village: { code: VILLAGE },
    ...{ count: 8, base: 8, rate: 1, rateLow: expect.closeTo(0.6756, 4), rateHigh: 1 },
    ...{ estimate: expect.closeTo(12 / 18, 10), rank: 1, bestRank: 1, worstRank: 2, regencyRate: 0.4, standing: 'ABOVE' },
    neighbours: [{ village: { code: NEIGHBOUR } }],
    trend: [{ month: MONTH, count: 8, base: 8 }],
    gap: { count: 8, base: 8 },
    standsAbove: [],
  });
  expect(second).toMatchObject({ village: { code: NEIGHBOUR }, rank: 2, bestRank: 1, worstRank: 2 });
  expect(third).toMatchObject({ village: { code: ELSEWHERE }, rate: 0, rank: 3, bestRank: 3, worstRank: 3, standing: 'BELOW' });
});

it('tells what else stands above the regency, and not what is asked', async () => {
  const [first] = await ranked('indicator: DISABLED');
  expect(first.standsAbove).toEqual([{ indicator: { code: 'VERIFIED_POOR' }, count: 8, base: 8, standing: 'ABOVE' }]);
});

it('is put in order by the number too', async () => {
  const rows = await ranked('indicator: OUT_OF_SCHOOL, by: NUMBER');
  expect(rows).toEqual([]);
  const [first, second] = await ranked('indicator: VISITED, by: NUMBER');
  expect(first).toMatchObject({ village: { code: ELSEWHERE }, count: 24, rank: 1, bestRank: 1, worstRank: 1 });
  expect(second).toMatchObject({ village: { code: VILLAGE }, count: 8, rank: 2, bestRank: 2, worstRank: 3 });
});

it('is one Get, and two reads more for all that stands beside its rows', async () => {
  const bare = await asked(dinsos, 'regency', 'indicator: VERIFIED_POOR, first: 2', 'rank');
  expect(bare.extensions?.cost).toMatchObject({ calls: 1, readUnits: 1 });
  const whole = await asked(dinsos, 'regency', 'indicator: VERIFIED_POOR, first: 3');
  expect(whole.extensions?.cost.calls).toBe(3);
  expect(whole.extensions?.cost.readUnits).toBeLessThan(30);
});

it('of a kecamatan is for its camat, of the regency for who sees all of it', async () => {
  const rows = async (person: Person, place: string) =>
    ((await asked(person, place, 'indicator: VERIFIED_POOR')).data[place.split('(')[0] ?? '']?.ranking?.edges ?? null)?.length ?? null;
  expect(await rows(camat, 'district(code: "64.02.06")')).toBe(2);
  expect(await rows(camat, 'district(code: "64.02.12")')).toBeNull();
  expect(await rows(camat, 'regency')).toBeNull();
  expect(await rows({ role: 'auditor' }, 'regency')).toBe(3);
  expect(await rows({ role: 'ministry' }, 'regency')).toBeNull();
  expect(await rows(officer, 'district(code: "64.02.06")')).toBeNull();
});

it('finds villages that touch and stand above the regency each, as one', async () => {
  const query = (place: string) =>
    `{ ${place} { pocketCandidates(month: "${MONTH}", indicator: VERIFIED_POOR) { edges { node { villages { code } share { count base rate regencyRate standing } } } } } }`;
  const { data, extensions } = await office.as(dinsos).send(query('regency'));
  expect(data.regency.pocketCandidates.edges).toEqual([
    {
      node: {
        villages: [{ code: VILLAGE }, { code: NEIGHBOUR }],
        share: { count: 16, base: 16, rate: 1, regencyRate: 0.4, standing: 'ABOVE' },
      },
    },
  ]);
  expect(extensions?.cost.calls).toBe(1);
  expect((await office.as(camat).send(query('district(code: "64.02.06")'))).data.district.pocketCandidates.edges).toHaveLength(1);
});

it('is not there of a month that goes on, that nobody counted, or of a number alone', async () => {
  const fails = async (month: string, indicator: string) =>
    (await office.as(dinsos).send(`{ regency { ranking(month: "${month}", indicator: ${indicator}) { edges { node { rank } } } } }`))
      .errors?.[0];
  expect((await fails('2026-11', 'VERIFIED_POOR'))?.extensions['code']).toBe('INVALID_INPUT');
  expect((await fails('2027-11', 'VERIFIED_POOR'))?.extensions['code']).toBe('INVALID_INPUT');
  expect((await fails('2026-09', 'VERIFIED_POOR'))?.extensions['code']).toBe('MONTH_NOT_COUNTED');
  expect((await fails(MONTH, 'HOUSEHOLDS'))?.message).toContain('angka saja');
});

it('is made of a month that was counted and has none, by what the refresh asks for', async () => {
  const { registry } = office.stores;
  const { pk, sk } = { pk: `ranking#${MONTH}`, sk: 'verified_poor' };
  const kept = await registry.get({ pk, sk }, true);
  await registry.remove({ pk, sk });
  await monthCounted(office, '2026-11-03');
  expect(await registry.get({ pk, sk }, true)).toEqual(kept);
  await office.refresh();
  expect(await findJob(registry, { kind: 'indicators', id: MONTH })).toBeUndefined();
});

it('counted again says the same to the byte; what changed is there when the month is counted again', async () => {
  const rankings = async () => (await itemsOf(office.stores.registry)).filter(({ type }) => type === 'ranking');
  const before = await rankings();
  await monthCounted(office, '2026-12-02');
  await putSideBySide(office.core(), MONTH);
  const after = await rankings();
  expect(after.filter(({ pk }) => pk === `ranking#${MONTH}`)).toEqual(before);
  expect(after).toHaveLength(before.length * 2);
  at('2026-12-03');
  const [first] = await ranked();
  expect(first.trend.map(({ month }: { month: string }) => month)).toEqual([MONTH]);
  const later = await office
    .as(dinsos)
    .send('{ regency { ranking(month: "2026-11", indicator: VERIFIED_POOR, first: 1) { nodes { trend { month count } } } } }');
  expect(later.data.regency.ranking.nodes[0].trend).toEqual([
    { month: MONTH, count: 8 },
    { month: '2026-11', count: 8 },
  ]);
});

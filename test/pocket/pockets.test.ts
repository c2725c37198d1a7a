import { edges } from '@puskesos/core/pocket/pocket.machine';
import { expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { added, countItems } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { at, BEYOND, denseIn, MONTH } from '../support/scenes/dense.ts';

/** A pocket of poverty, from its declaration on a month's figures until it is closed. */

useStoppedClock('2026-10-20T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, NEIGHBOUR), denseIn);
const camat: Person = { role: 'camat', district: '64.02.06' };
const camatBeyond: Person = { role: 'camat', district: '64.02.02' };

const POCKET = `pocket { id name state villages { code } basis { indicator { code } month count base rate regencyRate standing }
  paper { number date } nextReview reviewCount closing { on outcome paper { number } } version }`;
const paper = { number: '460/12/2026', date: '2026-11-02' };
const declaration = {
  ...{ name: 'Kantong Jahab', villages: [VILLAGE, NEIGHBOUR], indicator: 'VERIFIED_POOR', month: MONTH },
  ...{ paper, nextReview: '2027-02-01', reason: 'jauh di atas angka kabupaten' },
};
const declares = (change: object = {}, person: Person = dinsos) =>
  office.as(person).mutate('declarePocket', { ...declaration, ...change }, POCKET);
const reviews = (pocket: string, change: object = {}, person: Person = dinsos) =>
  office
    .as(person)
    .mutate(
      'reviewPocket',
      { pocket, finding: 'Sepuluh rumah belum berjamban', next: 'Usulkan jamban', nextReview: '2027-05-01', ...change },
      POCKET,
    );
const changes = (pocket: string, change: object) =>
  office.as(dinsos).mutate('changePocket', { pocket, reason: 'desa tetangga ikut', ...change }, POCKET);
const closes = (pocket: string, change: object = {}) =>
  office.as(dinsos).mutate('closePocket', { pocket, outcome: 'IMPROVED', paper, reason: 'sudah membaik', ...change }, POCKET);

const namesOf = async (person: Person, place = '', which = 'OPEN') => {
  const field = `pockets(which: ${which}) { nodes { name } }`;
  const { data, errors } = await office.as(person).send(place === '' ? `{ ${field} }` : `{ district(code: "${place}") { ${field} } }`);
  expect(errors).toBeUndefined();
  return (place === '' ? data : data.district).pockets?.nodes.map(({ name }: { name: string }) => name) ?? null;
};
const pocketOf = async (person: Person, code: string) =>
  (await office.as(person).send(`{ village(code: "${code}") { pocket { name } } }`)).data.village.pocket?.name ?? null;
const tasksOf = async () =>
  (await office.as(dinsos).send('{ tasks(kinds: [POCKET_REVIEW]) { nodes { due subject { id } } } }')).data.tasks.nodes;

/** Writes nothing, and says why. */
async function refused(deed: () => Promise<{ __typename: string; message?: string; issues?: { path: string }[] }>) {
  const before = await countItems(office.stores.registry);
  const { __typename, message, issues } = await deed();
  expect(added(before, await countItems(office.stores.registry))).toEqual({});
  return [__typename, issues?.[0]?.path ?? message];
}
let id = '';

it.each<[string, object, string, string]>([
  ['villages that don’t touch', { villages: [VILLAGE, NEIGHBOUR, ELSEWHERE] }, 'VillagesApart', 'tidak menyambung'],
  ['a village that nobody knows', { villages: [VILLAGE, '64.02.99.2001'] }, 'InvalidInput', 'villages.1'],
  ['a village named twice', { villages: [VILLAGE, VILLAGE] }, 'InvalidInput', 'villages'],
  ['no village', { villages: [] }, 'InvalidInput', 'villages'],
  ['a month that goes on', { month: '2026-11' }, 'InvalidInput', 'month'],
  ['a month that nobody counted', { month: '2026-08' }, 'MonthNotCounted', 'belum dihitung'],
  ['a number alone', { indicator: 'PEOPLE' }, 'InvalidInput', 'indicator'],
  ['a paper of tomorrow', { paper: { number: '1', date: '2026-11-03' } }, 'InvalidInput', 'paper.date'],
  ['a review that is not ahead', { nextReview: '2026-11-02' }, 'InvalidInput', 'nextReview'],
])('is not declared with %s', async (_what, change, error, told) => {
  expect(await refused(() => declares(change))).toEqual([error, expect.stringContaining(told)]);
});

it('is declared by Dinsos, on the figures of its villages as they are then', async () => {
  expect((await declares({}, camat)).__typename).toBe('Forbidden');
  const { pocket } = await declares({ clientMutationId: 'kantong-1' });
  id = pocket.id;
  expect(pocket).toMatchObject({
    state: 'DECLARED',
    villages: [{ code: VILLAGE }, { code: NEIGHBOUR }],
    basis: { indicator: { code: 'VERIFIED_POOR' }, month: MONTH, count: 16, base: 16, rate: 1, regencyRate: 0.4, standing: 'ABOVE' },
    ...{ paper, nextReview: '2027-02-01', reviewCount: 0, closing: null, version: 1 },
  });
  expect((await declares({ clientMutationId: 'kantong-1' })).pocket.id).toBe(id);
});

it('holds its villages while it is open', async () => {
  expect(await refused(() => declares({ villages: [NEIGHBOUR, '64.02.06.1005'], name: 'Kantong lain' }))).toEqual([
    'PocketOverlaps',
    expect.stringContaining('sudah masuk kantong lain'),
  ]);
});

it('is seen by Dinsos, and by who serves one of its villages', async () => {
  expect(await namesOf(dinsos)).toEqual(['Kantong Jahab']);
  expect(await namesOf({ role: 'ministry' })).toEqual(['Kantong Jahab']);
  expect(await namesOf(camat, '64.02.06')).toEqual(['Kantong Jahab']);
  expect(await namesOf(camat)).toBeNull();
  expect(await namesOf(camat, '64.02.02')).toBeNull();
  expect(await namesOf(officer, '64.02.06')).toBeNull();
  expect(await pocketOf(officer, NEIGHBOUR)).toBe('Kantong Jahab');
  expect(await pocketOf(officer, VILLAGE)).toBeNull();
  expect(await pocketOf(dinsos, ELSEWHERE)).toBeNull();
  const read = async (person: Person) => (await office.as(person).send(`{ node(id: "${id}") { id } }`)).data.node?.id ?? null;
  expect([await read(officer), await read(camat), await read(camatBeyond)]).toEqual([id, id, null]);
});

it('is looked at again by Dinsos or the camat of all its villages, and waits for the next time', async () => {
  expect(await tasksOf()).toEqual([]);
  at('2027-02-01');
  expect(await tasksOf()).toEqual([{ due: '2027-02-15', subject: { id } }]);
  expect(await refused(() => reviews(id, {}, camatBeyond))).toEqual(['NotFound', expect.any(String)]);
  expect((await reviews(id, {}, officer)).__typename).toBe('Forbidden');
  expect(await refused(() => reviews(id, { nextReview: '2027-02-01' }))).toEqual(['InvalidInput', 'nextReview']);
  expect((await reviews(id, {}, camat)).pocket).toMatchObject({ state: 'FOLLOWED', nextReview: '2027-05-01', reviewCount: 1, version: 2 });
  expect(await tasksOf()).toEqual([]);
  await reviews(id, { finding: 'Tujuh rumah sudah berjamban', nextReview: '2027-08-01' });
  const { data } = await office
    .as(officer)
    .send(`{ node(id: "${id}") { ... on Pocket { reviews(first: 5) { nodes { on by { name } finding next } } } } }`);
  expect(data.node.reviews.nodes).toMatchObject([
    { on: '2027-02-01', finding: 'Tujuh rumah sudah berjamban' },
    { on: '2027-02-01', finding: 'Sepuluh rumah belum berjamban', next: 'Usulkan jamban' },
  ]);
});

it('has other villages, which are free or held from then on, and lies in the list of their kecamatan', async () => {
  expect(await refused(() => changes(id, { villages: [VILLAGE, ELSEWHERE] }))).toEqual(['VillagesApart', expect.any(String)]);
  expect(await refused(() => changes(id, {}))).toEqual(['InvalidInput', '']);
  const { pocket } = await changes(id, { villages: [VILLAGE, BEYOND], name: 'Kantong Jahab dan sekitarnya', expectedVersion: 3 });
  expect(pocket).toMatchObject({ state: 'FOLLOWED', villages: [{ code: VILLAGE }, { code: BEYOND }], version: 4 });
  expect((await changes(id, { name: 'Dari layar lama', expectedVersion: 3 })).__typename).toBe('VersionConflict');
  expect(await namesOf(camatBeyond, '64.02.02')).toEqual(['Kantong Jahab dan sekitarnya']);
  expect(await pocketOf(officer, NEIGHBOUR)).toBeNull();
  const { pocket: other } = await declares({ villages: [NEIGHBOUR], name: 'Kantong sebelah', nextReview: '2027-03-01' });
  expect(await refused(() => changes(id, { villages: [VILLAGE, NEIGHBOUR] }))).toEqual(['PocketOverlaps', expect.any(String)]);
  expect(await namesOf(dinsos)).toEqual(['Kantong sebelah', 'Kantong Jahab dan sekitarnya']);
  expect((await closes(other.id, { outcome: 'MISTAKE' })).pocket).toMatchObject({ state: 'CLOSED', closing: { outcome: 'MISTAKE' } });
  expect(await namesOf(camat, '64.02.06', 'CLOSED')).toEqual(['Kantong sebelah']);
});

it('is told in figures by month to who serves all of it', async () => {
  const figures = async (person: Person) =>
    office.as(person).send(`{ node(id: "${id}") { ... on Pocket { figures { month count base regencyRate }
      visited: figures(indicator: VISITED) { count base } } } }`);
  const { data, extensions } = await figures(dinsos);
  expect(data.node).toEqual({
    figures: [{ month: MONTH, count: 8, base: 8, regencyRate: 0.4 }],
    visited: [{ count: 8, base: 8 }],
  });
  // The pocket three times, and a BatchGet for each list.
  expect(extensions?.cost.calls).toBe(5);
  expect((await figures(camat)).data.node).toEqual({ figures: null, visited: null });
  expect((await figures({ role: 'ministry' })).data.node).toEqual({ figures: null, visited: null });
});

it('a list of them is one Query, whatever they hold', async () => {
  const { extensions } = await office
    .as(dinsos)
    .send('{ pockets(first: 10) { nodes { name villages { name } basis { rate } nextReview } } }');
  expect(extensions?.cost).toMatchObject({ calls: 1, readUnits: 0.5 });
});

it('is closed once, frees its villages, and then stays as it was', async () => {
  expect(await refused(() => closes(id, { paper: { number: '1', date: '2027-02-02' } }))).toEqual(['InvalidInput', 'paper.date']);
  expect((await closes(id)).pocket).toMatchObject({
    state: 'CLOSED',
    closing: { on: '2027-02-01', outcome: 'IMPROVED', paper: { number: paper.number } },
  });
  at('2027-09-01');
  expect(await tasksOf()).toEqual([]);
  for (const again of [() => reviews(id, { nextReview: '2028-01-01' }), () => changes(id, { name: 'Lain lagi' }), () => closes(id)]) {
    expect(await refused(again)).toEqual(['PocketClosed', expect.any(String)]);
  }
  expect(edges.some(({ from }) => from === 'closed')).toBe(false);
  expect(await namesOf(dinsos)).toEqual([]);
  expect(await namesOf(dinsos, '', 'CLOSED')).toContain('Kantong Jahab dan sekitarnya');
  expect((await declares({ nextReview: '2028-01-01' })).pocket.state).toBe('DECLARED');
});

it('tells who did what, when and why', async () => {
  const { data } = await office
    .as(dinsos)
    .send(`{ node(id: "${id}") { ... on Pocket { history(first: 9) { nodes { operation why state { name villages { code } } } } } } }`);
  expect(data.node.history.nodes.map(({ operation }: { operation: string }) => operation)).toEqual([
    'closePocket',
    'changePocket',
    'reviewPocket',
    'reviewPocket',
    'declarePocket',
  ]);
  expect(data.node.history.nodes.at(-1)).toMatchObject({ why: declaration.reason, state: { name: 'Kantong Jahab' } });
  expect((await closes(globalId('Pocket', '00000000-0000-4000-8000-000000000000'))).__typename).toBe('NotFound');
});

import { recordLife } from '@puskesos/core/family';
import { type Actor, systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { findJob } from '@puskesos/core/shared/job';
import { movesOf } from '@puskesos/core/targeting/moves';
import * as Simulation from '@puskesos/core/targeting/simulation';
import { runJob } from '@puskesos/functions/job-runners';
import { beforeAll, describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, family, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { familiesIn, PROGRAM, withProgram } from '../support/register/register-with-deciles.ts';
import { begunWith, servedBy } from '../support/register/registered.ts';

/** Who would enter and who would leave, one by one: as many as the figures count, for those who may see them. */

const MOST = 2;
const places = [VILLAGE, NEIGHBOUR, ELSEWHERE];
const ministry = { role: 'ministry' } as const;
const camat = { role: 'camat', district: '64.02.06' } as const;
const head = { role: 'village_head', village: NEIGHBOUR } as const;

interface Known {
  readonly id: string;
  readonly village: string;
  readonly decile: number | undefined;
  readonly receives: boolean;
  readonly members: readonly { readonly id: string }[];
}
const register: Known[] = [];

const office = useOffice(servedBy(officer.sub, VILLAGE), async ({ stores }) => {
  const { context, add } = familiesIn(stores);
  await withProgram(context);
  for (let n = 0; n < 36; n += 1) {
    const decile = [1, 2, 3, 2, undefined, 5, 2][(n * 5) % 7];
    const [village = VILLAGE, receives] = [places[n % 3], n % 4 === 1];
    const { id, members } = await add({ village, receives, ...(decile !== undefined && { decile }) });
    register.push({ id, village, decile, receives, members });
  }
});

/** By hand: the neediest first, and among equals by id. */
function expected(quota = Number.POSITIVE_INFINITY) {
  const eligible = register.filter(({ decile }) => decile !== undefined && decile <= MOST);
  const order = eligible.toSorted((a, b) => (a.decile ?? 0) - (b.decile ?? 0) || (a.id < b.id ? -1 : 1));
  const seated = new Set(order.slice(0, quota));
  const causeOf = ({ decile }: Known) => (decile === undefined ? 'UNKNOWN' : decile > MOST ? 'NOT_ELIGIBLE' : 'BEYOND_QUOTA');
  return {
    entering: register.filter((one) => seated.has(one) && !one.receives).map(({ id }) => `${id} WITHIN`),
    leaving: register.filter((one) => one.receives && !seated.has(one)).map((one) => `${one.id} ${causeOf(one)}`),
  };
}

const actor: Actor = { id: 'dinsos', role: 'dinsos', name: 'Dinsos', scope: { kind: 'regency' } };
const asked = { program: PROGRAM, criteria: { decile: { max: MOST } }, rupiah: 750_000 };
const begin = async (input: object = {}) => (await Simulation.start(office.core(actor), { ...asked, ...input })).id;

async function work(id: string, from: Stores = office.stores) {
  const mark = await findJob(office.stores.registry, { kind: 'simulation', id });
  if (!mark) throw new Error('it does not wait');
  const run = { signal: new AbortController().signal, onProgress: () => undefined };
  return runJob(contextFor(from, systemActor('work')), mark, run);
}
const simulated = async (input: object = {}) => {
  const id = await begin(input);
  await work(id);
  return id;
};

/** Every row of a list, page by page. */
async function rowsOf(simulation: string, kind: 'entering' | 'leaving', area?: string, first = 7) {
  const rows = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await movesOf(office.core(actor), { simulation, kind, page: { first, after }, ...(area && { area }) });
    if (!page) throw new Error('no list');
    rows.push(...page.rows.map(({ value }) => value));
    after = page.rows.at(-1)?.cursor;
    more = page.hasNext;
  }
  return rows;
}
const told = async (simulation: string, kind: 'entering' | 'leaving', area?: string) =>
  (await rowsOf(simulation, kind, area)).map(({ household, cause }) => `${household?.id} ${cause.toUpperCase()}`).toSorted();

const QUERY = `query ($id: ID!, $area: RegionCode, $first: Int!) { simulation(id: $id) {
  listedUntil result { entering leaving { notEligible unknown beyondQuota } }
  entering(area: $area, first: $first) { edges { node { cause reasons reasonsEn village { code } household { id head { name } } } } pageInfo { hasNextPage } }
  leaving(area: $area, first: $first) { edges { node { cause reasons household { id } member { id } } } } } }`;

describe('who would enter and who would leave', () => {
  it.each([undefined, 1, 5, 9, 14, 100])('are those that a rule written apart finds, of a quota of %s', async (quota) => {
    const id = await simulated(quota === undefined ? {} : { quota });
    const { entering, leaving } = expected(quota);
    const { result } = await Simulation.byId(office.core(actor), { simulation: id });

    expect(await told(id, 'entering')).toEqual(entering.toSorted());
    expect(await told(id, 'leaving')).toEqual(leaving.toSorted());
    expect(result).toMatchObject({ entering: entering.length });
    expect(Object.values(result?.leaving ?? {}).reduce((sum, n) => sum + n, 0)).toBe(leaving.length);
    for (const area of [...places, '64.02.06', '64.02.12']) {
      const here = new Set(register.filter(({ village }) => village.startsWith(area)).map(({ id: household }) => household));
      expect(await told(id, 'leaving', area)).toEqual(leaving.filter((row) => here.has(row.split(' ')[0] ?? '')).toSorted());
    }
  });

  it('say why, each in words that hold, the neediest of a village first', async () => {
    const id = await simulated({ quota: 9 });
    const [entering, leaving] = [await rowsOf(id, 'entering'), await rowsOf(id, 'leaving')];

    expect(entering[0]?.reasons.map(({ id: words }) => words)).toEqual([
      'Termasuk 9 yang paling membutuhkan',
      'Desil 1–2: Desil 1, contoh, 1 Januari 2026',
      'Belum diverifikasi di lapangan; Desil 1, contoh, 1 Januari 2026',
    ]);
    const by = Object.groupBy(leaving, ({ cause }) => cause);
    for (const { household, reasons } of by.not_eligible ?? []) {
      expect(reasons[0]?.en).toBe(`Decile 1 to 2: Decile ${household?.officialDecile?.decile}, contoh, 1 January 2026`);
    }
    expect(by.unknown?.[0]?.reasons[0]?.id).toBe('Desil 1–2: Belum ada desil');
    expect(by.beyond_quota?.[0]?.reasons[0]?.id).toMatch(/^Memenuhi syarat; kuota 9 habis/);
    const ofVillage = (await rowsOf(id, 'entering', VILLAGE)).map(({ household }) => household?.officialDecile?.decile ?? 0);
    expect(ofVillage).toEqual(ofVillage.toSorted((a, b) => a - b));
  });

  it('are persons in a programme for persons', async () => {
    const girls = { all: [{ decile: { max: 1 } }, { person: { sex: 'female', age: { max: 17 } } }] };
    const rows = await rowsOf(await simulated({ program: undefined, criteria: girls, target: 'person' }), 'entering');

    const poorest = register.filter(({ decile }) => decile === 1);
    expect(rows.map(({ member }) => member).toSorted()).toEqual(poorest.map(({ members }) => members[2]?.id).toSorted());
  });
});

describe('a page', () => {
  it('is one Query and one BatchGet beside the simulation, of so many units', async () => {
    const id = await simulated();
    const context = office.core(actor);

    await movesOf(context, { simulation: id, kind: 'entering', page: { first: 5 } });

    expect(context.cost.byCommand).toEqual({ 'Get registry': 1, 'Query registry': 1, 'BatchGet registry': 1 });
    expect(context.cost.readUnits).toBeLessThanOrEqual(8);
  });

  it('is null until it is done, and again when its lists have gone', async () => {
    const id = await begin();
    const list = () => movesOf(office.core(actor), { simulation: id, kind: 'entering' });

    const before = await list();
    await work(id);
    const later = { ...office.core(actor), now: () => new Date(Date.now() + 31 * 86_400_000).toISOString() };

    expect([before, await movesOf(later, { simulation: id, kind: 'entering' })]).toEqual([undefined, undefined]);
    expect(await list()).toBeDefined();
  });
});

describe('a run that is killed while it writes the lists', () => {
  it('is gone on with, and comes to the same', async () => {
    const whole = failing(office.stores, { at: () => false });
    await work(await begin({ quota: 9 }), whole);
    const { entering, leaving } = expected(9);

    for (let before = 1; before <= 6; before += 1) {
      const id = await begin({ quota: 9 });
      await expect(work(id, failing(office.stores, { at: (n) => n >= whole.calls() - before }))).rejects.toThrow(Killed);
      await work(id);

      expect(await told(id, 'entering')).toEqual(entering.toSorted());
      expect(await told(id, 'leaving')).toEqual(leaving.toSorted());
    }
  });
});

describe('who sees them', () => {
  let id: string;
  const of = (place: string, code: string) =>
    `query ($id: ID!) { ${place}(code: "${code}") { simulatedEntering(simulation: $id, first: 50) { edges { node { reasons household { id village { code } head { name } } } } } } }`;
  beforeAll(async () => {
    id = globalId('Simulation', await simulated());
  });

  it('the regency all, the ministry without names', async () => {
    for (const [who, named] of [
      [dinsos, true],
      [ministry, false],
    ] as const) {
      const { data, errors } = await office.as(who).send(QUERY, { id, first: 50 });
      expect(errors).toBeUndefined();
      const rows = data.simulation.entering.edges as { node: { household: { head: { name: string } } } }[];
      expect(rows).toHaveLength(expected().entering.length);
      expect(rows.every(({ node }) => (node.household.head.name === 'Budi Contoh') === named)).toBe(true);
    }
  });

  it('a camat the kecamatan, a village head and an officer their village, and nobody another’s', async () => {
    const count = (answer: { data?: Record<string, { simulatedEntering: { edges: unknown[] } | null } | null> }, place: string) =>
      answer.data?.[place]?.simulatedEntering?.edges.length;
    const inPlace = (code: string) =>
      register.filter(({ village, decile, receives }) => village.startsWith(code) && (decile ?? 9) <= MOST && !receives).length;

    expect(count(await office.as(camat).send(of('district', '64.02.06'), { id }), 'district')).toBe(inPlace('64.02.06'));
    expect(count(await office.as(head).send(of('village', NEIGHBOUR), { id }), 'village')).toBe(inPlace(NEIGHBOUR));
    expect(count(await office.as(officer).send(of('village', VILLAGE), { id }), 'village')).toBe(inPlace(VILLAGE));
    for (const [who, place, code] of [
      [camat, 'district', '64.02.12'],
      [camat, 'village', ELSEWHERE],
      [head, 'village', VILLAGE],
      [head, 'district', '64.02.06'],
      [officer, 'village', NEIGHBOUR],
    ] as const) {
      const answer = await office.as(who).send(of(place, code), { id });
      expect(count(answer, place), `${who.role} ${code}`).toBeUndefined();
    }
    const all = await office.as(head).send(QUERY, { id, first: 5 });
    expect(all.data).toEqual({ simulation: null });
  });

  it('nothing of a household that has left their area since', async () => {
    const gone = register.find(({ village, decile, receives }) => village === NEIGHBOUR && decile === 1 && !receives);
    if (!gone) throw new Error('nobody to move');
    const answered = await office.as(dinsos).mutate('relocateHousehold', {
      household: globalId('Household', gone.id),
      village: ELSEWHERE,
      address: { street: 'Jl. Baru 1' },
      reason: 'pindah',
    });
    expect(answered.household?.village?.code ?? answered, JSON.stringify(answered)).toBeTruthy();

    const { data } = await office.as(head).send(of('village', NEIGHBOUR), { id });

    const nodes = (data.village.simulatedEntering.edges as { node: { household: unknown; reasons: string[] } }[]).map(({ node }) => node);
    expect(nodes.filter(({ household }) => household === null)).toEqual([{ household: null, reasons: [] }]);
    expect(JSON.stringify(nodes)).not.toContain(globalId('Household', gone.id));
  });
});

it('writes many in pieces, and goes on after the last that was written', async () => {
  const from = numbers(500);
  const alone = () => {
    const { members, ...rest } = family(from, { village: '64.02.01.2001' });
    return { ...rest, members: members.slice(0, 1) };
  };
  await begunWith(office.core(), Array.from({ length: 1_100 }, alone));
  const whole = failing(office.stores, { at: () => false });
  const everybody = { program: undefined, criteria: { size: { max: 1 } } };
  await work(await begin(everybody), whole);
  const id = await begin(everybody);

  await expect(work(id, failing(office.stores, { at: (n) => n >= whole.calls() - 6 }))).rejects.toThrow(Killed);
  const again = failing(office.stores, { at: () => false });
  await work(id, again);

  expect(await rowsOf(id, 'entering', undefined, 100)).toHaveLength(1_100);
  // What was written before is not written again: of 44 calls for all of them, few.
  expect(again.calls()).toBeLessThan(30);
});

it('tells of somebody who receives it and is no longer there', async () => {
  const { context, add } = familiesIn(office.stores, 7_000);
  const { id: household, members } = await add({ village: '64.02.01.2003', decile: 1, receives: true });
  for (const { id: member } of members)
    await recordLife(context, { household, member, life: 'moved', since: '2026-02-01', reason: 'pindah' });

  const rows = await rowsOf(await simulated(), 'leaving', '64.02.01.2003');

  expect(rows.map(({ cause, reasons }) => [cause, reasons[0]?.en])).toEqual([
    ['not_eligible', 'Nobody is recorded as living in this household'],
  ]);
});

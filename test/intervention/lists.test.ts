import type { Intervention } from '@puskesos/core/intervention';
import { states } from '@puskesos/core/intervention/intervention.machine';
import { beforeAll, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { intervening } from '../support/scenes/intervened.ts';
import { byTexts, drawing, listAll, PATIENCE, pageOf, recordsOf, useLists } from '../support/scenes/listed.ts';

/** What is built in a village, a kecamatan or the regency, by state and sector, beside a look at all of it. */

const DISTRICT = VILLAGE.slice(0, 8);
const REGENCY = '64.02';
useStoppedClock('2026-11-20T03:00:00.000Z');
const office = useOffice(servedBy(officer.sub, VILLAGE));
const works = intervening(office);
const draw = drawing(7);
const camat: Person = { role: 'camat', district: DISTRICT };
const sectors = ['SANITATION', 'ROAD', 'SCHOOL'];

beforeAll(async () => {
  for (let n = 0; n < 18; n += 1) {
    const villages = [VILLAGE, NEIGHBOUR, ELSEWHERE].filter(() => draw(2) === 0);
    const id = await works.planned({
      villages: villages.length > 0 ? villages : [VILLAGE],
      sector: sectors[draw(3)],
      year: 2024 + draw(3),
      despiteOverlap: 'uji daftar',
    });
    if (draw(3) === 0) await works.stop(id);
  }
  await listAll(office);
});
useLists(office);

interface Wanted {
  readonly place: string;
  readonly state?: Intervention['state'] | undefined;
  readonly sector?: string | undefined;
}

async function evaluated({ place, state, sector }: Wanted): Promise<string[]> {
  const found = (await recordsOf<Intervention>(office, 'intervention')).filter(
    (one) =>
      one.villages.some((village) => village.startsWith(place)) &&
      (state === undefined || one.state === state) &&
      (sector === undefined || one.sector === sector.toLowerCase()),
  );
  const order = byTexts<Intervention>(
    ({ year }) => String(year),
    ({ on }) => on,
    ({ id }) => id,
  );
  return found
    .toSorted(order)
    .toReversed()
    .map(({ id }) => globalId('Intervention', id));
}

const list = (by: Person, { place, state, sector }: Wanted, page = 'first: 100') => {
  const args = [page, state && `state: ${state.toUpperCase()}`, sector && `sector: ${sector}`].filter(Boolean).join(', ');
  return pageOf(office, by, { place, field: 'interventions', args });
};
const ids = async (by: Person, wanted: Wanted) => (await list(by, wanted))?.nodes.map(({ id }) => id) ?? null;

it.each([REGENCY, DISTRICT, VILLAGE, NEIGHBOUR])('of %s they are those that every record says, of each state and sector', async (place) => {
  for (const state of [undefined, ...states]) {
    for (const sector of [undefined, ...sectors]) {
      const wanted = { place, state, sector };
      expect([wanted, await ids({ role: 'ministry' }, wanted)]).toEqual([wanted, await evaluated(wanted)]);
    }
  }
});

it('are read a page at a time from both ends, by a Query and a BatchGet each', async () => {
  const all = await evaluated({ place: REGENCY });
  const first = await list(dinsos, { place: REGENCY }, 'first: 5');
  const next = await list(dinsos, { place: REGENCY }, `first: 5, after: "${first?.pageInfo.endCursor}"`);
  const last = await list(dinsos, { place: REGENCY }, 'last: 5');
  expect(first?.nodes.map(({ id }) => id)).toEqual(all.slice(0, 5));
  expect(next?.nodes.map(({ id }) => id)).toEqual(all.slice(5, 10));
  expect(last?.nodes.map(({ id }) => id)).toEqual(all.slice(-5));
  expect([first?.calls, next?.calls, last?.calls]).toEqual([2, 2, 2]);
  expect(first?.readUnits).toBeLessThan(30);
});

it('are for who serves the place as a whole; one of them for who serves one of its villages', async () => {
  expect(await ids(camat, { place: DISTRICT })).toEqual(await evaluated({ place: DISTRICT }));
  expect(await ids(officer, { place: VILLAGE })).toEqual(await evaluated({ place: VILLAGE }));
  const asked: [Person, string][] = [
    [camat, REGENCY],
    [officer, DISTRICT],
    [officer, NEIGHBOUR],
    [camat, ELSEWHERE],
  ];
  for (const [by, place] of asked) expect([by.role, place, await ids(by, { place })]).toEqual([by.role, place, null]);
  const one = async (by: Person, id: string) =>
    (await office.as(by).send(savedOperation('163-intervention').text, { id })).data.intervention;
  const [here] = await evaluated({ place: VILLAGE });
  const far = await works.planned({ villages: [ELSEWHERE], sector: 'MARKET' });
  expect((await one(officer, here ?? ''))?.id).toBe(here);
  expect(await one(officer, far)).toBeNull();
  expect((await one(dinsos, far)).drivers).toEqual([]);
});

it('follow what becomes of it: a village that it leaves has it no more', async () => {
  const id = await works.planned({ villages: [NEIGHBOUR], sector: 'POWER' });
  await vi.waitFor(async () => expect(await ids(dinsos, { place: NEIGHBOUR, sector: 'POWER' })).toEqual([id]), PATIENCE);
  await works.change(id, { villages: [VILLAGE] });
  await works.contract(id);
  const there = { place: VILLAGE, state: 'contracted', sector: 'POWER' } as const;
  await vi.waitFor(async () => expect(await ids(dinsos, there)).toEqual([id]), PATIENCE);
  expect(await ids(dinsos, { place: NEIGHBOUR, sector: 'POWER' })).toEqual([]);
});

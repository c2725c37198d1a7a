import * as Proposal from '@puskesos/core/proposal';
import { proposalStates } from '@puskesos/core/proposal/shapes';
import { beforeAll, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { byTexts, listAll, PATIENCE, pageOf, recordsOf, useLists } from '../support/scenes/listed.ts';
import { everyOpen, FAR_DESA, DESA as HERE, roadOf } from '../support/scenes/road.ts';

/** The proposals of a village, a kecamatan and the regency, by state and purse, beside a look at every proposal. */

useStoppedClock('2026-11-10T03:00:00.000Z');
const DISTRICT = '64.02.12';
const REGENCY = '64.02';
const office = useOffice(withPrograms);
const camat: Person = { role: 'camat', district: DISTRICT };
const { as, programOf, regency, registered, walkedTo } = roadOf(office, numbers(7_000), '2026-11-10');
const reason = 'sesuai keadaan keluarga';
const purses = ['apbn', 'apbd', 'village_fund'] as const;

const proposeFar = async () =>
  Proposal.propose(as('rt', 'officer', FAR_DESA), {
    household: (await registered({ village: FAR_DESA })).id,
    origin: 'rt_rw',
    reason,
  });

beforeAll(async () => {
  const programs = { apbn: await programOf('apbn'), apbd: await programOf('apbd'), village_fund: await programOf('village_fund') };
  for (const [purse, state] of everyOpen) await walkedTo(state, programs[purse]);
  for (let n = 0; n < 3; n += 1) await proposeFar();
  await listAll(office);
});
useLists(office);

interface Wanted {
  readonly place: string;
  readonly state?: Proposal.Proposal['state'] | undefined;
  readonly purse?: (typeof purses)[number] | undefined;
  readonly orderBy?: 'ASC' | 'DESC' | undefined;
}

async function evaluated({ place, state, purse, orderBy = 'ASC' }: Wanted): Promise<string[]> {
  const found = (await recordsOf<Proposal.Proposal>(office, 'proposal')).filter(
    (one) => one.village.startsWith(place) && (state === undefined || one.state === state) && (purse === undefined || one.purse === purse),
  );
  const stage = (one: Proposal.Proposal) => String.fromCharCode(97 + proposalStates.indexOf(one.state));
  const ids = found
    .toSorted(
      byTexts(
        stage,
        ({ due }) => due,
        ({ id }) => id,
      ),
    )
    .map(({ id }) => globalId('Proposal', id));
  return orderBy === 'ASC' ? ids : ids.toReversed();
}

const list = (by: Person, { place, state, purse, orderBy }: Wanted, page = 'first: 100') => {
  const asked = [
    page,
    state && `state: ${state.toUpperCase()}`,
    purse && `purse: ${purse.toUpperCase()}`,
    orderBy && `orderBy: ${orderBy}`,
  ];
  return pageOf(office, by, { place, field: 'proposals', args: asked.filter(Boolean).join(', '), node: 'id' });
};
const ids = async (by: Person, wanted: Wanted) => (await list(by, wanted))?.nodes.map(({ id }) => id) ?? null;

it.each([REGENCY, DISTRICT, HERE])('of %s are those that every proposal says, of each state and purse', async (place) => {
  for (const state of [undefined, ...proposalStates]) {
    for (const purse of [undefined, ...purses]) {
      const wanted: Wanted = { place, state, purse, orderBy: state ? 'DESC' : undefined };
      expect([wanted, await ids(dinsos, wanted)]).toEqual([wanted, await evaluated(wanted)]);
    }
  }
});

it('they are read from both ends by a Query and a BatchGet a page', async () => {
  const wanted: Wanted = { place: REGENCY };
  const whole = await evaluated(wanted);
  const first = await list(dinsos, wanted, 'first: 4');
  const next = await list(dinsos, wanted, `first: 4, after: "${first?.pageInfo.endCursor}"`);
  const last = await list(dinsos, wanted, 'last: 3');

  expect([...(first?.nodes ?? []), ...(next?.nodes ?? [])].map(({ id }) => id)).toEqual(whole.slice(0, 8));
  expect(last?.nodes.map(({ id }) => id)).toEqual(whole.slice(-3));
  expect([first?.calls, next?.calls, last?.calls]).toEqual([2, 2, 2]);
  expect(first?.readUnits).toBeLessThanOrEqual(6);
});

it('they are counted in a kecamatan by the counters of its villages, and are for who serves all of the place', async () => {
  const counted = async (args: string) => {
    const query = `{ district(code: "${DISTRICT}") { proposals(${args}) { totalCount totalAsOf } } }`;
    return (await office.as(camat).send(query)).data.district.proposals;
  };
  expect(await counted('first: 1')).toEqual({ totalCount: (await evaluated({ place: DISTRICT })).length, totalAsOf: null });
  expect((await counted('state: VERIFIED')).totalCount).toBe((await evaluated({ place: DISTRICT, state: 'verified' })).length);
  expect((await counted('purse: APBD')).totalCount).toBeNull();

  expect(await ids(camat, { place: DISTRICT })).toEqual(await evaluated({ place: DISTRICT }));
  expect(await ids({ role: 'ministry' }, { place: REGENCY })).toEqual(await evaluated({ place: REGENCY }));
  for (const [by, place] of [
    [camat, REGENCY],
    [camat, '64.02.07'],
    [{ role: 'village_head', village: HERE }, DISTRICT],
  ] as const) {
    expect(await ids(by, { place })).toBeNull();
  }
});

it('one that moves leaves where it stood at once, and is found where it stands', async () => {
  const { id } = await proposeFar();
  const holds = async (state: Wanted['state']) => (await ids(dinsos, { place: REGENCY, state }))?.includes(globalId('Proposal', id));
  await vi.waitFor(async () => expect(await holds('proposed')).toBe(true), PATIENCE);

  await Proposal.move(as('petugas', 'officer', FAR_DESA), { proposal: id, to: 'withdrawn', reason });

  expect((await Proposal.byId(regency(), { proposal: id })).state).toBe('withdrawn');
  expect(await holds('proposed')).toBe(false);
  await vi.waitFor(async () => expect(await holds('withdrawn')).toBe(true), PATIENCE);
});

it('the saved operation asks for a kecamatan’s by state', async () => {
  const { text, variables } = savedOperation('127-district-proposals');
  const { data, errors } = await office.as(camat).send(text, { ...variables, district: DISTRICT, first: 50 });

  expect(errors).toBeUndefined();
  expect(data.district.proposals.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
    await evaluated({ place: DISTRICT, state: 'verified' }),
  );
});

import { villages, villagesOf } from '@puskesos/core/region';
import * as Socialisation from '@puskesos/core/socialisation';
import { describe, expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { added, countItems } from '../support/engine/items.ts';
import { globalId, staffId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy, today } from '../support/register/registered.ts';

const office = useOffice(servedBy(officer.sub, VILLAGE, NEIGHBOUR));
useClock();

const regulation = 'kepmensos-150-2022';
const told = globalId('Regulation', regulation);
const SESSION = 'session { id state villages { code } attendance { who count } }';
const plan = (change: object = {}) =>
  office.as(dinsos).mutate(
    'planSocialisation',
    {
      regulation: told,
      district: '64.02.06',
      villages: [VILLAGE, NEIGHBOUR],
      on: today,
      place: 'Kantor camat',
      speaker: 'Dinas Sosial',
      materials: [{ title: 'Alur usulan data' }],
      ...change,
    },
    SESSION,
  );
const record = (session: string, change: object = {}, desk = office.as(officer)) =>
  desk.mutate('recordSocialisation', { session, attendance: [{ village: VILLAGE, who: 'RT_RW', count: 14 }], ...change }, SESSION);
const refused = async (deed: () => Promise<{ __typename: string; issues?: { path: string }[] }>) => {
  const before = await countItems(office.stores.registry);
  const { __typename: error, issues } = await deed();
  expect(added(before, await countItems(office.stores.registry))).toEqual({});
  return [error, issues?.[0]?.path];
};

describe('a session', () => {
  it('is planned, then recorded by whoever serves its villages', async () => {
    const { session } = await plan();

    const held = await record(session.id, { staff: [staffId(officer.sub)] });

    expect(session.state).toBe('PLANNED');
    expect(held.session).toMatchObject({ state: 'HELD', attendance: [{ who: 'RT_RW', count: 14 }] });
  });

  it('is called off before it is held', async () => {
    const { session } = await plan();

    const answer = await office.as(dinsos).mutate('cancelSocialisation', { session: session.id, reason: 'banjir' }, SESSION);

    expect(answer.session).toMatchObject({ id: session.id, state: 'CANCELLED' });
  });

  it.each<[string, object, string]>([
    ['a day in the past', { on: daysFromToday(-1) }, 'on'],
    ['an unknown regulation', { regulation: globalId('Regulation', 'perbup-1-1900') }, 'regulation'],
    ['a village of another kecamatan', { villages: [ELSEWHERE] }, 'villages'],
    ['a village named twice', { villages: [VILLAGE, VILLAGE] }, 'villages'],
    ['an address that is not https', { materials: [{ title: 'Materi', url: 'http://contoh.id' }] }, 'materials.0.url'],
  ])('is not planned with %s', async (_what, change, path) => {
    expect(await refused(() => plan(change))).toEqual(['InvalidInput', path]);
  });

  it.each<[string, object, string]>([
    ['people from a village that was not invited', { attendance: [{ village: '64.02.06.1003', who: 'CITIZENS', count: 1 }] }, 'attendance'],
    ['somebody of the staff who is not known', { staff: [staffId('tidak-ada')] }, 'staff'],
  ])('is not recorded with %s', async (_what, change, path) => {
    const { session } = await plan();

    expect(await refused(() => record(session.id, change))).toEqual(['InvalidInput', path]);
  });

  const held = (change: object = {}, desk = office.as(officer)) =>
    desk.mutate(
      'recordHeldSocialisation',
      {
        regulation: told,
        district: '64.02.06',
        villages: [VILLAGE, NEIGHBOUR],
        on: daysFromToday(-400),
        place: 'Kantor camat',
        speaker: 'Dinas Sosial',
        attendance: [{ village: VILLAGE, who: 'RT_RW', count: 14 }],
        ...change,
      },
      `session { id state on villages { code } attendance { who count } }`,
    );

  it('that was held and never planned is entered afterwards, with its day and who came, and nothing waits for it', async () => {
    const before = await countItems(office.stores.registry);

    const { session } = await held();

    expect(session).toMatchObject({ state: 'HELD', on: daysFromToday(-400), attendance: [{ who: 'RT_RW', count: 14 }] });
    expect(added(before, await countItems(office.stores.registry))).toEqual({ socialisation: 1, 'socialisation history': 1 });
    expect(await refused(() => record(session.id))).toEqual(['SessionSettled', undefined]);
  });

  it.each<[string, object, string]>([
    ['a day to come', { on: daysFromToday(1) }, 'on'],
    ['nobody who came', { attendance: [] }, 'attendance'],
    ['people from a village that was not invited', { attendance: [{ village: '64.02.06.1003', who: 'CITIZENS', count: 1 }] }, 'attendance'],
    ['somebody of the staff who is not known', { staff: [staffId('tidak-ada')] }, 'staff'],
  ])('is not entered as held with %s', async (_what, change, path) => {
    expect(await refused(() => held(change))).toEqual(['InvalidInput', path]);
  });

  it('of villages that somebody doesn’t serve is not theirs to enter as held', async () => {
    expect(await refused(() => held({ villages: ['64.02.06.1003'] }))).toEqual(['NotFound', undefined]);
  });

  it('is recorded on its day at the earliest, and once; what is held can’t be called off', async () => {
    const { session } = await plan({ on: daysFromToday(2) });

    expect(await refused(() => record(session.id))).toEqual(['InvalidInput', 'session']);
    stopClock(`${daysFromToday(2)}T04:00:00Z`);
    expect((await record(session.id)).session.state).toBe('HELD');
    expect(await refused(() => record(session.id))).toEqual(['SessionSettled', undefined]);
    expect(
      await refused(() => office.as(dinsos).mutate('cancelSocialisation', { session: session.id, reason: 'banjir' }, SESSION)),
    ).toEqual(['SessionSettled', undefined]);
  });

  it('planned twice under one key is planned once', async () => {
    const [one, two] = [await plan({ clientMutationId: 'sos-1' }), await plan({ clientMutationId: 'sos-1' })];
    expect(two.session.id).toBe(one.session.id);
  });

  it('is recorded by nobody who serves but some of its villages', async () => {
    const { session } = await plan({ villages: [VILLAGE, '64.02.06.1003'] });
    expect(await refused(() => record(session.id))).toEqual(['NotFound', undefined]);
  });
});

describe('what has been told', () => {
  it('is shown for all villages in one Query: told, planned, and what is left', async () => {
    const district = '64.02.12';
    const [first, second] = villagesOf(district).map(({ code }) => code);
    const { session } = await plan({ district, villages: [first, second] });
    await record(session.id, { attendance: [{ village: first, who: 'CITIZENS', count: 20 }] }, office.as(dinsos));
    await plan({ district, villages: [second], on: daysFromToday(10) });
    const query = `{ socialisationCoverage(regulation: "${told}") { district { code } told left villages { village { code } told attended planned } } }`;

    const answer = await office.as({ role: 'ministry' }).send(query);

    const all = answer.data.socialisationCoverage;
    const here = all.find((one: { district: { code: string } }) => one.district.code === district);
    expect(all.reduce((sum: number, one: { told: number; left: number }) => sum + one.told + one.left, 0)).toBe(villages.length);
    expect(here.told).toBe(1);
    expect(here.villages.slice(0, 2)).toMatchObject([
      { told: true, attended: 20, planned: null },
      { told: false, attended: 0, planned: daysFromToday(10) },
    ]);
    expect(answer.extensions?.cost.calls).toBe(1);
  });

  it('lists the sessions in one Query, and keeps who changed them', async () => {
    const answer = await office
      .as(dinsos)
      .send(
        `{ socialisations(regulation: "${told}", district: "64.02.06", first: 5) { edges { node { on state } } } regulations { code } }`,
      );

    expect(answer.data.socialisations.edges.length).toBeGreaterThan(2);
    expect(answer.extensions?.cost.calls).toBe(1);
    const { rows } = await Socialisation.list(office.core(), { regulation, district: '64.02.06' });
    const history = await office
      .as(dinsos)
      .send(
        `{ socialisations(regulation: "${told}", first: 9) { edges { node { history { edges { node { operation state { state } } } } } } } }`,
      );
    expect(rows.length).toBeGreaterThan(2);
    const begun = history.data.socialisations.edges.map(
      ({ node }: { node: { history: { edges: { node: object }[] } } }) => node.history.edges.at(-1)?.node,
    );
    expect(begun).toContainEqual({
      operation: 'planSocialisation',
      state: { state: 'PLANNED' },
    });
  });
});

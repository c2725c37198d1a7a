import { districtOf } from '@puskesos/core/shared/region-code';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { globalId, staffId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { ELSEWHERE, NEIGHBOUR, numbers, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, registered } from '../support/register/registered.ts';
import { alone, camat, casesOf, coordinator, DESERTED, dinsos, front, visitor, withPuskesos } from '../support/scenes/cases.ts';

/** Lists of cases and what they cost, what is reported again, and the figures. */

const from = numbers();
const office = useOffice(withPuskesos);
const cases = casesOf(office);
useClock();

const on = (days: number) => stopClock(`${daysFromToday(days)}T02:00:00Z`);
const household = async (village = VILLAGE) => globalId('Household', (await registered(office, from, { village })).id);
const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

describe('what a household reports again', () => {
  it('is a repeat while the first is open and after it was closed, counted on', async () => {
    const house = await household();
    const first = (await cases.register({ household: house })).case;
    const second = (await cases.register({ household: house })).case;
    await cases.make(front, 'close', second.id);
    const third = (await cases.register({ household: house })).case;

    expect([first, second, third].map(({ repeats, repeatOf }) => [repeats, repeatOf])).toEqual([
      [0, null],
      [1, { id: first.id }],
      [2, { id: second.id }],
    ]);
  });

  it('is none of another kind, of another household, or of nobody', async () => {
    const house = await household();
    await cases.register({ household: house });
    await cases.register();

    const others = [
      await cases.register({ household: house, category: 'HEALTH' }),
      await cases.register({ household: await household() }),
      await cases.register(),
    ];

    expect(others.map((answer) => answer.case.repeats)).toEqual([0, 0, 0]);
  });

  it('is counted from the day the last one was closed, for as long as the calendar says', async () => {
    const house = await household();
    on(0);
    const first = (await cases.register({ household: house })).case;
    on(100);
    await cases.make(coordinator, 'close', first.id);
    on(280);
    const inTime = (await cases.register({ household: house })).case;
    on(461);
    const tooLate = (await cases.register({ household: house })).case;

    expect([inTime.repeats, tooLate.repeats]).toEqual([1, 0]);
  });

  it('is counted in a row also when it is reported by several at once', async () => {
    const house = await household();

    const all = await Promise.all([1, 2, 3, 4].map(() => cases.register({ household: house })));

    expect(all.map((answer) => answer.case.repeats).toSorted()).toEqual([0, 1, 2, 3]);
  });
});

describe('a village’s list', () => {
  const LIST = `query ($code: RegionCode!, $first: Int!, $after: String, $state: CaseState) { village(code: $code) {
    cases(first: $first, after: $after, state: $state) { nodes { id state due closedOn } pageInfo { hasNextPage endCursor } } } }`;
  const list = async (variables: object, by: Person = dinsos) => {
    const answer = await office.as(by).send(LIST, { code: DESERTED, first: 50, ...variables });
    return { cost: answer.extensions?.cost, ...answer.data.village.cases };
  };
  const made: string[] = [];
  beforeAll(async () => {
    for (const [days, category, close] of [
      [0, 'OTHER', false],
      [1, 'OTHER', true],
      [2, 'HEALTH', false],
      [2, 'OTHER', true],
      [3, 'OTHER', false],
    ] as const) {
      on(days);
      const { id } = (await cases.register({ village: DESERTED, category }, dinsos)).case;
      if (close) await cases.make(dinsos, 'close', id);
      made.push(id);
    }
    vi.useRealTimers();
  });

  it('has open ones by the day they are due, then those closed last, in one Query', async () => {
    const { nodes, cost } = await list({});
    const byOfficer = await office.as(visitor).send(LIST, { code: DESERTED, first: 50 });

    expect(ids(nodes)).toEqual([0, 2, 4, 3, 1].map((index) => made[index]));
    expect(cost).toMatchObject({ calls: 1 });
    expect(cost?.readUnits).toBeLessThanOrEqual(2);
    expect(byOfficer.extensions?.cost.calls).toBe(2);
  });

  it('is read page by page, of one state too', async () => {
    const first = await list({ first: 2 });
    const second = await list({ first: 2, after: first.pageInfo.endCursor });
    const closed = await list({ state: 'CLOSED' });
    const open = await list({ state: 'REGISTERED', first: 2 });
    const rest = await list({ state: 'REGISTERED', first: 2, after: open.pageInfo.endCursor });
    const none = await list({ state: 'REFERRED' });

    expect(ids([...first.nodes, ...second.nodes])).toEqual([0, 2, 4, 3].map((index) => made[index]));
    expect(ids(closed.nodes)).toEqual([made[3], made[1]]);
    expect([ids(open.nodes), open.pageInfo.hasNextPage]).toEqual([[made[0], made[2]], true]);
    expect([ids(rest.nodes), rest.pageInfo.hasNextPage]).toEqual([[made[4]], false]);
    expect(none).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false }, cost: { calls: 1 } });
  });

  it('asks for the offices once, however many rows ask who may do what', async () => {
    const query = 'query ($code: RegionCode!) { village(code: $code) { cases { nodes { moves { move } } } } }';
    const answer = await office.as(dinsos).send(query, { code: DESERTED });

    expect(answer.data.village.cases.nodes[0].moves.map(({ move }: { move: string }) => move)).toEqual(['TAKE', 'CLOSE', 'ESCALATE']);
    expect(answer.extensions?.cost.calls).toBe(3);
  });

  it('is nobody’s who does not serve the village, and takes no made-up cursor', async () => {
    const elsewhere = await office.as(alone).send(LIST, { code: VILLAGE, first: 5 });
    const bent = await office.as(dinsos).send(LIST, { code: DESERTED, first: 5, after: 'bengkok' });

    expect([elsewhere.data.village, elsewhere.errors]).toEqual([{ cases: null }, undefined]);
    expect(bent.errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
  });

  it('of a household is one Query beside the household, latest first, with each case as it is now', async () => {
    const house = await household();
    on(0);
    const older = (await cases.register({ household: house })).case.id;
    on(1);
    const newer = (await cases.register({ household: house, category: 'HEALTH' })).case.id;
    await cases.make(coordinator, 'take', older);

    const query = 'query ($id: ID!) { household(id: $id) { cases { nodes { id state } } } }';
    const answer = await office.as(dinsos).send(query, { id: house });

    expect(answer.data.household.cases.nodes).toEqual([
      { id: newer, state: 'REGISTERED' },
      { id: older, state: 'HANDLED' },
    ]);
    // The household, and the list.
    expect(answer.extensions?.cost.calls).toBe(2);
  });
});

describe('the figures', () => {
  const months = { from: daysFromToday(600).slice(0, 7), to: daysFromToday(610).slice(0, 7) };
  const FIELDS = 'registered repeats closed daysToClose closedLate reopened';
  const ofVillage = async (by: Person, code = NEIGHBOUR) => {
    const query = `query ($code: RegionCode!, $from: String!, $to: String!) { village(code: $code) { caseFigures(from: $from, to: $to) { ${FIELDS} } } }`;
    const answer = await office.as(by).send(query, { code, ...months });
    return answer.errors ?? answer.data.village.caseFigures;
  };
  const ofDistrict = async (by: Person, code = '64.02.06') => {
    const query = `query ($code: RegionCode!, $from: String!, $to: String!) { district(code: $code) { caseFigures(from: $from, to: $to) {
      ${FIELDS} months { village { code } } } } }`;
    return (await office.as(by).send(query, { code, ...months })).data.district.caseFigures;
  };

  it('are counted as cases come and go, once however often a deed is sent, and read in one Query', async () => {
    const house = await household(NEIGHBOUR);
    on(600);
    const { id } = (await cases.register({ village: NEIGHBOUR, household: house, clientMutationId: 'a' }, alone)).case;
    await cases.register({ village: NEIGHBOUR, household: house, clientMutationId: 'a' }, alone);
    const other = (await cases.register({ village: NEIGHBOUR, household: house }, alone)).case.id;
    const away = (await cases.register({ village: VILLAGE })).case.id;
    on(602);
    await cases.make(front, 'close', away);
    await cases.make(alone, 'close', other, { clientMutationId: 'b' });
    await cases.make(alone, 'close', other, { clientMutationId: 'b' });
    on(606);
    await cases.make(alone, 'take', id);
    await cases.make(alone, 'close', id);
    await cases.make(alone, 'reopen', id);

    expect(await ofVillage(alone)).toEqual({ registered: 2, repeats: 1, closed: 2, daysToClose: 4, closedLate: 1, reopened: 1 });
    expect(await ofDistrict(camat)).toMatchObject({ registered: 3, closed: 3, closedLate: 1 });
    expect((await ofDistrict(alone)).months).toEqual(expect.arrayContaining([{ village: { code: NEIGHBOUR } }]));
    expect(await ofDistrict(alone)).toMatchObject({ registered: 2, closed: 2 });
    expect(await ofDistrict(dinsos, districtOf(ELSEWHERE))).toMatchObject({ registered: 0, daysToClose: null, months: [] });
  });

  it('are for who may see the village’s cases', async () => {
    expect(await ofVillage(front)).toBeNull();
    expect(await ofVillage({ role: 'village_head', village: NEIGHBOUR })).toBeNull();
  });

  it('give the closing to the officer who closed it', async () => {
    const query = `query ($code: String!, $from: String!, $to: String!) { staffMember(code: $code) { service(from: $from, to: $to) { closed } } }`;
    on(600);

    const { closed } = (await office.as(alone).send(query, { code: alone.sub, ...months })).data.staffMember.service;

    expect(closed).toBe(2);
  });
});

describe('the saved operations', () => {
  it('lead a case from the front office to a referral, as they stand but for its id', async () => {
    const run = async (by: Person, name: string, variables: object = {}) => {
      const { text, variables: example } = savedOperation(name);
      const answer = await office.as(by).send(text, { ...example, ...variables });
      expect(answer.errors).toBeUndefined();
      return answer.data;
    };
    const edited = (name: string, change: object) => ({ input: { ...(savedOperation(name).variables['input'] as object), ...change } });

    const { id } = (await run(front, '63-register-case')).registerCase.case;
    const taken = await run(coordinator, '64-take-case', edited('64-take-case', { case: id, to: staffId(visitor.sub) }));
    const recommended = await run(visitor, '65-recommend-case', edited('65-recommend-case', { case: id }));
    const decided = await run(coordinator, '66-decide-case', edited('66-decide-case', { case: id }));
    const { village } = await run(coordinator, '67-village-cases');
    const { caseMachine } = await run(dinsos, '68-case-machine');

    expect(taken.takeCase.case).toMatchObject({ state: 'HANDLED', handler: { code: visitor.sub } });
    expect(recommended.recommendCase.case.state).toBe('RECOMMENDED');
    expect(decided.decideCase.case).toMatchObject({ state: 'REFERRED', referral: { service: 'RSUD A.M. Parikesit' } });
    expect(ids(village.cases.nodes)).toContain(id);
    expect(caseMachine.states).toHaveLength(5);
  });
});

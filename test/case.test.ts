import { edgeOf, edges, edgesFrom, standIns } from '@puskesos/core/case/case.machine';
import { type CaseHand, type CaseState, caseMoves, caseStates } from '@puskesos/core/case/shapes';
import * as Staff from '@puskesos/core/staff';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  alone,
  back,
  bystander,
  CASE,
  camat,
  casesOf,
  complaint,
  coordinator,
  DESERTED,
  deeds,
  dinsos,
  front,
  visitor,
  withPuskesos,
} from './support/cases.ts';
import { globalId } from './support/input.ts';
import { added, countItems } from './support/items.ts';
import { type Office, openOffice, type Person } from './support/office.ts';
import { ELSEWHERE, NEIGHBOUR, numbers } from './support/people.ts';
import { daysFromToday, registered } from './support/registered.ts';

/** A case on its way through a Puskesos: who may move it from where to where. */

let office: Office;
let cases: ReturnType<typeof casesOf>;
const from = numbers();
const reason = 'sesuai keterangan keluarga';
beforeAll(async () => {
  office = await openOffice();
  cases = casesOf(office);
  await withPuskesos(office);
});
afterAll(() => office.close());
afterEach(() => void vi.useRealTimers());

/** What each is, in a village with all its offices and of a case that was handed to the visitor. */
const people: readonly (readonly [name: string, person: Person, hand: CaseHand | undefined])[] = [
  ['the front office', front, 'front_office'],
  ['the back office', back, 'back_office'],
  ['the coordinator', coordinator, 'coordinator'],
  ['whoever has it', visitor, 'handler'],
  ['a facilitator', bystander, undefined],
  ['the camat', camat, undefined],
  ['Dinsos', dinsos, undefined],
];

const moves = Object.keys(deeds) as (keyof typeof deeds)[];
const pairs = caseStates.flatMap((state) => moves.map((move) => [state, move] as const));

describe('the machine', () => {
  it('has a way from every state to the end, and one edge at most for each move', () => {
    const reaches = (state: CaseState, seen: readonly CaseState[] = []): boolean =>
      state === 'closed' || edgesFrom(state).some(({ to }) => !seen.includes(to) && to !== state && reaches(to, [...seen, state]));

    expect(caseStates.filter((state) => !reaches(state))).toEqual([]);
    expect(new Set(edges.map(({ move, from: at }) => `${move} ${at}`)).size).toBe(edges.length);
    expect(caseMoves.filter((move) => !edges.some((edge) => edge.move === move))).toEqual([]);
  });

  it.each(pairs)('at %s lets %s be made by its own hands alone', async (state, move) => {
    const edge = edgeOf(move, state);
    const mayMake = (hand: CaseHand | undefined) =>
      edge !== undefined && hand !== undefined && edge.by.includes(hand) && !(hand === 'handler' && state === 'registered');
    const untouched = await cases.at(state);

    for (const [name, person, hand] of people) {
      const id = mayMake(hand) ? await cases.at(state) : untouched;
      const offered = (await cases.read(person, id, 'moves { move }')).moves.map(({ move: one }: { move: string }) => one);
      const { __typename: answer, case: after } = await cases.make(person, move, id);

      expect([name, offered.includes(move.toUpperCase())]).toEqual([name, mayMake(hand)]);
      if (mayMake(hand)) expect([name, after?.state]).toEqual([name, edge?.to.toUpperCase()]);
      else expect([name, answer]).toEqual([name, 'CaseMoveNotAllowed']);
    }
    expect((await cases.read(front, untouched)).state).toBe(state.toUpperCase());
  });

  it('is shown whole, so that a screen can draw it, to whoever works with cases', async () => {
    const query =
      '{ caseMachine { states { state term days urgentDays } edges { move from to by needs } standIns { of by when because } } }';
    const { caseMachine } = (await office.as(front).send(query)).data;
    const hidden = await office.as({ role: 'ministry' }).send(query);

    expect(caseMachine.states.map(({ term }: { term: string }) => term)).toEqual([
      'terdaftar',
      'ditangani',
      'direkomendasikan',
      'dirujuk',
      'selesai',
    ]);
    expect(caseMachine.states.at(-1)).toMatchObject({ days: null, urgentDays: null });
    expect(caseMachine.edges).toHaveLength(edges.length);
    expect(caseMachine.edges[0]).toEqual({
      move: 'REGISTER',
      from: null,
      to: 'REGISTERED',
      by: ['FRONT_OFFICE'],
      needs: ['DESCRIPTION'],
    });
    expect(caseMachine.standIns).toHaveLength(standIns.length);
    expect(hidden.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('says in the error what can be done instead, and by whom', async () => {
    const id = await cases.at('recommended');

    const document = `mutation ($input: TakeCaseInput!) { takeCase(input: $input) { ... on CaseMoveNotAllowed {
      code message messageEn move state allowed { move to by } } } }`;
    const { takeCase: error } = (await office.as(back).send(document, { input: { case: id } })).data;

    expect(error).toMatchObject({ code: 'CASE_MOVE_NOT_ALLOWED', move: 'TAKE', state: 'RECOMMENDED' });
    expect(error.allowed).toContainEqual({ move: 'REFER', to: 'REFERRED', by: ['COORDINATOR'] });
    expect(error.message).toContain('putuskan rujuk: koordinator (bila kosong: Dinsos)');
    expect(error.messageEn).toContain('decide to refer: the coordinator (where it is empty: Dinsos)');
  });
});

describe('where an office is empty', () => {
  it('the coordinator registers, handles, recommends and decides', async () => {
    const { id } = (await cases.register({ village: NEIGHBOUR }, alone)).case;

    for (const move of ['take', 'recommend', 'refer', 'refuse', 'recommend', 'resolve'] as const) {
      expect((await cases.make(alone, move, id)).__typename).not.toBe('CaseMoveNotAllowed');
    }
    expect((await cases.read(alone, id)).state).toBe('CLOSED');
  });

  it('Dinsos does it all where there is no coordinator either, and a facilitator may not', async () => {
    const refused = await cases.register({ village: DESERTED }, visitor);
    const { id } = (await cases.register({ village: DESERTED }, dinsos)).case;

    expect(refused.__typename).toBe('CaseMoveNotAllowed');
    for (const move of ['take', 'recommend', 'resolve', 'reopen'] as const) {
      expect([move, (await cases.make(dinsos, move, id)).__typename]).not.toContain('CaseMoveNotAllowed');
      expect([move, (await cases.make(visitor, move, id)).__typename]).toEqual([move, 'CaseMoveNotAllowed']);
    }
  });

  it('is empty too while whoever holds it is on leave', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${daysFromToday(400)}T02:00:00Z`) });
    const id = await cases.at('recommended');
    const before = await cases.make(dinsos, 'resolve', id);
    const day = daysFromToday(400);
    await Staff.takeLeave(office.core(), { staff: coordinator.sub ?? '', from: day, to: day, reason: 'cuti tahunan' });

    expect(before.__typename).toBe('CaseMoveNotAllowed');
    expect((await cases.make(dinsos, 'resolve', id)).case.state).toBe('CLOSED');
  });

  it('is nobody’s who serves another village', async () => {
    const id = await cases.at('registered');

    expect((await cases.make(alone, 'take', id)).__typename).toBe('NotFound');
    expect((await cases.register({ village: ELSEWHERE }, front)).__typename).toBe('NotFound');
    expect(await cases.read(alone, id)).toBe('NOT_FOUND');
    expect(await cases.read({ role: 'finance' }, id)).toBe('NOT_FOUND');
  });
});

describe('a case that was sent up', () => {
  it('is the camat’s to move at the kecamatan, Dinsos’ at the regency, and goes no higher', async () => {
    const id = await cases.at('registered');
    await cases.make(coordinator, 'escalate', id);
    const tooSoon = await cases.make(dinsos, 'take', id);
    const taken = await cases.make(camat, 'take', id);
    const up = await cases.make(camat, 'escalate', id);
    const recommended = await cases.make(dinsos, 'recommend', id);
    const higher = await cases.make(dinsos, 'escalate', id);
    const decided = await cases.make(coordinator, 'resolve', id);

    expect(tooSoon.__typename).toBe('CaseMoveNotAllowed');
    expect(taken.case).toMatchObject({ state: 'HANDLED', level: 'DISTRICT', handler: 'test-camat' });
    expect(up.case).toMatchObject({ state: 'HANDLED', level: 'REGENCY' });
    expect(recommended.case.state).toBe('RECOMMENDED');
    expect(higher.__typename).toBe('CaseMoveNotAllowed');
    expect(decided.case.state).toBe('CLOSED');
  });

  it('waits at the desk it was sent to, and comes back to the village when taken up again', async () => {
    const id = await cases.at('recommended');
    const before = [await cases.tasks(coordinator), await cases.tasks(camat)].map((tasks) => tasks.includes(id));
    await cases.make(coordinator, 'escalate', id);
    const up = [await cases.tasks(coordinator), await cases.tasks(camat)].map((tasks) => tasks.includes(id));
    await cases.make(camat, 'resolve', id);
    const closed = [await cases.tasks(coordinator), await cases.tasks(camat)].map((tasks) => tasks.includes(id));
    const again = await cases.make(coordinator, 'reopen', id);

    expect([before, up, closed]).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(again.case).toMatchObject({ state: 'HANDLED', level: 'VILLAGE', outcome: null });
    expect(await cases.tasks(coordinator)).toContain(id);
  });
});

describe('a referral', () => {
  it('goes to the service that was recommended, and closes once it has helped', async () => {
    const id = await cases.at('referred');
    const early = await cases.make(coordinator, 'close', id, { outcome: 'REFERRED_DONE' });
    await cases.make(front, 'answer', id, { answer: 'HELPED', reason: 'sudah dirawat' });
    const { referral } = await cases.read(front, id, 'referral { service contact answer }');
    const closed = await cases.make(coordinator, 'close', id, { outcome: 'REFERRED_DONE' });

    expect(early.issues[0].path).toBe('outcome');
    expect(referral).toEqual({ service: 'RSUD Parikesit', contact: 'Loket 3', answer: 'HELPED' });
    expect(closed.case).toMatchObject({ state: 'CLOSED', outcome: 'REFERRED_DONE' });
  });

  it('is handled anew when the service can’t help', async () => {
    const id = await cases.at('referred');

    const back = await cases.make(visitor, 'refuse', id, { reason: 'di luar kewenangan' });

    expect(back.case).toMatchObject({ state: 'HANDLED', note: 'di luar kewenangan' });
  });

  it.each([
    ['recommended', 'recommendCase', { advice: 'REFER', reason }, 'service', visitor, 'handled'],
    ['decided', 'decideCase', { decision: 'RESOLVE', outcome: 'WITHDRAWN', reason }, 'outcome', coordinator, 'recommended'],
    ['closed', 'closeCase', { outcome: 'RESOLVED', reason }, 'outcome', coordinator, 'handled'],
    ['handed over', 'takeCase', { to: 'nobody-there' }, 'to', coordinator, 'registered'],
    ['handed over by the back office', 'takeCase', { to: 'visitor-one' }, 'to', back, 'registered'],
  ] as const)('or a case is not %s without what that asks for', async (_what, mutation, input, path, by, state) => {
    const id = await cases.at(state);
    const before = await countItems(office.stores.registry);

    const answer = await office.as(by).mutate(mutation, { case: id, ...input }, CASE);

    expect([answer.__typename, answer.issues?.[0].path]).toEqual(['InvalidInput', path]);
    expect(added(before, await countItems(office.stores.registry))).toEqual({});
  });

  it('that was only to be resolved is referred where the coordinator names a service', async () => {
    const id = await cases.at('handled');
    await cases.make(visitor, 'recommend', id, { advice: 'RESOLVE' });

    const nowhere = await cases.make(coordinator, 'refer', id, { service: null });
    const somewhere = await cases.make(coordinator, 'refer', id, { service: 'Dinas Kesehatan' });

    expect(nowhere.case ?? nowhere.issues[0].path).toBe('service');
    expect(somewhere.case.state).toBe('REFERRED');
  });
});

describe('what is registered', () => {
  it.each<[string, object, string]>([
    ['with a NIK in its description', { description: 'Ibu dengan NIK 6402061203800001 belum menerima' }, 'description'],
    ['with a KK number in spaces', { description: 'KK 6402 0601 0120 0001 tidak terdata di desa' }, 'description'],
    ['with a number as the caller’s name', { reporter: { name: 'Ibu 6402061203800001' } }, 'reporter.name'],
    ['with a NIK as the telephone', { reporter: { phone: '6402061203800001' } }, 'reporter.phone'],
    ['with too few words', { description: 'tolong' }, 'description'],
  ])('is refused %s, and nothing is written', async (_what, change, path) => {
    const before = await countItems(office.stores.registry);

    const { __typename: error, issues } = await cases.register(change);

    expect([error, issues[0].path]).toEqual(['InvalidInput', path]);
    expect(added(before, await countItems(office.stores.registry))).toEqual({});
  });

  it('is about a household of that village, or about none', async () => {
    const own = await registered(office, from);
    const other = await registered(office, from, { village: NEIGHBOUR });

    const one = await cases.register({ household: globalId('Household', own.id) });
    const elsewhere = await cases.register({ household: globalId('Household', other.id) });
    const absent = await cases.register({ household: globalId('Household', 'tidak-ada') });

    expect(await cases.read(front, one.case.id, 'household { id }')).toEqual({ household: { id: globalId('Household', own.id) } });
    expect(elsewhere.issues).toEqual(absent.issues);
    expect(elsewhere.issues[0].path).toBe('household');
  });

  it('is due by its kind, and again at each step', async () => {
    const usual = await cases.register();
    const urgent = await cases.register({ category: 'HEALTH' });
    await cases.make(coordinator, 'take', usual.case.id);

    expect([usual.case.due, urgent.case.due]).toEqual([daysFromToday(2), daysFromToday(1)]);
    expect((await cases.read(front, usual.case.id)).due).toBe(daysFromToday(7));
  });

  it('keeps its day when it is handed on', async () => {
    const id = await cases.at('handled');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${daysFromToday(3)}T02:00:00Z`) });

    const handed = await cases.make(coordinator, 'take', id, { to: bystander.sub });

    expect(handed.case).toMatchObject({ handler: bystander.sub, due: daysFromToday(7) });
  });

  it('is one case however often it is sent under one key, and so is each step', async () => {
    const before = await countItems(office.stores.registry);
    const sent = { clientMutationId: 'keluhan-1' };
    const first = await cases.register(sent);
    const second = await cases.register(sent);
    const once = added(before, await countItems(office.stores.registry));
    const step = { clientMutationId: 'tangani-1' };
    const taken = await cases.make(back, 'take', first.case.id, step);
    const again = await cases.make(back, 'take', first.case.id, step);

    expect(second).toEqual(first);
    expect(once).toEqual({ case: 1, 'case history': 1, task: 1, once: 1 });
    expect(again).toEqual(taken);
  });

  it('is decided once by two who decide at the same time', async () => {
    const id = await cases.at('recommended');

    const both = await Promise.all([cases.make(coordinator, 'resolve', id), cases.make(coordinator, 'refer', id)]);

    expect(both.map(({ __typename: answer }) => answer).toSorted()).toEqual(['CaseMoveNotAllowed', 'DecideCasePayload']);
  });

  it('keeps who did what and why', async () => {
    const id = await cases.at('closed');

    const { history } = await cases.read(coordinator, id, 'history(first: 10) { nodes { by role operation why state { state note } } }');

    expect(history.nodes.map(({ by, operation }: { by: string; operation: string }) => [by, operation])).toEqual([
      [coordinator.sub, 'decideCase'],
      [visitor.sub, 'recommendCase'],
      [coordinator.sub, 'takeCase'],
      [front.sub, 'registerCase'],
    ]);
    expect(history.nodes[0]).toMatchObject({ role: 'OFFICER', why: reason, state: { state: 'CLOSED', note: reason } });
  });

  it('takes nothing from who only looks on', async () => {
    const id = await cases.at('registered');
    const auditor = { role: 'auditor' } as const;

    expect(await cases.read(auditor, id, 'state moves { move }')).toEqual({ state: 'REGISTERED', moves: [] });
    expect(JSON.stringify(await cases.make(auditor, 'take', id))).toContain('NOT_FOUND');
    expect(JSON.stringify(await office.as(auditor).mutate('registerCase', complaint(), CASE))).toContain('NOT_FOUND');
  });
});

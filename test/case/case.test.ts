import { standIns, transitions } from '@puskesos/core/case/case.machine';
import { type CaseRole, type CaseState, caseMoves, caseStates } from '@puskesos/core/case/shapes';
import { edgeOf, edgesFrom } from '@puskesos/core/shared/machine';
import * as Staff from '@puskesos/core/staff';
import { describe, expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { ELSEWHERE, NEIGHBOUR } from '../support/register/people.ts';
import { daysFromToday } from '../support/register/registered.ts';
import {
  alone,
  back,
  bystander,
  camat,
  casesOf,
  coordinator,
  DESERTED,
  dinsos,
  front,
  moveMutations,
  visitor,
  withPuskesos,
} from '../support/scenes/cases.ts';

/** A case on its way through a Puskesos: who may move it from where to where. */

const office = useOffice(withPuskesos);
const cases = casesOf(office);
useClock();

/** What each is, in a village with all its offices and of a case that was handed to the visitor. */
const people: readonly (readonly [name: string, person: Person, hand: CaseRole | undefined])[] = [
  ['the front office', front, 'front_office'],
  ['the back office', back, 'back_office'],
  ['the coordinator', coordinator, 'coordinator'],
  ['whoever has it', visitor, 'handler'],
  ['a facilitator', bystander, undefined],
  ['the camat', camat, undefined],
  ['Dinsos', dinsos, 'dinsos'],
];

const moves = Object.keys(moveMutations) as (keyof typeof moveMutations)[];
const pairs = caseStates.flatMap((state) => moves.map((move) => [state, move] as const));

describe('the machine', () => {
  it('has a way from every state to the end, and one edge at most for each move', () => {
    const reaches = (state: CaseState, seen: readonly CaseState[] = []): boolean =>
      state === 'closed' ||
      edgesFrom(transitions, state).some(({ to }) => !seen.includes(to) && to !== state && reaches(to, [...seen, state]));

    expect(caseStates.filter((state) => !reaches(state))).toEqual([]);
    expect(new Set(transitions.map(({ move, from: at }) => `${move} ${at}`)).size).toBe(transitions.length);
    expect(caseMoves.filter((move) => !transitions.some((edge) => edge.move === move))).toEqual([]);
  });

  it.each(pairs)('at %s lets %s be made by its own hands alone', async (state, move) => {
    const edge = edgeOf(transitions, move, state);
    const mayMake = (hand: CaseRole | undefined) =>
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
    expect(caseMachine.edges).toHaveLength(transitions.length);
    expect(caseMachine.edges[0]).toEqual({
      move: 'REGISTER',
      from: null,
      to: 'REGISTERED',
      by: ['FRONT_OFFICE', 'DINSOS'],
      needs: ['DESCRIPTION'],
    });
    expect(caseMachine.standIns).toHaveLength(standIns.length);
    expect([hidden.data.caseMachine, hidden.errors]).toEqual([null, undefined]);
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
      // Nobody else is there to decide on what they recommended.
      const change = move === 'refer' || move === 'resolve' ? { standIn: 'petugas desa ini hanya satu orang' } : {};
      expect((await cases.make(alone, move, id, change)).__typename).toMatch(/Payload$/);
    }
    expect((await cases.read(alone, id)).state).toBe('CLOSED');
  });

  it('Dinsos does it all where there is no coordinator either, and a facilitator may not', async () => {
    const refused = await cases.register({ village: DESERTED }, visitor);
    const { id } = (await cases.register({ village: DESERTED }, dinsos)).case;

    expect(refused.__typename).toBe('CaseMoveNotAllowed');
    for (const move of ['take', 'recommend', 'resolve', 'reopen'] as const) {
      const change = move === 'resolve' ? { standIn: 'desa ini belum punya petugas' } : {};
      expect([move, (await cases.make(dinsos, move, id, change)).__typename]).toEqual([move, expect.stringMatching(/Payload$/)]);
      expect([move, (await cases.make(visitor, move, id)).__typename]).toEqual([move, 'CaseMoveNotAllowed']);
    }
  });

  it('is empty too while whoever holds it is on leave', async () => {
    stopClock(`${daysFromToday(400)}T02:00:00Z`);
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
    expect(await cases.read(alone, id)).toBeNull();
    expect(await cases.read({ role: 'finance' }, id)).toBeNull();
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
    const byBackOffice = await cases.make(back, 'resolve', id);
    const decided = await cases.make(coordinator, 'resolve', id);

    expect(tooSoon.__typename).toBe('CaseMoveNotAllowed');
    expect(taken.case).toMatchObject({ state: 'HANDLED', level: 'DISTRICT', handler: { code: 'test-camat' } });
    expect(up.case).toMatchObject({ state: 'HANDLED', level: 'REGENCY' });
    expect(recommended.case.state).toBe('RECOMMENDED');
    expect(higher.__typename).toBe('CaseMoveNotAllowed');
    expect(byBackOffice.message).toContain('putuskan selesai: koordinator (bila kosong: Dinsos) atau camat atau Dinsos');
    expect(byBackOffice.message).not.toContain('naikkan');
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

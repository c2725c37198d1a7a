import { describe, expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { added, countItems } from '../support/engine/items.ts';
import { globalId, staffId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { NEIGHBOUR, numbers } from '../support/register/people.ts';
import { daysFromToday, registered } from '../support/register/registered.ts';
import { back, bystander, CASE, casesOf, complaint, coordinator, front, visitor, withPuskesos } from '../support/scenes/cases.ts';

/** What is told and decided at each step of a case, and what is kept of it. */

const from = numbers();
const reason = 'sesuai keterangan keluarga';
const office = useOffice(withPuskesos);
const cases = casesOf(office);
useClock();

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
    ['handed over', 'takeCase', { to: staffId('nobody-there') }, 'to', coordinator, 'registered'],
    ['handed over by the back office', 'takeCase', { to: staffId('visitor-one') }, 'to', back, 'registered'],
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
    stopClock(`${daysFromToday(3)}T02:00:00Z`);

    const handed = await cases.make(coordinator, 'take', id, { to: staffId(bystander.sub) });

    expect(handed.case).toMatchObject({ handler: { code: bystander.sub }, due: daysFromToday(7) });
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

    const { history } = await cases.read(
      coordinator,
      id,
      'history(first: 10) { nodes { by { code } role operation why state { state note } } }',
    );

    expect(history.nodes.map(({ by, operation }: { by: { code: string }; operation: string }) => [by.code, operation])).toEqual([
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
    expect(JSON.stringify(await cases.make(auditor, 'take', id))).toContain('FORBIDDEN');
    expect(JSON.stringify(await office.as(auditor).mutate('registerCase', complaint(), CASE))).toContain('FORBIDDEN');
  });
});

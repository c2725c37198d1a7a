import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import { dayOf } from '@puskesos/core/shared/clock';
import { districtOf } from '@puskesos/core/shared/region-code';
import * as Training from '@puskesos/core/training';
import { describe, expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { added, countItems } from '../support/engine/items.ts';
import { globalId, keyOf, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, registered, servedBy, today } from '../support/register/registered.ts';
import { applicants, openedTraining, sessionAt, trainingInput } from '../support/scenes/trained.ts';

const from = numbers();
const year = new Date().getUTCFullYear();
const office = useOffice(servedBy(officer.sub, VILLAGE));
useClock();

const ENROLLMENT = 'enrollment { id state ticket answerBy told }';
const asked = ({ household, member }: { household: string; member: string }) => ({
  household: globalId('Household', household),
  member: memberId(household, member),
});
const request = (training: string, who: { household: string; member: string }, input: object = {}) =>
  office.as(officer).mutate('requestTraining', { training: globalId('Training', training), ...asked(who), ...input }, ENROLLMENT);
const nothingWritten = async (deed: () => Promise<{ __typename: string }>) => {
  const before = await countItems(office.stores.registry);
  const answer = await deed();
  return { error: answer.__typename, written: added(before, await countItems(office.stores.registry)) };
};
const opened = (change: Parameters<typeof openedTraining>[1] = {}) => openedTraining(office.core(), change);
const one = async () => (await applicants(office, from, 1))[0] as { household: string; member: string };
const later = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString();

describe('a training', () => {
  const open = (change: object) => {
    const { id: code, theme: _theme, ...input } = trainingInput();
    return office
      .as(dinsos)
      .mutate(
        'openTraining',
        { ...input, code, theme: 'SEWING', ...change },
        'training { id seats pools { seats free district { code } } }',
      );
  };

  it('is announced with its seats, by kecamatan where it has quotas', async () => {
    const answer = await open({ seats: 10, quotas: [{ district: '64.02.06', seats: 4 }] });

    expect(answer.training.pools).toEqual([
      { seats: 6, free: 6, district: null },
      { seats: 4, free: 4, district: { code: '64.02.06' } },
    ]);
  });

  it.each<[string, object, object]>([
    ['a session in the past', { sessions: [{ from: '2026-01-01T01:00:00.000Z', to: '2026-01-01T03:00:00.000Z' }] }, { path: 'sessions' }],
    ['sessions that clash', { sessions: [sessionAt(0), sessionAt(2)] }, { path: 'sessions' }],
    ['a session that ends before it begins', { sessions: [{ from: sessionAt(5).to, to: sessionAt(5).from }] }, { path: 'sessions.0.to' }],
    ['more quotas than seats', { seats: 3, quotas: [{ district: '64.02.06', seats: 4 }] }, { path: 'quotas' }],
    [
      'criteria that nobody can meet',
      { criteria: { tree: { all: [{ decile: { max: 2 } }, { decile: { min: 5 } }] }, source: 'SK contoh' } },
      { path: 'criteria.tree' },
    ],
    ['a fund that is not open', { costs: [{ fund: globalId('Fund', 'apbd-2050'), rupiah: 5, what: 'ruang' }] }, { path: 'costs' }],
    ['a place that is no village', { place: { village: '64.71.01.1001', address: 'Balai' } }, { path: 'place.village' }],
  ])('is refused with %s, and nothing is written', async (_what, change, issue) => {
    const before = await countItems(office.stores.registry);
    const answer = await open(change);

    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [issue] });
    expect(added(before, await countItems(office.stores.registry))).toEqual({});
  });

  it('is Dinsos’ to announce', async () => {
    const { id: code, theme: _theme, ...input } = trainingInput();
    const answer = await office.as(officer).mutate('openTraining', { ...input, code, theme: 'SEWING' }, 'training { id }');

    expect(JSON.stringify(answer)).toContain('FORBIDDEN');
  });
});

describe('a request', () => {
  it('is invited at once while there are seats, and waits its turn after that', async () => {
    const { id } = await opened({ seats: 1 });
    const [first, second] = await applicants(office, from, 2);

    const answers = [await request(id, first as never), await request(id, second as never)];

    expect(answers.map(({ enrollment }) => [enrollment.state, enrollment.ticket])).toEqual([
      ['INVITED', 1],
      ['REQUESTED', 2],
    ]);
    expect(answers[0].enrollment.answerBy).toBe(daysFromToday(7));
    expect(answers[0].enrollment.told).toMatch(/^Ada kursi untuk Anda/);
    expect(answers[1].enrollment.told).toMatch(/daftar tunggu/);
  });

  it('sent again under its key answers the same, takes no second number, and writes nothing', async () => {
    const { id } = await opened();
    const who = await one();
    const first = await request(id, who, { clientMutationId: 'kursi' });

    const { error, written } = await nothingWritten(() => request(id, who, { clientMutationId: 'kursi' }));
    const next = await request(id, await one());

    expect([error, written]).toEqual(['RequestTrainingPayload', {}]);
    expect(next.enrollment.ticket).toBe(first.enrollment.ticket + 1);
  });

  it('for a full training that would rather be refused than wait is, and nothing is half done', async () => {
    const { id } = await opened({ seats: 1 });
    await request(id, await one());
    const who = await one();

    expect(await nothingWritten(() => request(id, who, { seatOnly: true }))).toEqual({ error: 'TrainingFull', written: {} });
  });

  it('for somebody who is in it under another family card is refused without saying where', async () => {
    const { id } = await opened();
    const family = await registered(office, from, { village: ELSEWHERE });
    const wife = family.members.find(({ relation }) => relation === 'wife')?.id ?? '';
    await Training.request(office.core(), { training: id, household: family.id, member: wife });
    // She leaves with a card of her own, into a village of this officer's.
    const reason = 'pisah kartu keluarga';
    const { split } = await Family.split(office.core(), { household: family.id, members: [wife], head: wife, kk: from.kk(), reason });
    await Family.relocate(office.core(), { household: split.id, village: VILLAGE, address: { street: 'Jl. Baru 1' }, reason });

    const { error, written } = await nothingWritten(() => request(id, { household: split.id, member: wife }));

    expect(error).toBe('AlreadyInTraining');
    expect(written).toEqual({});
  });

  it('beside a seat at the same time is refused; one that ends as the other begins is not', async () => {
    const start = 5_000_000;
    const held = await opened({ sessions: [sessionAt(start, 3)] });
    const clashing = await opened({ sessions: [sessionAt(start + 2, 3)] });
    const next = await opened({ sessions: [sessionAt(start + 3, 3)] });
    const who = await one();
    await request(held.id, who);

    expect(await nothingWritten(() => request(clashing.id, who))).toEqual({ error: 'SessionClash', written: {} });
    expect((await request(next.id, who)).__typename).toBe('RequestTrainingPayload');
  });

  it('by whom the criteria don’t fit is refused, naming them', async () => {
    const { id } = await opened({ criteria: { tree: { person: { sex: 'female' } }, source: 'SK contoh' } });
    const who = await one();

    expect(await nothingWritten(() => request(id, who))).toEqual({ error: 'NotForTraining', written: {} });
  });

  it('outside one’s villages is not found, nor is an unknown training or member', async () => {
    const { id } = await opened();
    const [far] = await applicants(office, from, 1, ELSEWHERE);
    const near = await one();

    const answers = [await request(id, far as never), await request('tidak-ada', near), await request(id, { ...near, member: 'siapa' })];

    expect(answers.map(({ __typename }) => __typename)).toEqual(['NotFound', 'NotFound', 'NotFound']);
  });

  it('for a training that has begun, is closed or called off is refused', async () => {
    const [begun, closed, cancelled] = [await opened(), await opened(), await opened()];
    const who = await one();
    await Training.close(office.core(), { training: closed.id, reason: 'penuh' });
    await Training.cancel(office.core(), { training: cancelled.id, reason: 'banjir' });

    expect((await request(closed.id, who)).__typename).toBe('TrainingNotOpen');
    expect((await request(cancelled.id, who)).__typename).toBe('TrainingNotOpen');
    stopClock(later(begun.sessions[0]?.from ?? '', 1));
    expect((await request(begun.id, who)).__typename).toBe('TrainingNotOpen');
  });
});

/** The husband dies, and the wife works: she earns the living alone. */
async function widowedAndWorking({ household }: { household: string }) {
  const { members } = await Household.byId(office.core(), { household });
  const [husband, wife] = members;
  const reason = 'laporan keluarga';
  const of = { household, reason };
  await Family.correctMember(office.core(), { ...of, member: wife?.id ?? '', correction: { occupation: 'PEDAGANG' } });
  await Family.recordLife(office.core(), { ...of, member: husband?.id ?? '', life: 'dead', since: daysFromToday(-20) });
  return { household, member: wife?.id ?? '' };
}

describe('a seat', () => {
  const drop = (enrollment: string) =>
    office.as(officer).mutate('dropTraining', { enrollment, reason: 'WORK', note: 'sudah bekerja' }, ENROLLMENT);
  const stateOf = async (id: string) => (await Training.enrollmentById(office.core(), { enrollment: keyOf(id) })).state;

  it('given up goes to who is next in the queue, in the same step', async () => {
    const { id } = await opened({ seats: 1 });
    const people = await applicants(office, from, 3);
    const made = [];
    for (const who of people) made.push((await request(id, who)).enrollment.id);

    await drop(made[0]);

    expect(await Promise.all(made.map(stateOf))).toEqual(['dropped', 'invited', 'requested']);
    expect(await Training.pools(office.core(), { training: id })).toMatchObject([{ free: 0 }]);
  });

  it('is given by need where the training says so: women who earn the living first, then the poorest', async () => {
    const { id } = await opened({ seats: 1, waiting: 'need' });
    const people = await applicants(office, from, 3);
    const [holder, poorer, earner] = people as [never, never, never];
    const woman = await widowedAndWorking(earner);
    await recordFinding(office.core(), {
      household: (poorer as { household: string }).household,
      finding: 'extreme_poor',
      date: today,
    });
    const first = (await request(id, holder)).enrollment.id;
    const second = (await request(id, poorer)).enrollment.id;
    const third = (await request(id, woman)).enrollment.id;

    await drop(first);

    expect(await Promise.all([second, third].map(stateOf))).toEqual(['requested', 'invited']);
  });

  it('that nobody answers for in time lapses, and the next one is invited', async () => {
    const { id } = await opened({ seats: 1, answerWithin: 2 });
    const [first, second] = await applicants(office, from, 2);
    const made = [(await request(id, first as never)).enrollment.id, (await request(id, second as never)).enrollment.id];

    stopClock(`${daysFromToday(2)}T04:00:00.000Z`);
    await Training.sweep(office.core());
    const onTheLastDay = await Promise.all(made.map(stateOf));
    stopClock(`${daysFromToday(3)}T04:00:00.000Z`);
    await Training.sweep(office.core());

    expect(onTheLastDay).toEqual(['invited', 'requested']);
    expect(await Promise.all(made.map(stateOf))).toEqual(['dropped', 'invited']);
  });

  it('is kept to its end: confirmed, attended, certified, and goods with it, each in its order and once', async () => {
    const fund = `apbd-${year}`;
    await Fund.open(office.core(), { source: 'apbd', year, name: 'Pagu', ceiling: 50_000_000, basis: 'SK contoh' });
    const training = await opened({ costs: [{ fund, rupiah: 9_000_000, what: 'mesin jahit' }] });
    const area = districtOf(VILLAGE);
    const allocation = { fund, program: training.id, area };
    await Fund.allocate(office.core(), { ...allocation, rupiah: 3_000_000, quota: 3, basis: 'SK contoh', reason: 'pelatihan' });
    const who = await one();
    const { enrollment } = await request(training.id, who);
    const desk = office.as(officer);
    const attend = (present: boolean, of = training.id, session = '1') =>
      desk.mutate(
        'recordAttendance',
        {
          training: globalId('Training', training.id),
          session: globalId('TrainingSession', `${of}/${session}`),
          present: [{ enrollment: enrollment.id, present }],
        },
        'enrollments { state }',
      );
    const complete = (certificate: string) =>
      desk.mutate(
        'completeTraining',
        { enrollment: enrollment.id, certificate, on: dayOf(training.sessions.at(-1)?.to ?? '') },
        ENROLLMENT,
      );
    const kit = {
      enrollment: enrollment.id,
      receipt: 'TT-1',
      what: 'Mesin jahit',
      quantity: 1,
      unit: 'unit',
      rupiah: 2_500_000,
      fund: globalId('Fund', fund),
      receivedBy: 'Budi Contoh',
    };
    const give = (change: object = {}) =>
      desk.mutate('giveKit', { ...kit, on: dayOf(training.sessions[0]?.from ?? ''), ...change }, 'enrollment { kits { receipt amount } }');

    expect((await attend(true)).__typename).toBe('InvalidInput');
    stopClock(later(training.sessions[0]?.from ?? '', 10));
    expect((await attend(true)).__typename).toBe('WrongStep');
    expect((await desk.mutate('confirmTraining', { enrollment: enrollment.id }, ENROLLMENT)).enrollment.state).toBe('ENROLLED');
    expect((await attend(true, 'menjahit-lain')).issues).toMatchObject([{ path: 'session' }]);
    expect((await attend(true)).enrollments).toEqual([{ state: 'ATTENDING' }]);
    expect((await attend(false)).issues).toMatchObject([{ path: 'reason' }]);
    expect((await complete('S-1')).issues).toMatchObject([{ path: 'enrollment' }]);
    stopClock(later(training.sessions.at(-1)?.to ?? '', 10));
    const tooFew = await complete('S-1');
    expect([tooFew.__typename, tooFew.messageEn]).toEqual(['WrongStep', expect.stringContaining('1 of 2 sessions')]);
    await attend(true, training.id, '2');
    expect((await complete('S-1')).enrollment.state).toBe('COMPLETED');
    expect((await drop(enrollment.id)).__typename).toBe('WrongStep');
    expect((await give({ rupiah: 4_000_000 })).__typename).toBe('BudgetExceeded');
    expect((await give()).enrollment.kits).toEqual([{ receipt: 'TT-1', amount: 2_500_000 }]);
    expect((await give()).enrollment.kits).toHaveLength(1);
    expect((await give({ quantity: 2 })).__typename).toBe('AlreadyBooked');
    expect(await Fund.allocationOf(office.core(), allocation)).toMatchObject({ realised: 2_500_000, available: 500_000 });
    expect((await Fund.check(office.core(), allocation)).agrees).toBe(true);
  });
});

describe('who is in a training', () => {
  it('is one Query, within the village asked for; a village of others is not found', async () => {
    const { id } = await opened({ seats: 30 });
    for (const who of await applicants(office, from, 25)) await Training.request(office.core(), { training: id, ...who });
    const [far] = await applicants(office, from, 1, ELSEWHERE);
    await Training.request(office.core(), { training: id, ...(far as { household: string; member: string }) });
    const query = `query ($id: String!, $place: RegionCode) { training(code: $id) { enrollments(first: 20, place: $place) { edges { node { village { code } state } } pageInfo { hasNextPage } } } }`;

    const own = await office.as(officer).send(query, { id, place: VILLAGE });
    const other = await office.as(officer).send(query, { id, place: ELSEWHERE });
    const all = await office.as(officer).send(query, { id });

    expect(own.data.training.enrollments.edges).toHaveLength(20);
    expect(own.data.training.enrollments.pageInfo.hasNextPage).toBe(true);
    // The sign-in’s, the training, the page.
    expect(own.extensions?.cost.calls).toBe(3);
    expect(own.extensions?.cost.readUnits).toBeLessThanOrEqual(6);
    for (const { data, errors } of [other, all]) expect([data.training, errors]).toEqual([{ enrollments: null }, undefined]);
  });

  it('waits in a queue that is one Query, as is the list of trainings', async () => {
    const { id } = await opened({ seats: 1 });
    for (const who of await applicants(office, from, 12)) await Training.request(office.core(), { training: id, ...who });
    const queue = await office
      .as(dinsos)
      .send(`{ training(code: "${id}") { queue(first: 10) { edges { node { ticket } } pageInfo { hasNextPage } } } }`);
    const list = await office.as(dinsos).send('{ trainings(first: 10) { edges { node { name } } pageInfo { hasNextPage } } }');

    expect(queue.data.training.queue.edges.map(({ node }: { node: { ticket: number } }) => node.ticket)).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
    expect(queue.data.training.queue.pageInfo.hasNextPage).toBe(true);
    expect(queue.extensions?.cost.calls).toBe(2);
    expect(queue.extensions?.cost.readUnits).toBeLessThanOrEqual(2);
    expect(list.data.trainings.pageInfo.hasNextPage).toBe(true);
    expect(list.extensions?.cost.calls).toBe(1);
    expect(list.extensions?.cost.readUnits).toBeLessThanOrEqual(3);
  });

  it('is told of a household by two BatchGets', async () => {
    const { id } = await opened();
    const who = await one();
    await request(id, who);
    const query = `query ($id: ID!) { household(id: $id) { trainings { state member { name } } } }`;

    const answer = await office.as(officer).send(query, { id: globalId('Household', who.household) });

    expect(answer.data.household.trainings).toEqual([{ state: 'INVITED', member: { name: 'Budi Contoh' } }]);
  });
});

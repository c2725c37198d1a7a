import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Training from '@puskesos/core/training';
import { describe, expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { globalId, keyOf, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy, today } from '../support/register/registered.ts';
import { applicants, openedTraining } from '../support/scenes/trained.ts';

/** Whoever dies or leaves while a training is before them: their seat is another's, and what a death that was none does to it. */

const from = numbers();
const office = useOffice(servedBy(officer.sub, VILLAGE));
useClock();

interface Person {
  readonly household: string;
  readonly member: string;
}

const asked = ({ household, member }: Person) => ({ household: globalId('Household', household), member: memberId(household, member) });
const request = async (training: string, who: Person): Promise<string> => {
  const input = { training: globalId('Training', training), ...asked(who) };
  const answer = await office.as(officer).mutate('requestTraining', input, 'enrollment { id }');
  return answer.enrollment?.id ?? answer.__typename;
};
const lives = (who: Person, life: string, since = daysFromToday(-1)) =>
  office.as(officer).mutate('recordLife', { ...asked(who), life, since, reason: 'laporan ketua RT' }, 'household { id }');
const enrollmentOf = (id: string) => Training.enrollmentById(office.core(), { enrollment: keyOf(id) });
const statesOf = async (...ids: string[]) => (await Promise.all(ids.map(enrollmentOf))).map(({ state }) => state);
const freeIn = async (training: string) => (await Training.pools(office.core(), { training }))[0]?.free;

async function threeFor(seats: number) {
  const { id } = await openedTraining(office.core(), { seats });
  const people = (await applicants(office, from, 3)) as [Person, Person, Person];
  const made: string[] = [];
  for (const who of people) made.push(await request(id, who));
  return { id, people, made: made as [string, string, string] };
}

describe('a seat of somebody who is there no more', () => {
  it.each([
    ['DEAD', 'died'],
    ['MOVED', 'moved'],
    ['LOST', 'moved'],
  ])('%s: goes to the next in the queue in the same step, with why', async (life, dropped) => {
    const { id, people, made } = await threeFor(1);

    await lives(people[0], life);

    expect(await statesOf(...made)).toEqual(['dropped', 'invited', 'requested']);
    expect(await enrollmentOf(made[0])).toMatchObject({ dropped, note: expect.stringContaining('antrean') });
    expect(await enrollmentOf(made[0])).not.toHaveProperty('answerBy');
    expect(await freeIn(id)).toBe(0);
    const history = await office
      .as(dinsos)
      .send('query ($id: ID!) { trainingEnrollment(id: $id) { history { nodes { operation why } } } }', { id: made[0] });
    expect(history.data.trainingEnrollment.history.nodes[0]).toEqual({ operation: 'recordLife', why: 'laporan ketua RT' });
  });

  it('is free where nobody waits, and whoever waits and dies leaves the queue', async () => {
    const { id, people, made } = await threeFor(2);

    await lives(people[2], 'DEAD');
    await lives(people[0], 'DEAD');

    expect(await statesOf(...made)).toEqual(['dropped', 'invited', 'dropped']);
    expect(await freeIn(id)).toBe(1);
    const queue = await Training.waitingFor(office.core(), { training: id });
    expect(queue.rows).toEqual([]);
  });

  it('of all trainings to come at once, each to the first of its queue; nobody is invited to two in one step', async () => {
    const [one, other] = [await openedTraining(office.core(), { seats: 1 }), await openedTraining(office.core(), { seats: 1 })];
    const [gone, next] = (await applicants(office, from, 2)) as [Person, Person];
    for (const { id } of [one, other]) await request(id, gone);
    const made = [await request(one.id, next), await request(other.id, next)] as const;

    await lives(gone, 'DEAD');

    expect((await statesOf(...made)).toSorted()).toEqual(['invited', 'requested']);
    await Training.sweep(office.core());
    expect(await statesOf(...made)).toEqual(['invited', 'invited']);
  });

  it('stays theirs once the training is over, since what was learnt was learnt', async () => {
    const { id, people, made } = await threeFor(1);
    await office.as(officer).mutate('confirmTraining', { enrollment: made[0] }, 'enrollment { id }');
    const { sessions } = await Training.byId(office.core(), { training: id });

    stopClock(Date.parse(sessions.at(-1)?.to ?? '') + 60_000);
    await lives(people[0], 'DEAD', today);

    expect(await statesOf(made[0])).toEqual(['enrolled']);
  });

  it('is not theirs again when the death is taken back: it is said, and they ask anew', async () => {
    const { id, people, made } = await threeFor(1);
    await lives(people[0], 'DEAD');

    await lives(people[0], 'ALIVE', today);

    expect(await statesOf(...made)).toEqual(['dropped', 'invited', 'requested']);
    expect((await enrollmentOf(made[0])).note).toMatch(/ajukan lagi/);
    const again = await request(id, people[0]);
    expect(await statesOf(again)).toEqual(['requested']);
  });

  it('that went along into a household of their own is given up there', async () => {
    const { id } = await openedTraining(office.core(), { seats: 1 });
    const household = await Household.register(office.core(), family(from));
    const who = { household: household.id, member: household.members[1]?.id ?? '' };
    const made = await request(id, who);
    const { split } = await Family.split(office.core(), {
      household: household.id,
      members: [who.member],
      head: who.member,
      kk: from.kk(),
      reason: 'pisah kartu keluarga',
    });

    await lives({ household: split.id, member: who.member }, 'DEAD');

    expect(await enrollmentOf(made)).toMatchObject({ state: 'dropped', dropped: 'died', household: split.id });
    expect(await freeIn(id)).toBe(1);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '@puskesos/core/shared/context';
import { DomainError } from '@puskesos/core/shared/error';
import * as Training from '@puskesos/core/training';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { numbers, VILLAGE } from '../support/register/people.ts';
import { applicants, openedTraining, sessionAt } from '../support/scenes/trained.ts';

const from = numbers();
const office = useOffice();

const seatsOf = (enrollments: readonly Training.Enrollment[]) =>
  enrollments.filter(({ state }) => state !== 'requested' && state !== 'dropped');

const ask = (input: Parameters<typeof Training.request>[1], idempotencyKey: string) =>
  Training.request(office.core(), input, { idempotencyKey });

const later = (context: Context, milliseconds: number): Context => ({
  ...context,
  now: () => new Date(Date.now() + milliseconds).toISOString(),
});

/** As a client does when the system is busy: the same again a moment later, under the same key. */
async function insisting<T>(send: () => Promise<T>): Promise<T> {
  for (let patience = 100; ; patience = Math.min(patience * 2, 3_000)) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'busy') throw error;
      await sleep(Math.random() * patience);
    }
  }
}

describe('two hundred people who ask for thirty seats at once', () => {
  it('fill exactly thirty, and the rest wait in the order in which they came', async () => {
    const people = await applicants(office, from, 200);
    const { id } = await openedTraining(office.core(), { seats: 30 });

    await Promise.all(people.map((who, n) => insisting(() => ask({ training: id, ...who }, `kursi-${n}`))));
    // A request that was cut off after it had its number, on a machine so busy that it could not give it back, leaves the seat to the sweep
    // once it can no longer be under way.
    await Training.sweep(later(office.core(), 61_000));

    const pages = [];
    for (let after: string | undefined; pages.length < 2; after = pages.at(-1)?.rows.at(-1)?.cursor) {
      pages.push(await Training.enrollmentsOf(office.core(), { training: id, page: { first: 100, after } }));
    }
    const answers = pages.flatMap(({ rows }) => rows.map(({ value }) => value));
    const tickets = answers.map(({ ticket }) => ticket).toSorted((a, b) => a - b);
    const numbersOf = (state: string) =>
      answers
        .filter((one) => one.state === state)
        .map(({ ticket }) => ticket)
        .toSorted((a, b) => a - b);
    expect(new Set(tickets).size).toBe(200);
    expect(numbersOf('invited')).toEqual(tickets.slice(0, 30));
    expect(numbersOf('requested')).toEqual(tickets.slice(30));
    const [queue, pools] = await Promise.all([
      Training.waitingFor(office.core(), { training: id, page: { first: 100 } }),
      Training.pools(office.core(), { training: id }),
    ]);
    expect(queue.rows.map(({ value }) => value.ticket)).toEqual(tickets.slice(30, 130));
    expect(pools).toMatchObject([{ area: '*', free: 0 }]);
    // Not those whose request was cut off: the sweep gave them their seats.
    expect(pools[0]?.direct).toBeGreaterThan(0);
    expect(pools[0]?.direct).toBeLessThanOrEqual(30);
  });
});

describe('whatever eight people do at once', () => {
  const TURNS = 5;
  const who = fc.nat(5);
  const which = fc.nat(1);
  const turn = fc.oneof(
    { weight: 5, arbitrary: fc.record({ does: fc.constant('request' as const), who, which }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('drop' as const), who, which }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('confirm' as const), who, which }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('sweep' as const), who, which }) },
  );
  const writers = fc.array(fc.array(turn, { minLength: TURNS, maxLength: TURNS }), { minLength: 8, maxLength: 8 });

  it('no seat is had twice or lost, nobody sits in two places at one time, and nobody waits before a free seat', async () => {
    await fc.assert(
      fc.asyncProperty(writers, fc.integer({ min: 1, max: 3 }), async (plans, seats) => {
        const people = await applicants(office, from, 6);
        // They clash: nobody can have a seat in both.
        const start = 100_000 + from.kk().length;
        const opened = [
          await openedTraining(office.core(), { seats, sessions: [sessionAt(start)] }),
          await openedTraining(office.core(), { seats, sessions: [sessionAt(start + 1)] }),
        ];
        const live = async (training: string, household: string) => {
          const found = await Training.ofHousehold(office.core(), { household });
          return found.find((one) => one.training === training && one.state !== 'dropped');
        };
        const carryOut = async ({ does, who: n, which: w }: (typeof plans)[number][number]): Promise<unknown> => {
          const [person, training] = [people[n], opened[w]];
          if (!person || !training) return;
          if (does === 'request') return Training.request(office.core(), { training: training.id, ...person });
          if (does === 'sweep') return Training.sweep(office.core());
          const enrollment = (await live(training.id, person.household))?.id;
          if (!enrollment) return;
          if (does === 'confirm') return Training.confirm(office.core(), { enrollment });
          return Training.drop(office.core(), { enrollment, reason: 'work', note: 'bekerja' });
        };
        await Promise.all(
          plans.map(async (plan) => {
            for (const one of plan) {
              await carryOut(one).catch((error: unknown) => {
                if (!(error instanceof Error && 'kind' in error)) throw error;
              });
            }
          }),
        );

        const all = [];
        for (const { id } of opened) {
          const page = await Training.enrollmentsOf(office.core(), { training: id, place: VILLAGE, page: { first: 100 } });
          const enrollments = page.rows.map(({ value }) => value);
          const [pool] = await Training.pools(office.core(), { training: id });
          const waiting = await Training.waitingFor(office.core(), { training: id });
          expect(seatsOf(enrollments).length + (pool?.free ?? -1)).toBe(seats);
          expect(pool?.free).toBeGreaterThanOrEqual(0);
          expect(waiting.rows.length).toBe(enrollments.filter(({ state }) => state === 'requested').length);
          all.push(...enrollments);
        }
        for (const { household } of people) {
          const own = all.filter((one) => one.household === household && one.state !== 'dropped');
          expect(new Set(own.map(({ training }) => training)).size).toBe(own.length);
          expect(seatsOf(own).length).toBeLessThanOrEqual(1);
        }
        // Whoever still waits before a free seat has one of the other, clashing training.
        await Training.sweep(office.core());
        for (const { id } of opened) {
          const [pool] = await Training.pools(office.core(), { training: id });
          const waiting = await Training.waitingFor(office.core(), { training: id });
          if ((pool?.free ?? 0) === 0) continue;
          for (const { value } of waiting.rows) {
            const enrollment = await Training.enrollmentById(office.core(), { enrollment: value.enrollment });
            const others = await Training.ofHousehold(office.core(), { household: enrollment.household });
            expect(seatsOf(others).some(({ training }) => training !== id)).toBe(true);
          }
        }
      }),
      // Each run writes for seconds: what fails is shown as it was found, and not made smaller for minutes.
      { numRuns: 4, endOnFailure: true },
    );
  });
});

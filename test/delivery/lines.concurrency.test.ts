import * as Delivery from '@puskesos/core/delivery';
import { DomainError } from '@puskesos/core/shared/error';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { useNumbers } from '../support/register/people.ts';
import { booksAgree } from '../support/scenes/booking.ts';
import { allocation, approved, approver, cash, during, linesOf, maker, receiving, withBudget } from '../support/scenes/cycles.ts';

/** Eight at once hold, take out, release, pay and take back the lines of one list: the purse holds what can still be paid, and no more. */

const WRITERS = 8;
const TURNS = 8;
const PEOPLE = 5;
const DUE = 300_000;

const stores = useStoresForEach(withBudget);
const from = useNumbers();
const reason = 'diperiksa di lapangan';

const line = fc.nat(PEOPLE - 1);
const command = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('pay' as const), line, rupiah: fc.constantFrom(100_000, DUE) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('hold' as const, 'release' as const), line }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('exclude' as const), line }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('return' as const), line, rupiah: fc.constantFrom(50_000, 100_000) }) },
);
type Command = (typeof command extends fc.Arbitrary<infer T> ? T : never) & object;

function carryOut({ id: cycle, lines }: { id: string; lines: readonly Delivery.Line[] }, one: Command, file: string): Promise<unknown> {
  const about = lines[one.line] as Delivery.Line;
  const stop = { line: Delivery.lineId(about), cause: 'other', reason } as const;
  switch (one.does) {
    case 'pay': {
      const { village, enrollment } = about;
      const results = [{ village, enrollment, outcome: 'paid', paid: one.rupiah, counts: 'instalment' } as const];
      return Delivery.reconcile(during(stores, maker), { cycle, file, results });
    }
    case 'hold':
      return Delivery.holdLine(during(stores, maker), stop);
    case 'release':
      return Delivery.releaseLine(during(stores, maker), { line: stop.line, reason });
    case 'exclude':
      return Delivery.excludeLine(during(stores, maker), stop);
    case 'return':
      return Delivery.recordReturn(during(stores, approver), { line: stop.line, rupiah: one.rupiah, on: '2026-11-24', reason });
  }
}

it('of a list that eight work on at once the purse holds what can still be paid', { timeout: 60_000 }, async () => {
  for (let n = 0; n < PEOPLE; n += 1) await receiving(stores, from);
  const { id } = await approved(stores, cash.id);
  const list = { id, lines: await linesOf(stores, id) };
  const done: Record<string, number> = {};
  const writers = fc.sample(fc.array(command, { minLength: TURNS, maxLength: TURNS }), { numRuns: WRITERS });

  await Promise.all(
    writers.map(async (commands, writer) => {
      for (const [turn, one] of commands.entries()) {
        // Of what was refused nothing is to be seen below.
        await carryOut(list, one, `${writer}-${turn}`).then(
          () => {
            done[one.does] = (done[one.does] ?? 0) + 1;
          },
          (error: unknown) => expect(error).toBeInstanceOf(DomainError),
        );
      }
    }),
  );

  const lines = await linesOf(stores, id);
  const sum = (of: (one: Delivery.Line) => number) => lines.reduce((total, one) => total + of(one), 0);
  const paid = sum((one) => one.paid);
  const count = (state: Delivery.LineState) => lines.filter((one) => one.state === state).length;
  expect(done['pay']).toBeGreaterThan(0);
  expect(await allocation(stores, cash.id)).toMatchObject({
    committed: sum((one) => (one.state === 'excluded' ? one.paid : DUE)),
    realised: paid,
    seats: 100 - PEOPLE,
  });
  expect(await Delivery.tallies(during(stores), { cycle: id })).toMatchObject([
    {
      ...{ listed: count('listed'), partly: count('partly'), paid: count('paid'), held: count('held') },
      ...{ excluded: count('excluded'), returned: count('returned'), realised: paid },
    },
  ]);
  await booksAgree(stores);
});

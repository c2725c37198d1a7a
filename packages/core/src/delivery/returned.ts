import * as z from 'zod';
import { settledBy } from '../household/aid-task.ts';
import { Reason } from '../household/shapes.ts';
import { DayText, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Rupiah } from '../shared/money.ts';
import { operation } from '../shared/operation.ts';
import { notOneOf } from '../staff/hands.ts';
import { checkState } from './cycle.ts';
import { findWithCycle, LineId } from './lines.ts';
import { realiseLines } from './realise.ts';
import { get as getResults } from './results.store.ts';
import type { Line, Return } from './shapes.ts';
import { checkMove } from './stop.ts';
import { MoreThanGiven } from './stop-errors.ts';

/**
 * Records that money came back after it was paid, or the goods of one receipt after they were handed over, and reverses what was realised.
 * For somebody else than whoever recorded that it was given. The line stays returned until it is released to be paid again, or taken out.
 * Throws SamePerson, LineNotReady, MoreThanGiven, CycleNotReady.
 */
export const recordReturn = operation({
  name: 'recordReturn',
  input: z.object({
    line: LineId,
    /** Of money, how much. */
    rupiah: Rupiah.optional(),
    /** Of goods, by which receipt they were handed over. */
    receipt: freeText(1, 40).optional(),
    on: DayText,
    reason: Reason,
  }),
  find: findWithCycle,
  record: ({ line }) => line,
  right: 'delivery.approve',
  everywhere: true,
  run: async ({ rupiah: asked, receipt, on, reason }, context, { line: before, cycle }) => {
    checkState(cycle, 'approved', 'closed');
    notInFuture('on', on, context.now());
    if (on < cycle.from) throw InvalidInput.at('on', 'Sebelum periode siklus ini', 'before the period of this cycle');
    const { state } = before;
    const next = state === 'held' || state === 'excluded' ? state : 'returned';
    checkMove(before, next, 'return');
    if ((before.returns?.length ?? 0) >= MOST_RETURNS) throw tooManyReturns();
    const rupiah = amountOf(before, asked, receipt);
    if (rupiah > before.paid) throw new MoreThanGiven(before.paid);
    await notOneOf(context, await giversOf(context, before));
    const back: Return = { at: context.now(), on, by: context.actor.id, rupiah, reason, ...(receipt && { receipt }) };
    const { settledAt: _settled, ...rest } = dataOf(before);
    const after: Line = {
      ...rest,
      state: next,
      paid: before.paid - rupiah,
      handovers: before.handovers.filter((one) => one.receipt.number !== receipt),
      returns: [...(before.returns ?? []), back],
    };
    // By a closed list nothing is paid any more, nor to who was taken out.
    const released = cycle.state === 'closed' || next === 'excluded';
    const { lines, changes } = await realiseLines(context, cycle.program, [{ before, after, realised: -rupiah, released }], {
      closed: cycle.state === 'closed',
    });
    // Where it went is known now: it came back.
    const found = await settledBy(context, before.enrollment, ['not_delivered']);
    return { result: lines[0] ?? before, changes: [...changes, ...found], why: reason };
  },
});

/** The line holds them all. */
const MOST_RETURNS = 50;
const tooManyReturns = () =>
  InvalidInput.at(
    'line',
    `Paling banyak ${MOST_RETURNS} pengembalian satu baris; keluarkan barisnya dari daftar`,
    `at most ${MOST_RETURNS} returns of one line; take the line out of its list`,
  );

function amountOf({ goods, handovers }: Line, rupiah: number | undefined, receipt: string | undefined): number {
  if (!goods) {
    if (rupiah !== undefined && rupiah > 0 && receipt === undefined) return rupiah;
    throw InvalidInput.at('rupiah', 'Sebutkan berapa rupiah yang kembali', 'say how many rupiah came back');
  }
  const handover = handovers.find(({ receipt: { number } }) => number === receipt);
  if (handover && rupiah === undefined) return handover.rupiah;
  throw InvalidInput.at('receipt', 'Sebutkan nomor tanda terima barang yang kembali', 'name the receipt of the goods that came back');
}

/** Who recorded that something of it was given: who handed it over, and who handed in the files that said it was paid. */
async function giversOf(context: Context, { handovers, attempts }: Line): Promise<Set<string>> {
  const files = [...new Set(attempts.filter(({ outcome }) => outcome === 'paid').map(({ file }) => file))];
  const results = await Promise.all(files.map((file) => getResults(context, file)));
  return new Set([...handovers.map(({ by }) => by), ...results.flatMap((one) => (one ? [one.startedBy] : []))]);
}

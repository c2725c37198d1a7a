import * as z from 'zod';
import { settledBy } from '../household/aid-task.ts';
import { serves } from '../shared/actor.ts';
import { DayText, notInFuture } from '../shared/clock.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { checkState } from './cycle.ts';
import * as store from './delivery.store.ts';
import { MoreThanListed, ReceiptUsed } from './delivery-errors.ts';
import { handedOver, worthOf } from './goods.rules.ts';
import { isStopped } from './line.rules.ts';
import { findWithCycle, LineId } from './lines.ts';
import { realiseLines } from './realise.ts';
import { WrongKind } from './reconcile-errors.ts';
import type { Handover, Line } from './shapes.ts';
import { LineStopped } from './stop-errors.ts';

const Receipt = z.object({
  /** As it stands on the paper. */
  number: freeText(1, 40),
  /** Who took it: the recipient, or somebody for them. */
  receivedBy: freeText(2, 100),
  photoHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, said('Sidik foto harus SHA-256 heksadesimal', 'the photo’s print must be SHA-256 in hexadecimal'))
    .optional(),
});

/** The line holds them all: the last of them is of all that is left. */
const MOST_HANDOVERS = 50;
const inParts = () =>
  InvalidInput.at(
    'quantity',
    `Paling banyak ${MOST_HANDOVERS} penyerahan satu baris; serahkan sisanya sekaligus`,
    `at most ${MOST_HANDOVERS} handovers of one line; hand over what is left at once`,
  );

/**
 * Records that goods were handed over to a recipient, all of them or a part, and realises their worth. For whoever works in the line’s
 * village. The same receipt again changes nothing; a number stands for one handover of a cycle. Throws MoreThanListed, WrongKind, CycleNotReady, ReceiptUsed, LineStopped.
 */
export const recordDelivery = operation({
  name: 'recordDelivery',
  input: z.object({
    line: LineId,
    quantity: z.int().min(1, said('Paling sedikit 1', 'at least 1')).max(1_000_000),
    receipt: Receipt,
    /** The day it was handed over. */
    on: DayText,
    note: freeText(3, 300).optional(),
  }),
  find: findWithCycle,
  right: 'aid.write',
  may: (actor, _input, { line }) => serves(actor, line.village),
  run: async ({ quantity, receipt, on, note }, context, { line: before, cycle }) => {
    checkState(cycle, 'approved');
    const { goods } = before;
    if (!goods) throw new WrongKind('money');
    const { actor, now } = context;
    notInFuture('on', on, now());
    if (on < cycle.from) throw InvalidInput.at('on', 'Sebelum periode siklus ini', 'before the period of this cycle');
    const same = before.handovers.find((one) => one.receipt.number === receipt.number);
    if (same) {
      if (!isSame(same, { quantity, on, receipt, note })) throw new ReceiptUsed();
      return { result: before, changes: [] };
    }
    if (isStopped(before)) throw new LineStopped(before.state);
    if (before.handovers.length + 1 >= MOST_HANDOVERS && quantity < goods.quantity - handedOver(before)) throw inParts();
    const left = goods.quantity - handedOver(before);
    if (quantity > left) throw new MoreThanListed(left, goods.unit);
    const rupiah = worthOf({ ...before, goods }, quantity);
    const handover: Handover = { at: now(), on, by: actor.id, quantity, rupiah, receipt, ...(note && { note }) };
    const after: Line = {
      ...before,
      paid: before.paid + rupiah,
      handovers: [...before.handovers, handover],
      ...(quantity === left ? { state: 'delivered', settledAt: now() } : { state: 'partly' }),
    };
    const { lines, changes } = await realiseLines(context, cycle.program, [{ before, after, realised: rupiah }]);
    // Whatever was not there when it was looked for, it has been handed over now.
    const arrived = await settledBy(context, before.enrollment, ['not_delivered']);
    const number = store.claimReceipt(after, receipt.number, () => new ReceiptUsed());
    return { result: lines[0] ?? before, changes: [...changes, ...arrived, number], why: note };
  },
});

type Told = Pick<Handover, 'quantity' | 'on' | 'receipt'> & { readonly note?: string | undefined };

/** The same handover told again, and nothing else under its number. */
const isSame = (known: Told, told: Told): boolean =>
  known.quantity === told.quantity &&
  known.on === told.on &&
  known.note === told.note &&
  known.receipt.receivedBy === told.receipt.receivedBy &&
  known.receipt.photoHash === told.receipt.photoHash;

import * as z from 'zod';
import * as Fund from '../fund/fund.ts';
import { FundId } from '../fund/shapes.ts';
import type { Change } from '../shared/change.ts';
import { DayText, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { Rupiah } from '../shared/money.ts';
import { operation, query } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { findSubject, mayAccompany, wrongStep } from './enrollment-steps.ts';
import { moved } from './learner-record.ts';
import { type Kit, type Training, TrainingId } from './shapes.ts';
import * as store from './training.store.ts';
import { AlreadyBooked } from './training-errors.ts';
import { advancePath } from './wrse-advance.ts';

/**
 * What a training costs: goods for those who learned, and everything else. It is booked on what a fund has allocated to the training, under
 * its id as a programme's and in the kecamatan where it takes place; so a fund's counters and its ledger hold it like any other aid.
 */

const Spent = Rupiah.refine((rupiah) => rupiah > 0, said('Harus di atas nol', 'must be above zero'));

/** Where a fund's money for a training lies. */
export const allocationOf = ({ id, place }: Training, fund: string): Fund.AllocationKey => ({
  fund,
  program: id,
  area: Fund.areaOf(Fund.isFrom(fund, 'village_fund') ? 'village_fund' : 'apbd', place.village),
});

interface Spending {
  readonly fund: string;
  /** Booked once for the enrollment, or for the training. */
  readonly id: string;
  readonly rupiah: number;
  readonly note: string;
}

async function realiseSpending(context: Context, training: Training, of: string, { fund, ...spending }: Spending): Promise<Change[]> {
  const key = allocationOf(training, fund);
  const [allocation, before] = await Promise.all([Fund.allocationOf(context, key), Fund.commitmentOf(context, of, fund)]);
  const entry: Fund.Entry = { kind: 'realise', enrollment: of, allocation: key, before, ...spending };
  return Fund.book(context, [entry], allocation ? [allocation] : []);
}

/**
 * Records goods or tools handed over to somebody who has a seat, and takes their worth from the fund. The same receipt again changes
 * nothing. Throws WrongStep, AlreadyBooked, InvalidInput, and NoAllocation or BudgetExceeded where the fund does not hold it.
 */
export const giveKit = operation({
  name: 'giveKit',
  input: z.object({
    enrollment: Id,
    receipt: freeText(1, 40),
    what: freeText(2, 120),
    quantity: z.int().min(1).max(10_000),
    unit: freeText(1, 30),
    rupiah: Spent,
    fund: FundId,
    receivedBy: freeText(2, 100),
    on: DayText,
  }),
  find: findSubject,
  right: 'training.enroll',
  may: mayAccompany,
  run: async ({ enrollment: _id, ...kit }, context, { enrollment: before, training }) => {
    const same = before.kits.find(({ receipt }) => receipt === kit.receipt);
    if (same) {
      if (!isSame(same, kit)) throw new AlreadyBooked();
      return { result: before, changes: [] };
    }
    if (before.state !== 'attending' && before.state !== 'completed') {
      throw wrongStep(before, 'Barang hanya untuk yang hadir', 'Goods are for who attends');
    }
    if (before.kits.length >= MOST_KITS) throw tooManyKits();
    notInFuture('on', kit.on, context.now());
    const { value, changes } = await moved(context, training, before, { ...before, kits: [...before.kits, kit] });
    const spending = { fund: kit.fund, id: `kit@${kit.receipt}`, rupiah: kit.rupiah, note: kit.what };
    const booked = await realiseSpending(context, training, before.id, spending);
    const followed = await advancePath(context, before.person, 'equip', before.id);
    return { result: value, changes: [...changes, ...booked, ...followed] };
  },
});

/** The record of one participant holds them all. */
const MOST_KITS = 50;
const tooManyKits = () =>
  InvalidInput.at(
    'receipt',
    `Paling banyak ${MOST_KITS} tanda terima satu peserta; gabungkan sisanya dalam satu`,
    `at most ${MOST_KITS} receipts of one participant; put what is left on one`,
  );

const isSame = (one: Kit, other: Kit): boolean => (Object.keys(one) as (keyof Kit)[]).every((field) => one[field] === other[field]);

/** Takes what the training cost, but goods for single people, from a fund: a trainer's fee, a room. One invoice is booked once. */
export const spend = operation({
  name: 'spendOnTraining',
  input: z.object({ training: TrainingId, fund: FundId, invoice: freeText(1, 40), rupiah: Spent, what: freeText(2, 120) }),
  find: ({ training }, context) => store.getTraining(context, training),
  right: 'training.write',
  everywhere: true,
  run: async ({ fund, invoice, rupiah, what }, context, training) => {
    const changes = await realiseSpending(context, training, training.id, { fund, id: `invoice@${invoice}`, rupiah, note: what });
    return { result: training, changes, why: what };
  },
});

/** What of each fund is allocated to the training and realised. One Get for each fund of its plan. */
export const spentOn = query({
  input: z.object({ training: TrainingId }),
  find: ({ training }, context) => store.getTraining(context, training),
  right: 'fund.read',
  run: (_input, context, training) => allocationsOf(context, training),
});

/** The same for whoever counts what trainings came to. No right is judged here. */
export async function allocationsOf(context: Context, training: Training): Promise<Fund.AllocationNow[]> {
  const funds = [...new Set(training.costs.map(({ fund }) => fund))];
  const found = await Promise.all(funds.map((fund) => Fund.allocationOf(context, allocationOf(training, fund))));
  return found.filter((one) => one !== undefined);
}

import * as z from 'zod';
import { type DoubleSide, doubleRulings, doubleSides } from '../household/double-shapes.ts';
import { type Double, DoubleId, getDoubleUnchecked, settled } from '../household/doubles.ts';
import { livingIn } from '../household/household.rules.ts';
import { getManyUnchecked } from '../household/household.ts';
import { type Household, type Member, Reason } from '../household/shapes.ts';
import { serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { operation } from '../shared/operation.ts';
import { happened } from './happened.ts';
import { merged, without } from './merging.ts';
import { asOne, givenTo } from './settle-number.ts';

/** Two records of people who may be one: somebody looks, and says. */

interface Side {
  readonly household: Stored<Household>;
  /** Absent where they are recorded there no more. */
  readonly member: Member | undefined;
}

interface Subject {
  readonly double: Stored<Double>;
  readonly earlier: Side;
  readonly later: Side;
}

async function find({ double: id }: { double: string }, context: Context): Promise<Subject | undefined> {
  const double = await getDoubleUnchecked(context, id);
  if (!double) return undefined;
  const households = await getManyUnchecked(context, [...new Set([double.earlier.household, double.later.household])]);
  const sideOf = ({ household: of, member: who }: Double['earlier']): Side | undefined => {
    const household = households.find((one) => one.id === of);
    return household && { household, member: household.members.find((one) => one.id === who) };
  };
  const [earlier, later] = [sideOf(double.earlier), sideOf(double.later)];
  return earlier && later && { double, earlier, later };
}

/**
 * Says whether two records are one person. The same: the record without a NIK goes into the other, with all that is in its name, and a household
 * that nobody else lives in with it; of two with a NIK each, theirs is the one's that `numbersOf` says. Different: nobody is asked about the two
 * again; a number that both have is whose `numbersOf` says.
 */
export const settleDouble = operation({
  name: 'settleDouble',
  input: z.object({ double: DoubleId, ruling: z.enum(doubleRulings), numbersOf: z.enum(doubleSides).optional(), reason: Reason }),
  find,
  record: ({ double }) => double,
  right: ['household.write', 'names.read'],
  may: (actor, _input, { earlier, later }) => [earlier, later].every(({ household }) => serves(actor, household.village)),
  run: async ({ ruling, numbersOf, reason }, context, { double, earlier, later }) => {
    if (double.ruling !== undefined) throw InvalidInput.at('double', 'Sudah diputuskan', 'it has been settled already');
    const { value, changes } = settled(context, double, ruling);
    const claimants = double.numbers && { double, earlier: earlier.household, later: later.household };
    const haveBoth = ruling === 'same' && [earlier, later].every(({ member }) => member?.nik !== undefined);
    if (!claimants && !haveBoth && numbersOf)
      throw InvalidInput.at('numbersOf', 'Tidak ada nomor yang dipersoalkan', 'no number is in question');
    if (ruling === 'different') {
      const given = claimants ? await givenTo(context, numbersOf, claimants) : [];
      return { result: value, changes: [...changes, ...given], why: reason };
    }
    if (!claimants && haveBoth && !numbersOf) throw whoseNik();
    const [goes, stays] = goesInto(earlier, later, numbersOf);
    const joined = claimants ? await asOne(context, claimants, reason) : await becomeOne(context, goes, stays, reason);
    return { result: value, changes: [...changes, ...joined], why: reason };
  },
});

const whoseNik = () =>
  InvalidInput.at('numbersOf', 'Sebutkan NIK siapa yang benar: yang lama atau yang baru', 'say whose NIK is theirs: EARLIER or LATER');

/** The record that goes, into the one that stays. */
function goesInto(earlier: Side, later: Side, numbersOf: DoubleSide | undefined): readonly [Side, Side] {
  const laterGoes = numbersOf === undefined ? later.member?.nik === undefined : numbersOf === 'earlier';
  return laterGoes ? [later, earlier] : [earlier, later];
}

async function becomeOne(context: Context, goes: Side, stays: Side, reason: string) {
  if (!goes.member || !stays.member) {
    throw InvalidInput.at('ruling', 'Salah satunya sudah tidak tercatat di sana', 'one of the two is recorded there no more');
  }
  const becomes = new Map([[goes.member.id, stays.member.id]]);
  const gone = goes.member.id;
  if (goes.household.id === stays.household.id) {
    const whole = await happened(context, [{ before: goes.household, after: without(goes.household, becomes) }], { becomes });
    return whole.changes;
  }
  if (livingIn(goes.household).some(({ id }) => id !== gone)) {
    const left = { before: goes.household, after: without(goes.household, becomes) };
    return (await happened(context, [left, { before: stays.household, after: stays.household }], { becomes })).changes;
  }
  return (await merged(context, { from: goes.household, into: stays.household }, reason, { becomes })).changes;
}

import type { ClaimedNumber, Double, DoubleSide } from '../household/double-shapes.ts';
import { livingIn, withConfirmed, withoutNumbers } from '../household/household.rules.ts';
import type { SealedNumber } from '../household/numbers.ts';
import type { Household } from '../household/shapes.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { happened } from './happened.ts';
import { merged, without } from './merging.ts';

/** A number that two households have, once somebody who sees both has said whose it is. */

export interface Claimants {
  readonly double: Double;
  /** Who has it already, and who claims it. */
  readonly earlier: Stored<Household>;
  readonly later: Stored<Household>;
}

const blindsOf = (numbers: readonly ClaimedNumber[]) => new Set(numbers.map(({ blind }) => blind));

/** Two families or people: the numbers are the one's, and the other goes by the register's own until it has another. */
export async function givenTo(
  context: Context,
  side: DoubleSide | undefined,
  { double, earlier, later }: Claimants,
): Promise<readonly Change[]> {
  if (side === undefined) {
    throw InvalidInput.at(
      'numbersOf',
      'Sebutkan nomor ini milik siapa: yang lama atau yang baru',
      'say whose the number is: EARLIER or LATER',
    );
  }
  const blinds = blindsOf(double.numbers ?? []);
  const isClaim = ({ claimed }: SealedNumber) => claimed === true;
  const isLost = (number: SealedNumber) => blinds.has(number.blind) && isClaim(number) === (side === 'earlier');
  const found = { settles: double.id };
  if (earlier.id === later.id) {
    const after = withConfirmed(withoutNumbers(later, isLost, context.vault), blinds);
    return (await happened(context, [{ before: later, after }], found)).changes;
  }
  const [loser, owner] = side === 'earlier' ? [later, earlier] : [earlier, later];
  const lost = withoutNumbers(loser, ({ blind }) => blinds.has(blind), context.vault);
  const both = [
    { before: loser, after: lost },
    { before: owner, after: withConfirmed(owner, blinds) },
  ];
  return (await happened(context, both, found)).changes;
}

/** The same people: who only claims the number goes into who holds it, and a household that nobody else lives in with them. */
export async function asOne(context: Context, { double, earlier, later }: Claimants, reason: string): Promise<readonly Change[]> {
  const blinds = blindsOf(double.numbers ?? []);
  const becomes = new Map(
    later.members.flatMap(({ id, nik }) => {
      const known = nik?.claimed && blinds.has(nik.blind) && earlier.members.find((one) => one.id !== id && one.nik?.blind === nik.blind);
      return known ? [[id, known.id] as const] : [];
    }),
  );
  const found = { becomes, settles: double.id };
  if (earlier.id === later.id) {
    return (await happened(context, [{ before: later, after: without(later, becomes) }], found)).changes;
  }
  if (becomes.size > 0 && livingIn(later).some(({ id }) => !becomes.has(id))) {
    const left = withoutNumbers(without(later, becomes), ({ blind }) => blinds.has(blind), context.vault);
    const rest = [
      { before: later, after: left },
      { before: earlier, after: earlier },
    ];
    return (await happened(context, rest, found)).changes;
  }
  return (await merged(context, { from: later, into: earlier }, reason, found)).changes;
}

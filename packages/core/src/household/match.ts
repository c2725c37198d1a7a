import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { headOf } from './household.rules.ts';
import * as store from './household.store.ts';
import type { Household, Member } from './shapes.ts';

/** By its numbers, which household somebody outside speaks of. No right is judged here. */

export interface Numbers {
  /** The first is of whom the other side calls the head. */
  readonly niks: readonly (string | undefined)[];
  readonly kk?: string | undefined;
}

export interface Matched {
  readonly household: Stored<Household>;
  /** Whom the first NIK is of, if they live there. */
  readonly member?: Member | undefined;
  /** Found by a family card that was replaced since. */
  readonly byOldCard: boolean;
  /** Its other numbers are of other households. */
  readonly disputed: boolean;
}

/**
 * For each set of numbers the household in which the first NIK is the head's; else the one on that family card; else the one of any of the
 * NIKs. One BatchGet for each 100 numbers and one for each 100 households, however many sets.
 */
export async function match(context: Context, sets: readonly Numbers[]): Promise<(Matched | undefined)[]> {
  const { vault } = context;
  const blinds = sets.map(({ niks, kk }) => ({
    niks: niks.map((nik) => (nik === undefined ? undefined : vault.fingerprint('nik', nik))),
    kk: kk === undefined ? undefined : vault.fingerprint('kk', kk),
  }));
  const holders = await store.holders(
    context,
    blinds.flatMap(({ niks, kk }) => [...niks, kk].filter((blind) => blind !== undefined)),
  );
  const holderOf = new Map(holders.map((holder) => [holder.fingerprint, holder]));
  const households = await store.getMany(context, [...new Set(holders.map(({ household }) => household))]);
  const byId = new Map(households.filter(({ status }) => status === 'active').map((household) => [household.id, household]));

  return blinds.map(({ niks, kk }) => {
    const houseOf = (blind: string | undefined) => byId.get((blind !== undefined && holderOf.get(blind)?.household) || '');
    const members = niks.map((nik) => houseOf(nik));
    const [first] = members;
    const onCard = houseOf(kk);
    const led = first && headOf(first)?.nik?.blind === niks[0] ? first : undefined;
    const household = led ?? onCard ?? members.find((one) => one !== undefined);
    if (!household) return undefined;
    return {
      household,
      member: household.members.find(({ nik }) => nik !== undefined && nik.blind === niks[0]),
      byOldCard: household === onCard && household.cards.some(({ number, to }) => number.blind === kk && to !== undefined),
      disputed: [...members, onCard].some((one) => one !== undefined && one !== household),
    };
  });
}

import * as z from 'zod';
import { serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { Id } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { openNumber } from './numbers.ts';
import { type Blind, logExported, logShown } from './reading.store.ts';
import { type Household, Reason } from './shapes.ts';
import { lookAt } from './subject.ts';

/** Numbers in clear: that they are read, by whom and why, is logged first. */

/** By the id of the member, and of the card. */
export interface Numbers {
  readonly niks: ReadonlyMap<string, string>;
  readonly kks: ReadonlyMap<string, string>;
}

const shownOf = ({ members, cards }: Household): Blind[] => [
  ...members.flatMap(({ nik }) => (nik ? [{ kind: 'nik' as const, blind: nik.blind }] : [])),
  ...cards.map(({ number }) => ({ kind: 'kk' as const, blind: number.blind })),
];

const numbersOf = ({ vault }: Context, { members, cards }: Household): Numbers => ({
  niks: new Map(members.flatMap(({ id, nik }) => (nik ? [[id, openNumber(vault, 'nik', nik, id)]] : []))),
  kks: new Map(cards.map(({ id, number }) => [id, openNumber(vault, 'kk', number, id)])),
});

/** The numbers of one household in clear, for whoever may read them. */
export const readNumbers = query({
  input: z.object({ household: Id, purpose: Reason }),
  find: lookAt,
  right: 'numbers.read',
  may: (actor, _input, { village }) => serves(actor, village),
  run: async ({ purpose }, context, household) => {
    await logShown(context, household.id, purpose, shownOf(household));
    return numbersOf(context, household);
  },
});

/** Those of several households, by their ids, for a file. No right is judged here: whoever makes the file did. */
export async function readNumbersOfMany(
  context: Context,
  households: readonly Household[],
  purpose: string,
): Promise<ReadonlyMap<string, Numbers>> {
  const taken = households.map((one) => ({ household: one.id, numbers: shownOf(one) }));
  if (taken.length > 0) await logExported(context, purpose, taken);
  return new Map(households.map((one) => [one.id, numbersOf(context, one)]));
}

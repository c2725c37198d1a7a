import * as z from 'zod';
import { besideHead, currentCards, underLivingHead } from '../household/household.rules.ts';
import { getManyUnchecked } from '../household/household.ts';
import type { Found } from '../household/rewriting.ts';
import { type Household, Reason } from '../household/shapes.ts';
import { laterVisit } from '../household/visited.rules.ts';
import { withheldOfBoth } from '../household/withheld.rules.ts';
import { serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { happened } from './happened.ts';

/** Two records of one household. */

export interface Pair {
  readonly from: Stored<Household>;
  readonly into: Stored<Household>;
}

/** Both of them, in the order named. One BatchGet. */
export async function findPair({ from, into }: { from: string; into: string }, context: Context): Promise<Pair | undefined> {
  const pair = await getManyUnchecked(context, [from, into]);
  const [first, second] = [from, into].map((id) => pair.find((household) => household.id === id));
  return first && second && { from: first, into: second };
}

export const servesBoth = (actor: Context['actor'], _input: unknown, { from, into }: Pair): boolean =>
  [from, into].every(({ village }) => serves(actor, village));

/** Throws InvalidInput where one of the two is no household of its own any more. */
export function checkActive({ from, into }: Pair): void {
  if (from.status === 'active' && into.status === 'active') return;
  throw InvalidInput.at(
    from.status === 'merged' ? 'from' : 'into',
    'Rumah tangga ini sudah digabung ke yang lain',
    'this household has been merged into another already',
  );
}

/** Two records turned out to be one household: its people, cards, aid and open proposals go into the other, which keeps its head. */
export const merge = operation({
  name: 'mergeHouseholds',
  input: z
    .object({ from: z.string(), into: z.string(), reason: Reason })
    .refine(({ from, into }) => from !== into, said('Pilih dua rumah tangga yang berbeda', 'choose two different households')),
  find: findPair,
  // The place alone: a request repeated after the merge is still to find its answer.
  record: ({ into }) => into,
  right: 'household.write',
  may: servesBoth,
  run: ({ reason }, context, pair) => merged(context, pair, reason),
});

/** The one household that the two become, with what both had; for whoever settles that they are one. */
export async function merged(context: Context, { from, into }: Pair, reason: string, { becomes = new Map(), settles }: Found = {}) {
  checkActive({ from, into });
  const joining = from.members.map(besideHead);
  const grown = underLivingHead(
    onRealCards({
      ...into,
      ...latestFinding(from, into),
      ...laterVisit(from.visited, into.visited),
      ...withheldOfBoth(from, into),
      cards: [...from.cards, ...into.cards],
      members: [...into.members, ...joining],
    }),
  );
  const emptied: Household = { ...from, status: 'merged', mergedInto: into.id, members: [] };
  const { values, changes } = await happened(
    context,
    [
      { before: into, after: without(grown, becomes) },
      { before: from, after: emptied },
    ],
    { becomes, settles },
  );
  return { result: values[0] as Stored<Household>, changes, why: reason };
}

/** What the latest visit found holds for both records: a merger is no way to be rid of it. */
const latestFinding = ({ fieldFinding: found }: Household, { fieldFinding: held }: Household): Pick<Household, 'fieldFinding'> =>
  found && (!held || held.date < found.date) ? { fieldFinding: found } : {};

/** The household less the members who turned out to be another. */
export const without = (household: Household, becomes: ReadonlyMap<string, string>): Household =>
  underLivingHead({ ...household, members: household.members.filter(({ id }) => !becomes.has(id)) });

/** Where there is a card of the state's, a number of the register's own has done its service. */
function onRealCards(household: Household): Household {
  const cards = household.cards.filter(({ temporary }) => temporary === undefined);
  const last = currentCards({ ...household, cards }).at(-1) ?? cards.at(-1);
  if (!last) return household;
  const kept = new Set(cards.map(({ id }) => id));
  return {
    ...household,
    cards,
    members: household.members.map((member) => (kept.has(member.card) ? member : { ...member, card: last.id })),
  };
}

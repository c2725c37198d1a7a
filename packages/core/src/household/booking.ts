import { serves } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { disputeChanges, type NumberDispute } from './dispute.ts';
import * as store from './household.store.ts';
import { NumberTaken } from './household-errors.ts';
import type { SealedNumber } from './numbers.ts';
import type { Household, Rewriting } from './shapes.ts';

/**
 * Who has which number, as households are written. A number that a household in the actor's sight has is refused. One that is taken elsewhere is
 * taken in all the same, as claimed: it stays its holder's, and who sees both is asked whose it is. What somebody is answered, and what it
 * cost them, so tells nothing of villages that they don't serve.
 */

export interface Booking {
  /** The households with what they only claim marked as that. */
  readonly households: readonly Rewriting[];
  readonly changes: Change[];
}

export async function book(context: Context, households: readonly Rewriting[]): Promise<Booking> {
  const had = households.flatMap(({ before }) => (before ? numbersOf(context, before) : []));
  const have = households.flatMap(({ after }) => numbersOf(context, after));
  const concerned = [...new Set([...had, ...have].map(({ number }) => number.blind))].filter((blind) => isOther(blind, had, have));
  if (concerned.length === 0) return { households, changes: [] };
  const known = new Set(had.map(({ number }) => number.blind));
  const fresh = have.filter(({ number }) => !known.has(number.blind));
  const lines = new Map((await store.bookingsOf(context, concerned)).map((line) => [line.fingerprint, line]));
  const elsewhere = fresh.length > 0 ? await takenElsewhere(context, fresh, lines) : [];
  const claimed = new Set(elsewhere.map(({ number }) => number.blind));
  const marked = households.map(({ before, after }) => ({ before, after: claimed.size > 0 ? claiming(after, claimed) : after }));
  const ours = new Set(households.flatMap(({ before, after }) => [before?.id, after.id]));
  const next = marked.flatMap(({ after }) => numbersOf(context, after));
  return {
    households: marked,
    changes: [
      ...concerned.flatMap((blind) => bookedAnew(blind, next, { line: lines.get(blind), ours })),
      ...(await disputeChanges(context, elsewhere, (id) => marked.find(({ after }) => after.id === id)?.after.village ?? '')),
    ],
  };
}

/** What a household that was merged has left of its cards is told of, but is the other's. */
const numbersOf = ({ vault }: Context, household: Household): store.Has[] =>
  household.status === 'merged' ? [] : store.numbersOf(vault, household);

/** Is it somebody else's now, or held where it was claimed? */
function isOther(blind: string, had: readonly store.Has[], have: readonly store.Has[]): boolean {
  const told = (all: readonly store.Has[]) =>
    all
      .filter(({ number }) => number.blind === blind)
      .map(({ household, member, number }) => `${household}/${member}/${number.claimed}`)
      .toSorted()
      .join(' ');
  return told(had) !== told(have);
}

/** Of numbers that are new to a household those that others have, out of sight. Throws NumberTaken for one that is in sight. */
async function takenElsewhere(
  context: Context,
  fresh: readonly store.Has[],
  lines: ReadonlyMap<string, store.Bookings>,
): Promise<readonly NumberDispute[]> {
  // What it cost would tell what is taken elsewhere; and what is free is looked after as long.
  if (context.actor.scope.kind !== 'regency') context.cost.withhold();
  const takers = fresh.flatMap(({ number }) => store.allOf(lines.get(number.blind)));
  const ids = [...new Set(takers.map(({ household }) => household))];
  const found = await store.getMany(context, ids.length > 0 ? ids : [context.newId()]);
  const villageOf = new Map(found.map(({ id, village }) => [id, village]));
  const seen = new Set<string>();
  return fresh.flatMap(({ kind, number, household, member }) => {
    const others = store.allOf(lines.get(number.blind));
    const inSight = others.some((one) => serves(context.actor, villageOf.get(one.household) ?? ''));
    if (inSight || seen.has(number.blind)) throw new NumberTaken(kind);
    seen.add(number.blind);
    const [other] = others;
    return other ? [{ kind, number, household, member, other: { ...other, village: villageOf.get(other.household) ?? '' } }] : [];
  });
}

function claiming(household: Household, blinds: ReadonlySet<string>): Household {
  const mark = <N extends SealedNumber>(number: N): N => (blinds.has(number.blind) ? { ...number, claimed: true } : number);
  return {
    ...household,
    cards: household.cards.map((card) => ({ ...card, number: mark(card.number) })),
    members: household.members.map((member) => (member.nik ? { ...member, nik: mark(member.nik) } : member)),
  };
}

interface Around {
  readonly line: store.Bookings | undefined;
  /** The households that are written: what they had of it is told anew. */
  readonly ours: ReadonlySet<string | undefined>;
}

function bookedAnew(blind: string, next: readonly store.Has[], { line, ours }: Around): Change[] {
  const have = next.filter(({ number }) => number.blind === blind);
  const takerOf = ({ household, member }: store.Has) => ({ household, ...(member !== undefined && { member }) });
  const held = have.filter(({ number }) => !number.claimed);
  const kept = line?.holder && !ours.has(line.holder.household) ? line.holder : undefined;
  const kind = held[0]?.kind ?? 'kk';
  if (held.length > 1 || (kept && held.length > 0)) throw new NumberTaken(kind);
  const holder = kept ?? (held[0] && takerOf(held[0]));
  const claims = [
    ...(line?.claims ?? []).filter(({ household }) => !ours.has(household)),
    ...have.filter(({ number }) => number.claimed).map(takerOf),
  ];
  return store.putBookings(line, { fingerprint: blind, ...(holder && { holder }), claims });
}

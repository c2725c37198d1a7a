import { serves } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { disputed, type NumberDispute } from './dispute.ts';
import { personIn } from './dispute-follow.rules.ts';
import { onOwnCards } from './household.rules.ts';
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

interface Beside {
  /** The double that is being settled, which says so of itself. */
  readonly settles?: string | undefined;
  /** Numbers that may be claimed though the actor sees who has them. */
  readonly claims?: ReadonlySet<string> | undefined;
}

export async function book(context: Context, rewritings: readonly Rewriting[], { settles, claims }: Beside = {}): Promise<Booking> {
  const households = rewritings.map(({ before, after }) => ({ before, after: onOwnCards(after) }));
  const had = households.flatMap(({ before }) => (before ? numbersOf(context, before) : []));
  const have = households.flatMap(({ after }) => numbersOf(context, after));
  const known = new Set(had.map(({ number }) => number.blind));
  const concerned = [...new Set([...known, ...have.map(({ number }) => number.blind)])].filter((blind) => isOther(blind, had, have));
  const looked = [...new Set([...concerned, ...numbersThatMove(context, households)])];
  if (looked.length === 0) return { households, changes: [] };
  const fresh = have.filter(({ number }) => !known.has(number.blind));
  const lines = new Map((await store.bookingsOf(context, looked, true)).map((line) => [line.fingerprint, line]));
  const elsewhere = fresh.length > 0 ? await takenElsewhere(context, fresh, { lines, claims }) : [];
  const claimed = new Set(elsewhere.map(({ number }) => number.blind));
  const marked = households.map(({ before, after }) => ({ before, after: claimed.size > 0 ? claiming(after, claimed) : after }));
  const ours = new Set(households.flatMap(({ before, after }) => [before?.id, after.id]));
  const next = marked.flatMap(({ after }) => numbersOf(context, after));
  const booked = new Map(concerned.map((blind) => [blind, bookedAnew(blind, next, { line: lines.get(blind), ours })]));
  const asked = looked.filter((blind) => known.has(blind)).flatMap((blind) => lines.get(blind)?.claims ?? []);
  // What it cost would tell of claims that are made elsewhere.
  if (known.size > 0 && context.actor.scope.kind !== 'regency') context.cost.withhold();
  const disputes = await disputed(context, elsewhere, {
    doubles: [...new Set(asked.flatMap(({ double }) => (double === undefined || double === settles ? [] : [double])))],
    lineOf: (blind) => (looked.includes(blind) ? (booked.get(blind) ?? lines.get(blind)) : 'as before'),
    personNow: personIn(marked),
    villageOf: (id) => marked.find(({ after }) => after.id === id)?.after.village,
  });
  const linked = (blind: string) => (claim: store.Claim) => {
    const double = disputes.doubleOf(blind, claim) ?? claim.double;
    return double === undefined ? claim : { ...claim, double };
  };
  return {
    households: marked,
    changes: [
      ...[...booked].flatMap(([blind, line]) => store.putBookings(lines.get(blind), { ...line, claims: line.claims.map(linked(blind)) })),
      ...disputes.changes,
    ],
  };
}

/** What people have who go to live in another village: whoever is asked about it may be another. */
const numbersThatMove = (context: Context, households: readonly Rewriting[]): string[] =>
  households.flatMap(({ before, after }) =>
    before && before.village !== after.village ? numbersOf(context, before).map(({ number }) => number.blind) : [],
  );

/** What a household that was merged has left of its cards is told of, but is the other's; one that was annulled has none. */
const numbersOf = ({ vault }: Context, household: Household): store.Has[] =>
  household.status !== 'active' ? [] : store.numbersOf(vault, household);

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

/** Of numbers that are new to a household those that others have, out of sight. Throws NumberTaken for one in sight that may not be claimed. */
async function takenElsewhere(
  context: Context,
  fresh: readonly store.Has[],
  { lines, claims }: Pick<Beside, 'claims'> & { readonly lines: ReadonlyMap<string, store.Bookings> },
): Promise<readonly NumberDispute[]> {
  // What it cost would tell what is taken elsewhere; and what is free is looked after as long.
  if (context.actor.scope.kind !== 'regency') context.cost.withhold();
  const takers = fresh.flatMap(({ number }) => store.allOf(lines.get(number.blind)));
  const ids = [...new Set(takers.map(({ household }) => household))];
  // Who serves the whole regency sees whoever has a number.
  const asked = ids.length > 0 || context.actor.scope.kind === 'regency' ? ids : [context.newId()];
  const found = await store.getMany(context, asked);
  const villageOf = new Map(found.map(({ id, village }) => [id, village]));
  const seen = new Set<string>();
  return fresh.flatMap(({ kind, number, household, member }) => {
    const others = store.allOf(lines.get(number.blind));
    const inSight = others.some((one) => serves(context.actor, villageOf.get(one.household) ?? ''));
    if ((inSight && !claims?.has(number.blind)) || seen.has(number.blind)) throw new NumberTaken(kind);
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

function bookedAnew(blind: string, next: readonly store.Has[], { line, ours }: Around): Omit<store.Bookings, 'revision'> {
  const have = next.filter(({ number }) => number.blind === blind);
  const takerOf = ({ household, member }: store.Has) => ({ household, ...(member !== undefined && { member }) });
  const held = have.filter(({ number }) => !number.claimed);
  const kept = line?.holder && !ours.has(line.holder.household) ? line.holder : undefined;
  const kind = held[0]?.kind ?? 'kk';
  if (held.length > 1 || (kept && held.length > 0)) throw new NumberTaken(kind);
  const holder = kept ?? (held[0] && takerOf(held[0]));
  const made = (line?.claims ?? []).filter(({ household }) => ours.has(household));
  const claims = [
    ...(line?.claims ?? []).filter((claim) => !made.includes(claim)),
    ...have.filter(({ number }) => number.claimed).map((one) => ({ ...takerOf(one), ...askedIn(made, one) })),
  ];
  return { fingerprint: blind, ...(holder && { holder }), claims };
}

/** The double in which somebody is asked about that claim already: a person's goes where they go, a card's with the household that had it. */
function askedIn(made: readonly store.Claim[], { household, member }: store.Has): Pick<store.Claim, 'double'> {
  const own = made.find((one) => (member === undefined ? one.household === household : one.member === member));
  const double = (own ?? (member === undefined ? made[0] : undefined))?.double;
  return double === undefined ? {} : { double };
}

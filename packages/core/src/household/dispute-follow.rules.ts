import { isDeepStrictEqual } from 'node:util';
import { dataOf, type Stored } from '../shared/entity.ts';
import type { ClaimedNumber, Double } from './double-shapes.ts';
import type { Bookings } from './household.store.ts';
import type { Household, Rewriting } from './shapes.ts';

/** Where the people of a number in dispute are, once something has happened to them. No I/O, no clock. */

type Person = Double['earlier'];
type Sides = Pick<Double, 'earlier' | 'later'>;

export interface Following {
  /** The doubles in which somebody is asked about the numbers that the households had. */
  readonly doubles: readonly string[];
  /** Whose a number is from now on; of one that was not looked at, nothing has changed. */
  readonly lineOf: (blind: string) => Pick<Bookings, 'holder' | 'claims'> | 'as before' | undefined;
  /** Who was there, or claimed it, as they are by now: in another household, or in the one that theirs went into. */
  readonly personNow: (person: Person) => Person;
  /** Of a household that is written. */
  readonly villageOf: (household: string) => string | undefined;
}

export interface Followed {
  /** As they are from now on, where that is otherwise. */
  readonly kept: readonly Double[];
  /** In their place for those of their numbers that went another way, under the two households by now. */
  readonly parted: readonly Double[];
  readonly closed: readonly Double[];
}

interface Part extends Sides {
  readonly number: ClaimedNumber;
}

export function followedDoubles(doubles: readonly Stored<Double>[], following: Following): Followed {
  const kept: Double[] = [];
  const parted: Double[] = [];
  const closed: Double[] = [];
  for (const stored of doubles) {
    const double = dataOf(stored);
    const parts = (double.numbers ?? []).flatMap((number) => partOf(double, number, following) ?? []);
    const groups = Map.groupBy(parts, pairOf);
    const stays = groups.get(pairOf(double)) ?? [...groups.values()][0];
    if (!stays) {
      closed.push(double);
      continue;
    }
    const next = [...groups.values()].map((group) => about(double, group, following));
    for (const [index, group] of [...groups.values()].entries()) {
      const one = next[index] as Double;
      if (group !== stays) parted.push({ ...one, id: [one.earlier.household, one.later.household].toSorted().join('.') });
      else if (!isDeepStrictEqual(one, double)) kept.push(one);
    }
  }
  return { kept, parted, closed };
}

const pairOf = ({ earlier, later }: Sides): string => `${earlier.household} ${later.household}`;

/** Whose the number is and who claims it by now; undefined where nobody does any more, or where it is a card's of one household. */
function partOf(double: Double, number: ClaimedNumber, { lineOf, personNow }: Following): Part | undefined {
  const line = lineOf(number.blind);
  if (line === 'as before') return { number, earlier: personNow(double.earlier), later: personNow(double.later) };
  const claim = line?.claims.find((one) => one.double === double.id);
  if (!claim) return undefined;
  const { double: _asked, ...later } = claim;
  const earlier = line?.holder ?? personNow(double.earlier);
  return number.kind === 'kk' && earlier.household === later.household ? undefined : { number, earlier, later };
}

function about(double: Double, parts: readonly Part[], { villageOf }: Following): Double {
  const sides = sidesOf(parts);
  const { village, otherVillage = village, ...rest } = double;
  const known = new Map([
    [double.earlier.household, otherVillage],
    [double.later.household, village],
  ]);
  const livesIn = ({ household }: Person) => villageOf(household) ?? known.get(household) ?? village;
  const place = placeOf(livesIn(sides.later), livesIn(sides.earlier));
  return { ...rest, ...place, ...sides, numbers: parts.map(({ number }) => number) };
}

/** The two sides of several numbers: the people of the first that is a person's. */
export function sidesOf(parts: readonly Sides[]): Sides {
  const { earlier, later } = (parts.find((one) => one.later.member !== undefined) ?? parts[0]) as Sides;
  return { earlier, later };
}

/** Where somebody has to look at the two, by where the later one lives and the earlier one. */
export const placeOf = (later: string, earlier: string): Pick<Double, 'village' | 'otherVillage'> => ({
  village: later,
  ...(earlier !== later && { otherVillage: earlier }),
});

/** As something happened to those households. */
export function personIn(households: readonly Rewriting[]): Following['personNow'] {
  const homes = new Map(households.flatMap(({ after }) => after.members.map(({ id }) => [id, after.id] as const)));
  const into = new Map(households.map(({ after }) => [after.id, (after as Household).mergedInto]));
  return ({ household, member }) => ({
    household: (member !== undefined ? homes.get(member) : undefined) ?? into.get(household) ?? household,
    ...(member !== undefined && { member }),
  });
}

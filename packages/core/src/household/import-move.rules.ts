import { dayOf } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { currentCards, livingIn, underLivingHead } from './household.rules.ts';
import type { Match, RowNote, Surroundings } from './import-shapes.ts';
import { openNumber } from './numbers.ts';
import type { FamilyCard, Household, Member } from './shapes.ts';

/** People whom a file has in another household than the register does. No I/O, no clock. */

/** A household that people leave. When nobody alive stays it is dissolved: those who don't live any more and its cards go along. */
export interface Leaving {
  readonly from: Stored<Household>;
  readonly dissolved: boolean;
  readonly staying: readonly Member[];
  readonly brought: readonly Member[];
  readonly cards: readonly FamilyCard[];
}

export interface Departures {
  readonly left: readonly Leaving[];
  readonly refused: ReadonlyMap<number, RowNote>;
}

/** So that one family's transaction stays below what DynamoDB takes. */
const MOST_SOURCES = 15;

/**
 * Who leaves which household; their aid goes along. One whose card is still in the file waits, even empty, for the people whom the file has
 * on it.
 */
export function departures(matches: readonly Match[], { now, inFile, making }: Surroundings): Departures {
  const refused = new Map<number, RowNote>();
  const left: Leaving[] = [];
  const leaving = matches.filter((match) => match.from !== undefined);
  const sources = Map.groupBy(leaving, ({ from }) => from as Stored<Household>);
  for (const [from, group] of sources) {
    if (left.length >= MOST_SOURCES) {
      for (const match of group) refused.set(match.person.row, 'tooMany');
      continue;
    }
    const ids = new Set(group.map(({ member }) => member?.id));
    const remaining = from.members.filter(({ id }) => !ids.has(id));
    const emptied = !livingIn(from).some((member) => remaining.includes(member));
    const awaited = currentCards(from).some(({ id, number }) => inFile(openNumber(making.vault, 'kk', number, id)));
    const dissolved = emptied && !awaited;
    const cards = from.cards.map((card) => ({ ...card, to: card.to ?? dayOf(now) }));
    left.push(
      dissolved
        ? { from, dissolved, staying: [], brought: remaining, cards }
        : { from, dissolved, staying: remaining, brought: [], cards: [] },
    );
  }
  return { left, refused };
}

/** The household that was left: under a living head, or gone into the other. */
export function afterLeaving({ from, dissolved, staying }: Leaving, into: string): Household {
  const { version: _version, updatedAt: _at, ...household } = from;
  if (dissolved) return { ...household, status: 'merged', mergedInto: into, members: [] };
  return underLivingHead({ ...household, members: staying });
}

import type { Day } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { livingIn, underLivingHead } from './household.rules.ts';
import type { FamilyCard, Household, Member } from './shapes.ts';
import type { Match, RowNote } from './take-in.shapes.ts';

/** People whom a file has in another household than the register does. No I/O, no clock. */

/** A household that people leave. When nobody alive stays, those who don't live any more and its cards go along. */
export interface Leaving {
  readonly from: Stored<Household>;
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

/** Who leaves which household. Nobody is taken out of the aid they receive, nor is a household dissolved that receives some. */
export function departures(matches: readonly Match[], today: Day): Departures {
  const refused = new Map<number, RowNote>();
  const left: Leaving[] = [];
  const leaving = matches.filter((match) => match.from !== undefined);
  const sources = Map.groupBy(leaving, ({ from }) => from as Stored<Household>);
  for (const [from, group] of sources) {
    const free = group.filter(({ member }) => !from.aid.some((line) => line.member === member?.id));
    const ids = new Set(free.map(({ member }) => member?.id));
    const remaining = from.members.filter(({ id }) => !ids.has(id));
    const emptied = !livingIn(from).some((member) => remaining.includes(member));
    const go = left.length < MOST_SOURCES && !(emptied && from.aid.length > 0) ? free : [];
    for (const match of group) {
      if (!go.includes(match)) refused.set(match.person.row, left.length < MOST_SOURCES ? 'receivesAid' : 'tooMany');
    }
    if (go.length === 0) continue;
    const cards = from.cards.map((card) => ({ ...card, to: card.to ?? today }));
    left.push(emptied ? { from, staying: [], brought: remaining, cards } : { from, staying: remaining, brought: [], cards: [] });
  }
  return { left, refused };
}

/** The household that was left: under a living head, or gone into the other. */
export function afterLeaving({ from, staying }: Leaving, into: string): Household {
  const { version: _version, updatedAt: _at, ...household } = from;
  if (staying.length === 0) return { ...household, status: 'merged', mergedInto: into, members: [] };
  return underLivingHead({ ...household, members: staying });
}

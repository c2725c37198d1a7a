import { placesAround } from '../region/region.ts';
import { type Listing, listName, listNames } from '../shared/listed.ts';
import type { AboutOffice, Objection, Suggestion } from './shapes.ts';

/** In which lists what citizens send in lies: of the places around its village, by state, and what is objected by its reason as well. */

/** What complains of the office lies apart, and what complains of a camat apart from the rest of it. */
export type LetterList = 'own' | 'about-office' | 'about-office-below';

function listsHolding({ accused, complainsOf }: AboutOffice): LetterList[] {
  if (!accused && !complainsOf) return ['own'];
  return complainsOf?.includes('camat') ? ['about-office'] : ['about-office', 'about-office-below'];
}

/** Those that are open first, by the day they are to be answered. */
export const orderOf = ({ id, state, answerBy }: Pick<Objection | Suggestion, 'id' | 'state' | 'answerBy'>): string =>
  `${state === 'open' ? 0 : 1}#${answerBy}#${id}`;

export interface ObjectionsAsked {
  readonly list: LetterList;
  readonly place: string;
  readonly state?: Objection['state'] | undefined;
  readonly reason?: Objection['reason'] | undefined;
}
export interface SuggestionsAsked {
  readonly list: LetterList;
  readonly place: string;
  readonly state?: Suggestion['state'] | undefined;
}

export const objectionListName = ({ list, place, state, reason }: ObjectionsAsked): string =>
  listName('objection', list, place, state, reason);
export const suggestionListName = ({ list, place, state }: SuggestionsAsked): string => listName('suggestion', list, place, state);

export const objectionListings = (one: Objection): Listing[] =>
  listNames('objection', listsHolding(one), placesAround(one.village), [undefined, one.state], [undefined, one.reason]).map((list) => ({
    list,
    order: orderOf(one),
  }));

export const suggestionListings = (one: Suggestion): Listing[] =>
  listNames('suggestion', listsHolding(one), placesAround(one.village), [undefined, one.state]).map((list) => ({
    list,
    order: orderOf(one),
  }));

import { placesAround } from '../region/region.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import { type Listing, listName, listNames } from '../shared/listed.ts';
import type { Training } from './shapes.ts';
import { firstDay } from './training.rules.ts';

/** In which lists a training lies: of the places around the village it is held in, by state and theme, in the order in which they begin. */

export interface TrainingsAsked {
  readonly place: string;
  readonly state?: Training['state'] | undefined;
  readonly theme?: Training['theme'] | undefined;
}

export const trainingListName = ({ place, state, theme }: TrainingsAsked): string => listName('training', place, state, theme);

/** Those that begin on these days, both included. */
export const stretchBetween = (from: Day | undefined, to: Day | undefined): readonly [string, string] | undefined =>
  from === undefined && to === undefined ? undefined : [from ?? '0', `${to ?? ''}~`];

export function listingsOf(training: Training): Listing[] {
  const begins = firstDay(training);
  const order = `${dayOf(begins)}#${begins}#${training.id}`;
  const names = listNames('training', placesAround(training.place.village), [undefined, training.state], [undefined, training.theme]);
  return names.map((list) => ({ list, order }));
}

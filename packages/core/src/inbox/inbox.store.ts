import { findVillage } from '../region/region.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import { eachKept, type Kept, listRecords } from '../shared/listed.ts';
import type { Direction } from '../shared/order.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import { letterItem, queueKey } from './letters.store.ts';
import {
  type ObjectionsAsked,
  objectionListings,
  objectionListName,
  orderOf,
  type SuggestionsAsked,
  suggestionListings,
  suggestionListName,
} from './listed.rules.ts';
import type { AboutOffice, Letter, Objection, Suggestion } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

const objectionKey = (id: string): Key => ({ pk: `objection#${id}`, sk: 'objection' });
const suggestionKey = (id: string): Key => ({ pk: `suggestion#${id}`, sk: 'suggestion' });

/** Which of a village's lists: what complains of its office lies apart. */
type List = 'own' | 'about-office';
const listOf = (kind: string, village: string, list: List): string => `${list === 'own' ? '' : 'office-'}${kind}s#${village}`;

/** In a village's list those that are open come first, by the day they are to be answered. */
const place = (letter: Pick<Letter, 'id' | 'village' | 'state' | 'answerBy'> & AboutOffice, kind: string) => ({
  gsi1pk: listOf(kind, letter.village, letter.accused || letter.complainsOf ? 'about-office' : 'own'),
  gsi1sk: orderOf(letter),
});

const objection = entity<Objection>('objection', { key: ({ id }) => objectionKey(id), index: (of) => place(of, 'objection') });
const suggestion = entity<Suggestion>('suggestion', { key: ({ id }) => suggestionKey(id), index: (of) => place(of, 'suggestion') });

export const addObjection = objection.add;
export const replaceObjection = objection.replace;
export const getObjection = ({ registry }: Registry, id: string) => objection.get(registry, objectionKey(id));
export const objectionHistory = ({ registry }: Registry, id: string, page: PageInput) =>
  objection.history(registry, objectionKey(id), page);

export const addSuggestion = suggestion.add;
export const replaceSuggestion = suggestion.replace;
export const getSuggestion = ({ registry }: Registry, id: string) => suggestion.get(registry, suggestionKey(id));

interface Along {
  readonly direction: Direction;
  readonly page: PageInput;
}

/** A village's own list, where nothing else is asked of it. */
function ownList(kind: string, { list, place: village, ...asked }: ObjectionsAsked, direction: Direction) {
  if (!findVillage(village) || list === 'about-office-below' || asked.state || asked.reason) return undefined;
  return { partition: listOf(kind, village, list), index: 'gsi1', descending: direction === 'desc' } as const;
}

/** Of a village, a kecamatan or the regency. One Query; a BatchGet besides, but for all of a village's. */
export function objectionsInPlace(
  { registry }: Registry,
  { direction, page, ...asked }: ObjectionsAsked & Along,
): Promise<Page<Stored<Objection>>> {
  const own = ownList('objection', asked, direction);
  if (own) return objection.list(registry, { ...own, page });
  return listRecords(
    registry,
    { list: objectionListName(asked), direction, page },
    { getMany: (keys) => objection.getMany(registry, keys), listingsOf: objectionListings },
  );
}

export function suggestionsInPlace(
  { registry }: Registry,
  { direction, page, ...asked }: SuggestionsAsked & Along,
): Promise<Page<Stored<Suggestion>>> {
  const { state, ...rest } = asked;
  const own = state ? undefined : ownList('suggestion', rest, direction);
  if (own) return suggestion.list(registry, { ...own, page });
  return listRecords(
    registry,
    { list: suggestionListName(asked), direction, page },
    { getMany: (keys) => suggestion.getMany(registry, keys), listingsOf: suggestionListings },
  );
}

/** All that came in about a village, for whoever lays it into lists. */
export async function* eachInVillage({ registry }: Registry, village: string): AsyncGenerator<Kept> {
  for (const list of ['own', 'about-office'] as const) {
    yield* eachKept(registry, { partition: listOf('objection', village, list), index: 'gsi1' });
    yield* eachKept(registry, { partition: listOf('suggestion', village, list), index: 'gsi1' });
  }
}

const never = () => new VersionConflict();

/** What its sender sees from now on; commits together with the office's record. */
export const putLetter = (letter: Letter): Change => ({ put: letterItem(letter), table: 'publicIndex', onConditionFailed: never });

/** It is in the office's hands; refused when it was already. */
export const removeFromQueue = (letter: Letter): Change => ({
  delete: queueKey(letter),
  table: 'publicIndex',
  condition: { ConditionExpression: 'attribute_exists(pk)' },
  onConditionFailed: never,
});

/** What letters about one recipient, or about one RT, would join. */
const latestKey = (subject: string): Key => ({ pk: `letters#${subject}`, sk: 'latest' });

/** The latest file about a subject, from now on. */
export const setLatest = (subject: string, id: string): Change => ({
  put: { ...latestKey(subject), type: 'latest-letter', id },
  onConditionFailed: never,
});

export const latestOf = async ({ registry }: Registry, subject: string): Promise<string | undefined> =>
  (await registry.get(latestKey(subject), true))?.['id'] as string | undefined;

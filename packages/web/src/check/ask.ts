import decidedIn from '../../../../schema/operations/public/decided.graphql?raw';
import followLetter from '../../../../schema/operations/public/follow-letter.graphql?raw';
import raiseObjection from '../../../../schema/operations/public/raise-objection.graphql?raw';
import byName from '../../../../schema/operations/public/recipients-by-name.graphql?raw';
import suggestHousehold from '../../../../schema/operations/public/suggest-household.graphql?raw';

export type Aid = {
  program: { name: string; fund: 'APBN' | 'APBD' | 'VILLAGE_FUND'; kind: 'CASH' | 'GOODS' | 'SERVICE' };
  status: 'APPROVED' | 'ACTIVE' | 'SUSPENDED';
  since: string;
  told: string;
};

export type Search = {
  list: { publishedAt: string; recipients: number } | null;
  matches: { id: string; maskedName: string; aid: Aid[] }[];
  more: boolean;
};

export type Decided = { on: string; households: { maskedName: string; programs: { name: string }[] }[] };

export type Letter = {
  kind: 'objection' | 'suggestion';
  maskedName: string | null;
  raisedOn: string;
  answerBy: string;
  overdue: boolean;
  level: 'VILLAGE' | 'DISTRICT' | 'REGENCY';
  state: 'OPEN' | 'UPHELD' | 'DISMISSED' | 'TAKEN' | 'DECLINED';
  answer: string | null;
  aid: string | null;
  answeredOn: string | null;
  village: { name: string };
};

export type Acknowledged = { code: string; answerBy: string };
type Sent = { __typename: 'Acknowledged'; code: string; answerBy: string } | { __typename: 'Refused'; reason: string; message: string };

type Answer<T> = { data?: T | null; errors?: { message: string; extensions?: { code?: string; message?: { id: string } } }[] };

/** Why there is no answer; `message` is the server's own words in Bahasa Indonesia, when they are meant for the reader. */
export type Failure = { failed: 'connection' | 'timeout' | 'server' } | { failed: 'refused'; message: string };

const patience = 45_000;

/** Asks for a village's recipients whose masked name fits `name`. Village and name travel in the body, so no log of URLs holds them. */
export const searchRecipients = (village: string, name: string): Promise<Search | Failure> =>
  ask<{ recipientsByName: Search }, Search>(byName, { village, name }, ({ recipientsByName }) => recipientsByName);

/** Whom the village's latest published deliberation agreed to propose; null: none is published. */
export const searchDecided = (village: string): Promise<Decided | null | Failure> =>
  ask<
    { publishedList: { deliberation: { on: string } | null } | null; decided: { edges: { node: Decided['households'][number] }[] } },
    Decided | null
  >(decidedIn, { village }, ({ publishedList, decided }) =>
    publishedList?.deliberation ? { on: publishedList.deliberation.on, households: decided.edges.map(({ node }) => node) } : null,
  );

/** Sends an objection. With the same key it is the same one, so a try after a lost answer does no harm. */
export const sendObjection = (input: Record<string, string>): Promise<Acknowledged | Failure> =>
  ask<{ raiseObjection: Sent }, Acknowledged | Failure>(raiseObjection, { input }, ({ raiseObjection: sent }) => taken(sent));

export const sendSuggestion = (input: Record<string, string>): Promise<Acknowledged | Failure> =>
  ask<{ suggestHousehold: Sent }, Acknowledged | Failure>(suggestHousehold, { input }, ({ suggestHousehold: sent }) => taken(sent));

export const findLetter = (code: string): Promise<Letter | null | Failure> =>
  ask<{ letter: Letter | null }, Letter | null>(followLetter, { code }, ({ letter }) => letter);

const taken = (sent: Sent): Acknowledged | Failure =>
  sent.__typename === 'Acknowledged' ? sent : { failed: 'refused', message: sent.message };

async function ask<T, U>(query: string, variables: object, read: (data: T) => U): Promise<U | Failure> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch('/public/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      credentials: 'omit',
      cache: 'no-store',
      signal: abort.signal,
    });
    const { data, errors } = (await response.json()) as Answer<T>;
    const error = errors?.[0];
    if (data && !error) return read(data);
    if (!error || error.extensions?.code === 'INTERNAL_SERVER_ERROR') return { failed: 'server' };
    return { failed: 'refused', message: error.extensions?.message?.id ?? error.message };
  } catch (error) {
    if (abort.signal.aborted) return { failed: 'timeout' };
    return { failed: error instanceof SyntaxError ? 'server' : 'connection' };
  } finally {
    clearTimeout(timer);
  }
}

export const isFailure = (answer: object | null): answer is Failure => answer !== null && 'failed' in answer;

import query from '../../../../schema/operations/public/recipients-by-name.graphql?raw';

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

type Answer = { data?: { recipientsByName: Search } | null; errors?: { message: string; extensions?: { code?: string } }[] };

/** Why a search brought no answer; `message` is the server's own words in Bahasa Indonesia, when they are meant for the reader. */
export type Failure = { failed: 'connection' | 'timeout' | 'server' } | { failed: 'refused'; message: string };

const patience = 45_000;

/** Asks for a village's recipients whose masked name fits `name`. Village and name travel in the body, so no log of URLs holds them. */
export async function searchRecipients(village: string, name: string): Promise<Search | Failure> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch('/public/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ operationName: 'RecipientsByName', query, variables: { village, name } }),
      credentials: 'omit',
      cache: 'no-store',
      signal: abort.signal,
    });
    return read((await response.json()) as Answer);
  } catch (error) {
    if (abort.signal.aborted) return { failed: 'timeout' };
    return { failed: error instanceof SyntaxError ? 'server' : 'connection' };
  } finally {
    clearTimeout(timer);
  }
}

function read({ data, errors }: Answer): Search | Failure {
  const error = errors?.[0];
  if (data?.recipientsByName && !error) return data.recipientsByName;
  if (!error || error.extensions?.code === 'INTERNAL_SERVER_ERROR') return { failed: 'server' };
  return { failed: 'refused', message: indonesian(error.message) };
}

/** The Indonesian half of an "Indonesian / English" message; the whole message when it is not plainly two halves. */
function indonesian(message: string): string {
  const halves = message.split(' / ');
  return halves.length === 2 ? (halves[0] ?? message) : message;
}

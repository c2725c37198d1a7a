import type { GraphiQLProps } from 'graphiql';
import { token } from './session.ts';

type Fetcher = GraphiQLProps['fetcher'];
type Answer = { errors?: { extensions?: { code?: string } }[] };

/** Sends operations to the staff endpoint as whoever is signed in; `onRefusal` hears of each answer whether it asked to sign in. */
export const fetcherFor =
  (onRefusal: (refused: boolean) => void): Fetcher =>
  async (operation, options) => {
    const bearer = token();
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        ...options?.headers,
      },
      body: JSON.stringify(operation),
    });
    const answer = (await response.json().catch(() => ({
      errors: [
        {
          message: `Server menjawab ${response.status} tanpa JSON. Coba lagi. / The server answered ${response.status} without JSON. Try again.`,
        },
      ],
    }))) as Answer;
    onRefusal(response.status === 401 || (answer.errors ?? []).some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED'));
    return answer;
  };

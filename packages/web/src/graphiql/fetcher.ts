import type { GraphiQLProps } from 'graphiql';
import { askSigned } from '../sign-in/ask-signed.ts';
import type { Refusal } from '../sign-in/refusals.ts';

type Fetcher = GraphiQLProps['fetcher'];

/** Sends operations to the staff endpoint as whoever is signed in; `onAnswer` hears of each why it was refused, if it was. */
export const fetcherFor =
  (onAnswer: (refusal: Refusal | undefined) => void): Fetcher =>
  async (operation, options) => {
    const { response, refusal } = await askSigned(JSON.stringify(operation), {
      accept: 'application/graphql-response+json, application/json',
      ...options?.headers,
    });
    const answer = await response.json().catch(() => ({
      errors: [
        {
          message: `Server menjawab ${response.status} tanpa JSON. Coba lagi. / The server answered ${response.status} without JSON. Try again.`,
        },
      ],
    }));
    onAnswer(refusal);
    return answer;
  };

import type { Message } from '@puskesos/core/shared/error';
import { type Failure, reach } from './reach.ts';

/** A question to the public's endpoint. What it asks with travels in the body, so no log of addresses holds it. */

type Answer<T> = { data?: T | null; errors?: { message: string; extensions?: { code?: string; message?: Message } }[] };

export const ask = <T, U>(query: string, variables: object, read: (data: T) => U): Promise<U | Failure> =>
  reach<U | Failure>('/public/graphql', posted({ query, variables }), async (response) => {
    const { data, errors } = (await response.json()) as Answer<T>;
    const error = errors?.[0];
    if (data && !error) return read(data);
    if (!error || error.extensions?.code === 'INTERNAL_SERVER_ERROR') return { failed: 'server' };
    return { failed: 'refused', message: error.extensions?.message ?? { id: error.message, en: error.message } };
  });

const posted = (content: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify(content),
  cache: 'no-store',
});

export type Refused = { __typename: 'Refused'; reason: string; message: string; messageEn: string };

export const refused = ({ message, messageEn }: Refused): Failure => ({ failed: 'refused', message: { id: message, en: messageEn } });

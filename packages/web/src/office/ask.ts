import { token } from '../graphiql/session.ts';

/** The office's API, asked as whoever signed in. */

/** Told to whoever uses the page; `signIn`: they have to sign in first. */
export class Told extends Error {
  readonly signIn: boolean;

  constructor(message: string, signIn = false) {
    super(message);
    this.signIn = signIn;
  }
}

type Answer<T> = { data?: T | null; errors?: { message: string; extensions?: { code?: string; message?: { id: string } } }[] };

export async function ask<T>(query: string, variables: object): Promise<T> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token() ?? ''}` },
    body: JSON.stringify({ query, variables }),
    credentials: 'omit',
    cache: 'no-store',
  }).catch(() => {
    throw new Told('Tidak tersambung. Periksa sambungan internet Anda, lalu coba lagi.');
  });
  if (response.status === 401) throw new Told('Belum masuk, atau masa masuk sudah habis.', true);
  const { data, errors } = (await response.json().catch(() => ({}))) as Answer<T>;
  const error = errors?.[0];
  if (data && !error) return data;
  throw new Told(error?.extensions?.message?.id ?? error?.message ?? 'Layanan sedang terganggu. Coba lagi beberapa menit kemudian.');
}

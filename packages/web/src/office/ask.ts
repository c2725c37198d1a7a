import { askSigned } from '../sign-in/ask-signed.ts';
import { type Refusal, refusals } from '../sign-in/refusals.ts';
import { Told } from './told.ts';

/** The office's API, asked as whoever signed in. */

type Answer<T> = { data?: T | null; errors?: { message: string; extensions?: { code?: string; message?: { id: string; en: string } } }[] };

export async function ask<T>(query: string, variables: object): Promise<T> {
  const { response, refusal } = await askSigned(JSON.stringify({ query, variables }), { accept: 'application/json' }).catch(() => {
    throw new Told(
      'Tidak tersambung. Periksa sambungan internet Anda, lalu coba lagi.',
      false,
      'Not connected. Check your internet connection and try again.',
    );
  });
  if (refusal) throw refused(refusal);
  const { data, errors } = (await response.json().catch(() => ({}))) as Answer<T>;
  const error = errors?.[0];
  if (data && !error) return data;
  const { id, en } = error?.extensions?.message ?? {};
  if (id !== undefined || error) throw new Told(id ?? error?.message ?? '', false, en);
  throw new Told(
    'Layanan sedang terganggu. Coba lagi beberapa menit kemudian.',
    false,
    'The service is disturbed. Try again in a few minutes.',
  );
}

/** To wait is all that helps where the issuer is silent. */
export const refused = (why: Refusal): Told => new Told(refusals[why].id, why !== 'silent', refusals[why].en);

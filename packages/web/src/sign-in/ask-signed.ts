import { office } from 'virtual:office';
import type { Refusal } from './refusals.ts';
import { end, hasEnded, type Session, session } from './session.ts';

/** The office's endpoint, asked as whoever is signed in. Their token is renewed shortly before it ends, and once where it is refused. */

const SOON = 60_000;

export interface Asked {
  readonly response: Response;
  /** Why it was not taken, where it was not. */
  readonly refusal?: Refusal;
}

export async function askSigned(body: string, headers: Readonly<Record<string, string>>): Promise<Asked> {
  let before = session();
  if (before && before.ends - Date.now() < SOON) before = (await renewed(before)).session;
  const first = await tried(body, headers, before);
  if (first.status !== 401) return { response: first };
  if (!before) return { response: first, refusal: hasEnded() ? 'ended' : 'none' };
  const after = await renewed(before);
  if (!after.session) return { response: first, refusal: 'ended' };
  if (after.isSilent) return { response: first, refusal: 'silent' };
  const second = await post(body, headers, after.session);
  return second.status === 401 ? { response: second, refusal: 'refused' } : { response: second };
}

/**
 * A gateway that stands at another address refuses without a word that a page may read: to the page the line is broken. So whoever is nobody does not
 * ask there, and what is not answered there is taken for a refusal once.
 */
const isElsewhere = new URL(office, location.href).origin !== location.origin;
const unheard = (): Response => new Response('{}', { status: 401 });

async function tried(body: string, headers: Readonly<Record<string, string>>, by: Session | undefined): Promise<Response> {
  if (!isElsewhere) return post(body, headers, by);
  return by ? post(body, headers, by).catch(unheard) : unheard();
}

const post = (body: string, headers: Readonly<Record<string, string>>, by: Session | undefined): Promise<Response> =>
  fetch(office, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers, ...(by && { authorization: `Bearer ${by.token}` }) },
    body,
    credentials: 'omit',
    cache: 'no-store',
  });

interface Renewed {
  /** Undefined where it is over. */
  readonly session?: Session | undefined;
  /** Whether it is the one from before, since the issuer does not answer. */
  readonly isSilent?: boolean;
}

let renewing: Promise<Renewed> | undefined;

/** All who ask meanwhile wait for the same: a refresh token may be good for one time alone. */
function renewed(before: Session): Promise<Renewed> {
  const now = session();
  if (now && now.token !== before.token) return Promise.resolve({ session: now });
  renewing ??= renew(before).finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function renew(before: Session): Promise<Renewed> {
  if (!before.refresh) return over();
  try {
    // Loaded by whoever has worked for as long as a token holds.
    const { refreshed } = await import('./refresh.ts');
    const after = await refreshed(before.refresh);
    return after ? { session: after } : over();
  } catch {
    return { session: before, isSilent: true };
  }
}

function over(): Renewed {
  end();
  return {};
}

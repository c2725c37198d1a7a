import * as oauth from 'oauth4webapi';

/** Whoever vouches for people: any issuer of OpenID Connect. `/sign-in.json` names it, and it says itself where it does what. */

export interface Issuer {
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly options: { readonly [oauth.allowInsecureRequests]: boolean };
}

/** Thrown when the issuer, or the site's own word on it, can't be reached. */
export class IssuerSilent extends Error {}

/** Where the issuer sends people back to, by either road: it knows this one address. */
export const returnAddress = (): string => `${location.origin}/masuk/`;

export async function findIssuer(): Promise<Issuer> {
  const { issuer, clientId } = await heard(settings());
  const at = new URL(issuer);
  // One machine speaks to itself without TLS.
  const options = { [oauth.allowInsecureRequests]: /^(localhost|127\.0\.0\.1)$/.test(at.hostname) };
  const response = await heard(oauth.discoveryRequest(at, options));
  const server = await heard(oauth.processDiscoveryResponse(at, response));
  // The token has only just been made and the server judges it: a phone whose clock is wrong by hours may sign in.
  return { server, options, client: { client_id: clientId, [oauth.clockTolerance]: 86_400 } };
}

async function settings(): Promise<{ issuer: string; clientId: string }> {
  const response = await fetch('/sign-in.json', { credentials: 'omit', cache: 'no-cache' });
  return response.json();
}

/** What they say, or their silence. */
export async function heard<T>(word: Promise<T>): Promise<T> {
  try {
    return await word;
  } catch (error) {
    throw new IssuerSilent('', { cause: error });
  }
}

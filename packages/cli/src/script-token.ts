import { LocalError } from '@puskesos/local/local-error';
import * as oauth from 'oauth4webapi';
import { Fault } from './faults.ts';

interface Script {
  readonly id: string;
  readonly secret: string;
}

/** A token for a script in its own name, from the issuer that the site at this address names. Throws LocalError where it is refused, Fault for a silence. */
export async function scriptToken(address: string, { id, secret }: Script): Promise<string> {
  const { issuer } = await heard(address, settingsOf(address));
  const at = new URL(issuer);
  // One machine speaks to itself without TLS.
  const options = { [oauth.allowInsecureRequests]: /^(localhost|127\.0\.0\.1)$/.test(at.hostname) };
  const server = await heard(
    issuer,
    oauth.discoveryRequest(at, options).then((found) => oauth.processDiscoveryResponse(at, found)),
  );
  const client = { client_id: id };
  const asked = oauth.clientCredentialsGrantRequest(server, client, oauth.ClientSecretBasic(secret), {}, options);
  const response = await heard(issuer, asked);
  try {
    return (await oauth.processClientCredentialsResponse(server, client, response)).access_token;
  } catch (error) {
    if (!(error instanceof oauth.ResponseBodyError || error instanceof oauth.WWWAuthenticateChallengeError)) throw silent(issuer);
    throw new LocalError(
      `${issuer} menolak PUSKESOS_CLIENT_ID ${id}; periksa PUSKESOS_CLIENT_SECRET / refuses that client; check its secret`,
    );
  }
}

async function settingsOf(address: string): Promise<{ issuer: string }> {
  const response = await fetch(new URL('/sign-in.json', address));
  return (await response.json()) as { issuer: string };
}

const heard = <T>(whom: string, word: Promise<T>): Promise<T> =>
  word.catch(() => {
    throw silent(whom);
  });

const silent = (whom: string) => new Fault(`${whom} tidak menjawab seperti layanan masuk / does not answer as a sign-in service does`);

import * as oauth from 'oauth4webapi';
import { findIssuer, heard, IssuerSilent, returnAddress } from './issuer.ts';
import { keptOf } from './refresh.ts';

/** The authorization code with PKCE: there, and back again. */

interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly to: string;
}

const key = 'puskesos.sign-in';

/** Why nobody was signed in: they turned back, it was not begun in this tab, or the issuer gave nothing that holds, or nothing at all. */
export class NotSignedIn extends Error {
  readonly why: 'turnedBack' | 'strange' | 'notGiven' | 'silent';
  /** Where they were on their way to. */
  readonly to: string | undefined;

  constructor(why: NotSignedIn['why'], to?: string, cause?: unknown) {
    super(why, { cause });
    this.why = why;
    this.to = to;
  }
}

/** Goes to the issuer, from where they come back to the page `to`. Throws IssuerSilent. */
export async function begin(to: string): Promise<void> {
  const { server, client } = await findIssuer();
  if (!server.authorization_endpoint) throw new IssuerSilent();
  const begun = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    to,
  };
  sessionStorage.setItem(key, JSON.stringify(begun));
  // Some give what renews a session to every page, others to the one that asks, and then they ask the person.
  const isAskedFor = server.scopes_supported?.includes('offline_access') ?? false;
  const asked = {
    client_id: client.client_id,
    redirect_uri: returnAddress(),
    response_type: 'code',
    scope: `openid email profile${isAskedFor ? ' offline_access' : ''}`,
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
    ...(isAskedFor && { prompt: 'consent' }),
  };
  const address = new URL(server.authorization_endpoint);
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  location.replace(address);
}

/** What the issuer sent back is made a session. Gives the page they were on their way to. Throws NotSignedIn. */
export async function finish(back: URLSearchParams): Promise<string> {
  const begun = take();
  // A state that isn't ours is somebody else's way in: not even the issuer is asked.
  if (!begun || back.get('state') !== begun.state) throw new NotSignedIn('strange', begun?.to);
  try {
    const tokens = await exchanged(back, begun);
    if (keptOf(tokens)) return begun.to;
  } catch (error) {
    throw new NotSignedIn(whyOf(error), begun.to, error);
  }
  throw new NotSignedIn('notGiven', begun.to);
}

async function exchanged(back: URLSearchParams, { state, nonce, verifier }: Begun): Promise<oauth.TokenEndpointResponse> {
  const { server, client, options } = await findIssuer();
  const given = oauth.validateAuthResponse(server, client, back, state);
  const response = await heard(
    oauth.authorizationCodeGrantRequest(server, client, oauth.None(), given, returnAddress(), verifier, options),
  );
  return oauth.processAuthorizationCodeResponse(server, client, response, { expectedNonce: nonce, requireIdToken: true });
}

function whyOf(error: unknown): NotSignedIn['why'] {
  if (error instanceof IssuerSilent) return 'silent';
  return error instanceof oauth.AuthorizationResponseError && error.error === 'access_denied' ? 'turnedBack' : 'notGiven';
}

/** What was begun is good for one answer. */
function take(): Begun | undefined {
  const begun = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return begun === null ? undefined : (JSON.parse(begun) as Begun);
}

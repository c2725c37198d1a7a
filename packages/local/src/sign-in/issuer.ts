import { createHash } from 'node:crypto';
import type { JWK } from 'jose';
import { type Configuration, interactionPolicy, Provider } from 'oidc-provider';
import { problemPage, signOutPage } from './page.ts';
import type { People } from './people.ts';
import { recordsInMemory } from './records.ts';
import { audience, claimsOf, issuerAt, script, scriptSecret } from './token.ts';

/** The issuer of one machine: it speaks the protocol that Cognito speaks on AWS, so that the pages sign in here as they do there. */

const HOUR = 3_600;

/** Where people are sent back to: the page that signs in and out. */
const returnTo = (port: number): string[] => [`http://localhost:${port}/masuk/`];

export function issuerOn(port: number, signing: JWK, people: People): Provider {
  const provider = new Provider(issuerAt(port), configuration(port, signing, people));
  provider.on('server_error', (_context, error) => console.error(error));
  return provider;
}

const configuration = (port: number, signing: JWK, people: People): Configuration => ({
  adapter: recordsInMemory(),
  jwks: { keys: [{ ...signing, alg: 'ES256' }] },
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  clients: [
    {
      client_id: audience,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: returnTo(port),
      post_logout_redirect_uris: returnTo(port),
    },
    { client_id: script, client_secret: scriptSecret(signing), grant_types: ['client_credentials'], response_types: [], redirect_uris: [] },
  ],
  responseTypes: ['code'],
  pkce: { required: () => true },
  scopes: ['openid', 'email', 'profile'],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'role'] },
  // The ID token alone is sent to the office, so it says who somebody is.
  conformIdTokenClaims: false,
  // As Cognito does: who signed in by the page may go on without being asked again.
  issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
  // As auth.ts has it on AWS.
  ttl: {
    AccessToken: HOUR,
    IdToken: HOUR,
    ClientCredentials: HOUR,
    RefreshToken: 12 * HOUR,
    Session: 12 * HOUR,
    Grant: 12 * HOUR,
    Interaction: HOUR,
  },
  cookies: {
    keys: [createHash('sha256').update(`cookies ${signing.d}`).digest('base64url')],
    long: { path: '/sign-in', httpOnly: true, sameSite: 'lax' },
    short: { path: '/sign-in', httpOnly: true, sameSite: 'lax' },
  },
  // A page of ours says where it is, though it asks its own address.
  clientBasedCORS: (_context, origin) => origin === new URL(issuerAt(port)).origin,
  interactions: { policy: whoAlone(), url: (_context, { uid }) => `/sign-in/people/${uid}` },
  async findAccount(_context, sub) {
    const person = await people.called(sub);
    return person && { accountId: sub, claims: () => ({ sub, ...claimsOf(person) }) };
  },
  // Nobody is asked whether our own pages may know who they are.
  async loadExistingGrant({ oidc }) {
    const { provider, client, session } = oidc;
    const before = client && session?.grantIdFor(client.clientId);
    if (before) return provider.Grant.find(before);
    const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
  features: {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    revocation: { enabled: true, allowedPolicy: (_context, client, token) => token.clientId === client.clientId },
    clientCredentials: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = signOutPage(form);
      },
    },
    // A script's token can be read by who gets it, and is meant for the office.
    resourceIndicators: {
      enabled: true,
      defaultResource: () => office,
      getResourceServerInfo: () => ({ scope: '', audience: office, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } }),
    },
  },
  renderError: (context, { error }) => {
    context.type = 'html';
    context.body = problemPage(error);
  },
});

const office = 'urn:puskesos:office';

/** Who somebody is, and no question after it. */
function whoAlone() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

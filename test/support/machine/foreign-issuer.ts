import { once } from 'node:events';
import { createServer } from 'node:http';
import { freePort } from '@puskesos/local/engine/free-port';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

/**
 * An issuer that is not ours: other addresses, another kind of key, another name for our pages, its own way to ask people in and whether they agree,
 * and what renews a session only where it is asked for.
 */
export interface ForeignIssuer {
  readonly issuer: string;
  readonly clientId: string;
  /** A program that signs in by itself. */
  readonly program: { readonly id: string; readonly secret: string };
  readonly settings: { readonly JWT_ISSUER: string; readonly JWT_AUDIENCE: string; readonly JWT_KEYS_URL: string };
  /** From now on it gives nobody anything. */
  readonly forget: (refreshToken: string) => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** How long its tokens hold, in seconds: the pages renew what has less than a minute left. */
export const HOLDS = 62;

const clientId = 'situs-kukar';
const program = { id: 'program-kukar', secret: 'rahasia-untuk-uji-saja-0123456789' };

export async function foreignIssuer(site: string): Promise<ForeignIssuer> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'lain', alg: 'RS256', use: 'sig' }] },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [`${site}/masuk/`],
        post_logout_redirect_uris: [`${site}/masuk/`],
      },
      {
        client_id: program.id,
        client_secret: program.secret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
    ],
    routes: {
      authorization: '/masuk-sini',
      token: '/tukar/kode',
      jwks: '/kunci.json',
      end_session: '/pergi',
      revocation: '/cabut',
    },
    clientBasedCORS: (_context, origin) => origin === site,
    conformIdTokenClaims: false,
    claims: { profile: ['name'], email: ['email', 'email_verified'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, name: 'Siti dari Luar', email: `${sub}@example.go.id`, email_verified: true }),
    }),
    ttl: {
      IdToken: HOLDS,
      AccessToken: HOLDS,
      RefreshToken: 3_600,
      Session: 3_600,
      Grant: 3_600,
      Interaction: 3_600,
      ClientCredentials: 600,
    },
    cookies: { keys: ['kue'] },
    features: {
      clientCredentials: { enabled: true },
      revocation: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_context, client) => (client.clientId === program.id ? 'urn:kantor' : undefined),
        getResourceServerInfo: () => ({ scope: '', audience: 'urn:kantor', accessTokenFormat: 'jwt' }),
      },
    },
  });
  const server = createServer(provider.callback());
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    issuer,
    clientId,
    program,
    settings: { JWT_ISSUER: issuer, JWT_AUDIENCE: clientId, JWT_KEYS_URL: `${issuer}/kunci.json` },
    async forget(token) {
      const body = new URLSearchParams({ token, client_id: clientId });
      return (await fetch(`${issuer}/cabut`, { method: 'POST', body })).status;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

import * as oauth from 'oauth4webapi';
import { findIssuer, heard, IssuerSilent } from './issuer.ts';
import { keep, type Session } from './session.ts';

/** A session made of what the issuer gave, and kept. Undefined without a token that names the person. */
export function keptOf({ id_token: token, refresh_token }: oauth.TokenEndpointResponse, before?: string): Session | undefined {
  if (!token) return undefined;
  const { exp, iat } = claimsOf(token);
  // An issuer that gives none anew means the one before.
  const refresh = refresh_token ?? before;
  const session = { token, ends: Date.now() + (exp - iat) * 1_000, ...(refresh && { refresh }) };
  keep(session);
  return session;
}

function claimsOf(token: string): { exp: number; iat: number } {
  return JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')));
}

/** The session that goes on; undefined where the issuer ends it. Throws IssuerSilent. */
export async function refreshed(refresh: string): Promise<Session | undefined> {
  const { server, client, options } = await findIssuer();
  const response = await heard(oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, options));
  if (response.status >= 500) throw new IssuerSilent(String(response.status));
  try {
    return keptOf(await oauth.processRefreshTokenResponse(server, client, response), refresh);
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError || error instanceof oauth.OperationProcessingError) return undefined;
    throw error;
  }
}

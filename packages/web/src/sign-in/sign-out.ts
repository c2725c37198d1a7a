import * as oauth from 'oauth4webapi';
import { forgetFieldKeys } from './field-keys.ts';
import { findIssuer, returnAddress } from './issuer.ts';
import { session } from './session.ts';

/**
 * Ends the session here, and then at the issuer, from where they come back to the page for signing in. Throws IssuerSilent: then it is over here
 * alone.
 */
export async function signOut(): Promise<void> {
  const before = session();
  sessionStorage.clear();
  await forgetFieldKeys();
  const { server, client, options } = await findIssuer();
  // Not every issuer ends with its own session what it gave for going on.
  if (before?.refresh && server.revocation_endpoint)
    await oauth.revocationRequest(server, client, oauth.None(), before.refresh, options).catch(() => undefined);
  // No token stands in it, as some issuers would have: addresses are written into logs.
  const address = new URL(server.end_session_endpoint ?? new URL('/logout', server.authorization_endpoint));
  address.searchParams.set('client_id', client.client_id);
  if (server.end_session_endpoint) address.searchParams.set('post_logout_redirect_uri', returnAddress());
  // Cognito's own word for it.
  address.searchParams.set('logout_uri', returnAddress());
  location.replace(address);
}

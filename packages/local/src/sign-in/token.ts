import type { SignInPerson } from '@puskesos/sample/sign-in-people';
import { importJWK, type JWK, SignJWT } from 'jose';

/** Tells nothing of the port, so that a token outlives a restart. */
export const issuer = 'http://localhost/sign-in';
export const audience = 'puskesos';

/** Signs a token that says who this is for 12 hours, in the words that the functions read. */
export async function mintToken(person: Omit<SignInPerson, 'serves'>, signing: JWK): Promise<string> {
  const { sub, name, role, village, district } = person;
  return new SignJWT({ name, role, ...(village && { village }), ...(district && { district }) })
    .setProtectedHeader({ alg: 'ES256', kid: signing.kid ?? '' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(await importJWK(signing, 'ES256'));
}

/** What anyone may know of the signing key, in the form of a `/.well-known/jwks.json`. */
export const publicKeys = ({ d: _secret, ...known }: JWK): { keys: JWK[] } => ({ keys: [known] });
